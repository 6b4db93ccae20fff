internal import Expressions
internal import Facts
public import Policies

/// `Docs/Rules.md`: every rule with what it wants, why, and what it may be set to, printed from the rules themselves.
extension RuleSet {
    public var markdown: String {
        var page = """
            # Rules

            Every rule that ships. Printed by `plimsoll rules list --format markdown`; do not edit.

            """
        for area in Set(rules.map(\.id.area)).sorted() {
            page += "\n## \(area)\n"
            for rule in rules where rule.id.area == area { page += "\n" + markdown(of: rule) }
        }
        return page + controlsMarkdown
    }

    private func markdown(of rule: Rule) -> String {
        var text = "### \(rule.id)\n\n\(rule.title).\n\n"
        text += "- Severity: \(rule.bands.map(\.told).joined(separator: "; ")).\n"
        text += "- For \(rule.reach.told)"
        if let filter = rule.filter { text += ", where `\(filter.source.cell)`" }
        text += ": `\(rule.requirement.source.cell)`\n"
        for parameter in rule.parameters {
            text +=
                "- Parameter `\(parameter.name)` (\(parameter.type)): \(parameter.doc). Default \(parameter.standard.text)"
            text += parameter.range + ".\n"
        }
        text += "- Why: \(rule.why.cell)\n- Fix: \(rule.fix.text.cell)\n"
        if !rule.references.isEmpty { text += "- References: \(rule.references.joined(separator: ", ")).\n" }
        let controls = frameworks.flatMap(\.controls).filter { $0.rules.contains(rule.id) }.map(\.name)
        if !controls.isEmpty { text += "- Serves: \(controls.joined(separator: ", ")).\n" }
        return text
    }

    private var controlsMarkdown: String {
        var text =
            "\n# Controls\n\nNothing here says \"compliant\": a rule can show evidence against a control, never the whole of it.\n"
        for framework in frameworks {
            text += "\n## \(framework.title)\n\nSource: \(framework.source)\n\n"
            text += "| control | type | title | coverage | rules |\n|---|---|---|---|---|\n"
            for control in framework.controls {
                let rules = control.rules.map(\.description).joined(separator: ", ")
                text +=
                    "| \(control.name) | \(control.type) | \(control.title.cell) | \(control.coverage.rawValue) | \(rules) |\n"
            }
        }
        return text
    }
}

extension Band {
    fileprivate var told: String {
        guard let condition else { return severity.description }
        return "\(severity) when `\(condition.source.cell)`"
    }
}

extension Reach {
    fileprivate var told: String {
        switch self {
        case .each(let kind): "each `\(kind.name)`"
        case .over(let kind): "all `\(kind.name)` of a target together"
        }
    }
}

extension Parameter {
    fileprivate var range: String {
        switch (minimum, maximum) {
        case (let low?, let high?): ", from \(low.text) to \(high.text)"
        case (let low?, nil): ", at least \(low.text)"
        case (nil, let high?): ", at most \(high.text)"
        case (nil, nil): ""
        }
    }
}
