import ArgumentParser
import Baselines
import Detectors
import Diagnostics
import Facts
import Policies
import Scans

struct RulesCheck: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Loads and type-checks every rule, pack, control and detector.")

    @Argument(help: "The folder of the rules; without it, those that a scan would take.")
    var path: String?

    func end() async throws -> Baselines.ExitCode {
        let rules = try RuleSet.load(from: RulesFolder.find(named: path), catalogue: .standard)
        try rules.detectors.check()
        let controls = rules.frameworks.reduce(0) { $0 + $1.controls.count }
        try Terminal.put(
            "\(rules.rules.count) rules, \(rules.packs.count) packs, \(controls) controls, "
                + "\(rules.detectors.detectors.count) detectors: all names, types and patterns hold\n")
        return .clean
    }
}

struct RulesTest: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract:
            "Runs the cases of every rule and detector, then mutates the rules' conditions and runs them again.",
        discussion:
            "A mutant that no case notices is told and ends with exit 1: the condition could be wrong unnoticed.")

    @Argument(help: "The folder of the rules; without it, those that a scan would take.")
    var path: String?
    @Option(help: "Only this rule.")
    var rule: String?

    func end() async throws -> Baselines.ExitCode {
        let rules = try RuleSet.load(from: RulesFolder.find(named: path), catalogue: .standard)
        let chosen = try rule.map { [try rules.rule(named: $0)] } ?? rules.rules
        let trials = chosen.map { $0.trial() }
        try Terminal.put(trials.flatMap(\.lines).map { printable($0) + "\n" }.joined() + trials.summary + "\n")
        let wrong = rule == nil ? try await detectors(rules.detectors) : []
        return wrong.isEmpty && trials.allSatisfy { $0.failures.isEmpty && $0.survivors.isEmpty } ? .clean : .closed
    }

    /// The text of a case is not shown: whoever wrote it knows the place.
    private func detectors(_ detectors: DetectorSet) async throws -> [DetectorFailure] {
        guard !detectors.detectors.isEmpty else { return [] }
        let failures = try await detectors.trial()
        let cases = detectors.detectors.reduce(0) { $0 + $1.cases.count }
        let lines = failures.map { "\($0.place): \($0.detector): a case expects \($0.expected), got \($0.got)" }
        try Terminal.put(
            lines.map { printable($0) + "\n" }.joined()
                + "\(detectors.detectors.count) detectors: \(cases - failures.count) of \(cases) cases hold\n")
        return failures
    }
}

extension Trial {
    fileprivate var lines: [String] {
        failures.map { "\($0.place): \(rule): case \"\($0.name)\" expects \($0.expected), got \($0.got)" }
            + survivors.map { "\(rule): no case notices when \($0.part) changes (\($0.mutation)): \($0.condition)" }
    }
}

extension [Trial] {
    fileprivate var summary: String {
        let cases = reduce(0) { $0 + $1.cases }
        let failed = reduce(0) { $0 + $1.failures.count }
        let mutants = reduce(0) { $0 + $1.mutants }
        let survived = reduce(0) { $0 + $1.survivors.count }
        return
            "\(count) rules: \(cases - failed) of \(cases) cases hold, \(mutants - survived) of \(mutants) mutants are noticed"
    }
}
