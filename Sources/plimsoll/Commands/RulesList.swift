import ArgumentParser
import Baselines
import Diagnostics
import Facts
import JSON
import Policies
import Reports
import Scans

struct RulesList: EndingCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules.")

    @Option(help: "Only those that serve this control: hipaa:164.312(e)(1).")
    var control: String?
    @Option(help: "text, json or markdown.")
    var format = "text"
    @Option(help: "The folder of the rules.")
    var rules: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; - is standard output.", valueName: "file"))
    var output = Output.standard

    func validate() throws {
        guard ["text", "json", "markdown"].contains(format) else {
            throw ValidationError("--format is text, json or markdown")
        }
    }

    func end() async throws -> Baselines.ExitCode {
        let set = try RuleSet.load(from: RulesFolder.find(named: rules), catalogue: .standard)
        let served = try control.map { try set.rules(serving: $0) }
        let chosen = set.everything().rules.filter { served?.contains($0.rule.id) ?? true }
        switch format {
        case "json": try output.put(JSONValue.array(chosen.map(\.json)).text + "\n")
        case "markdown": try output.put(set.markdown)
        default: try output.put(chosen.map(\.line).joined())
        }
        return .clean
    }
}

struct RulesSchema: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints JSON Schema for rule files, for editors.")

    func end() async throws -> Baselines.ExitCode {
        try Terminal.put(ruleSchema(.standard).text + "\n")
        return .clean
    }
}

extension RuleSet {
    fileprivate func rules(serving name: String) throws(Problems) -> [RuleID] {
        let controls = frameworks.flatMap(\.controls)
        guard let control = controls.first(where: { $0.name == name }) else {
            throw Problems([
                Problem(
                    "there is no control \"\(name)\"", at: Place(file: root, line: 1, column: 1),
                    hint: didYouMean(name, among: controls.map(\.name)) ?? "write framework:id, as hipaa:164.312(e)(1)")
            ])
        }
        return control.rules
    }

    func rule(named name: String) throws(Problems) -> Rule {
        guard let rule = self[name] else {
            throw Problems([
                Problem(
                    "there is no rule \"\(name)\"", at: Place(file: root, line: 1, column: 1),
                    hint: didYouMean(name, among: rules.map(\.id.description)) ?? "see `plimsoll rules list`")
            ])
        }
        return rule
    }
}

extension SelectedRule {
    fileprivate var line: String {
        let id = rule.id.description
        return id + String(repeating: " ", count: max(1, 44 - id.count)) + printable(rule.title) + "\n"
    }

    fileprivate var json: JSONValue {
        [
            "id": .string(rule.id.description), "version": .int(rule.version), "title": .string(rule.title),
            "kind": .string(rule.reach.kind.name), "controls": .strings(controls), "digest": .string(rule.digest),
        ]
    }
}
