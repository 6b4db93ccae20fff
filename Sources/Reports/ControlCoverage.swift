internal import Baselines
internal import Evaluation
internal import Facts
internal import Policies

/// What a scan can say of each obligation. Nothing here ever says that one is met.
struct ControlCoverage {
    private let selection: Selection
    private let selected: Set<RuleID>
    /// How many findings stand by each rule. A waived one is evidence, too.
    private let standing: [RuleID: Int]
    private let undecided: Set<RuleID>
    private let decided: Set<RuleID>

    init(_ snapshot: Snapshot, _ comparison: Comparison, _ selection: Selection) {
        self.selection = selection
        selected = Set(selection.rules.map(\.rule.id))
        let unsure = comparison.changes.filter { $0.kind == .undetermined || $0.kind == .standingUndetermined }
        let found = comparison.changes.filter { $0.finding != nil } + unsure.filter { $0.stored != nil }
        standing = found.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
        undecided = Set(unsure.map(\.rule))
        decided = Set(
            snapshot.judgements.filter { judgement in
                switch judgement.verdict {
                case .pass, .fail: true
                case .notApplicable, .undetermined: false
                }
            }.map(\.rule))
    }

    /// Those that some selected rule serves.
    var frameworks: [Report.Framework] {
        selection.frameworks.filter { $0.controls.contains { !selected.isDisjoint(with: $0.rules) } }.map { framework in
            Report.Framework(
                id: framework.id, title: framework.title, source: framework.source,
                controls: framework.controls.map(control))
        }
    }

    private func control(_ control: Control) -> Report.Control {
        let rules = control.rules.filter(selected.contains)
        let findings = rules.reduce(0) { $0 + (standing[$1] ?? 0) }
        return Report.Control(
            id: control.id, title: control.title, type: control.type, coverage: control.coverage,
            rules: rules.map(\.description), state: state(control, rules, findings), findings: findings)
    }

    private func state(_ control: Control, _ rules: [RuleID], _ findings: Int) -> Report.Control.State {
        if findings > 0 { return .findingsOpen }
        if rules.contains(where: undecided.contains) { return .notDetermined }
        if rules.contains(where: decided.contains) { return .noContraryEvidence }
        switch control.coverage {
        case .needsDocument: return .needsDocument
        case .outOfScope: return .outOfScope
        case .technicalFull, .technicalPartial: return .notLookedAt
        }
    }
}
