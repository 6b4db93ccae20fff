import ArgumentParser
import Baselines
import Diagnostics
import Expressions
import Facts
import Policies
import Scans

struct RulesExplain: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Shows everything of one rule: each effective value and the file that set it."
    )

    @Argument(help: "The rule, for example tls.certificate-expiry.")
    var id: String
    @OptionGroup var place: WorkspaceOptions

    func end() async throws -> Baselines.ExitCode {
        let plan = try place.isThere ? place.loadWhole().plan : nil
        let set = try plan?.rules ?? RuleSet.load(from: RulesFolder.find(named: place.rules), catalogue: .standard)
        let rule = try set.rule(named: id)
        let chosen = plan?.selection[rule.id]
        try Terminal.put(
            (chosen ?? SelectedRule(rule, controls: set.controls(of: rule))).explanation(
                isChosen: chosen != nil || plan == nil))
        return .clean
    }
}

extension SelectedRule {
    fileprivate func explanation(isChosen: Bool) -> String {
        var lines = ["\(rule.id) version \(rule.version)", "  \(rule.title)", ""]
        lines.append(
            isChosen
                ? "chosen by    \(packs.isEmpty ? "-" : packs.joined(separator: ", "))"
                : "chosen by    no pack of this workspace: it is not judged")
        switch rule.reach {
        case .each(let kind): lines.append("each         \(kind.name)")
        case .over(let kind): lines.append("over         \(kind.name)")
        }
        if let filter = rule.filter { lines.append("where        \(filter.source)") }
        lines.append("require      \(rule.requirement.source)")
        if let severity {
            lines.append("severity     \(severity.severity), set by \(severity.place)")
        } else {
            for band in rule.bands {
                lines.append("severity     \(band.severity)\(band.condition.map { " when \($0.source)" } ?? "")")
            }
        }
        for setting in settings {
            let origin = setting.setBy.map { "set by \($0)" } ?? "the rule's default"
            lines.append("parameter    \(setting.parameter.name) = \(setting.value.text), \(origin)")
            lines.append("             \(setting.parameter.doc)")
        }
        lines.append("controls     \(controls.isEmpty ? "-" : controls.joined(separator: ", "))")
        lines += ["why          \(rule.why)", "fix          \(rule.fix.text)"]
        for variant in rule.fix.variants { lines.append("             \(variant.product): \(variant.text)") }
        lines.append("references   \(rule.references.isEmpty ? "-" : rule.references.joined(separator: ", "))")
        lines += ["cases        \(rule.cases.map(\.name).joined(separator: "; "))", "file         \(rule.file)"]
        return lines.map { printable($0.split(whereSeparator: \.isNewline).joined(separator: " ")) + "\n" }.joined()
    }
}
