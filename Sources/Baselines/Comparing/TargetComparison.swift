internal import Evaluation
internal import Facts
internal import Policies

/// One target, today and as it was accepted.
struct TargetComparison {
    let target: TargetIdentity
    let today: FactIndex
    let verdicts: Verdicts
    let rules: RulesInForce
    /// Nil: nothing of this target was accepted.
    let past: Past?
    /// Whether there is a baseline at all.
    let hasBaseline: Bool

    /// The target's accepted facts, and what today's rules say of them.
    struct Past {
        let facts: FactIndex
        let findings: [Verdicts.Matter: [StoredFinding]]
        /// Today's rules, today's clock.
        let now: Verdicts
        /// Today's rules, the clock of acceptance.
        let then: Verdicts
        /// The rules at acceptance; nil where they are no longer on record, because another part of the workspace was
        /// accepted under others since.
        let lock: RulesLock?
    }

    typealias Matter = Verdicts.Matter
    typealias Position = Pairing.Position

    /// What became of every finding, today's and the baseline's, and every verdict that could not be reached.
    func changes() -> [Change] {
        let stored = past?.findings ?? [:]
        var changes: [Change] = []
        for matter in Set(verdicts.failing.keys).union(stored.keys) {
            let findings = verdicts.failing[matter] ?? []
            let old = stored[matter] ?? []
            let pairing = Pairing(findings, old)
            changes += pairing.stayed.map { stayed(matter, $0, findings[$0.today], old[$0.past]) }
            changes += pairing.appeared.map { appeared(matter, $0, findings[$0.today]) }
            changes += pairing.vanished.map { vanished(matter, $0, old[$0.past]) }
        }
        let carried = Set(
            changes.filter { $0.kind == .undetermined }.map { Matter(rule: $0.rule, subject: $0.subject) })
        for (matter, reason) in verdicts.undetermined where !carried.contains(matter) {
            changes.append(undecided(matter, reason))
        }
        return changes
    }

    func change(
        _ kind: Change.Kind, _ cause: Cause?, _ matter: Matter, _ position: Position = Position(today: 0, past: 0),
        finding: Finding? = nil, stored: StoredFinding? = nil, reason: String? = nil, note: String?
    ) -> Change {
        Change(
            kind: kind, cause: cause, rule: matter.rule, target: target, subject: matter.subject,
            ordinal: position.today,
            finding: finding, stored: stored, id: stored?.id, reason: reason,
            was: cause == nil ? nil : was(matter), note: note)
    }

    /// Where the subject stands, by whichever side has seen it.
    func path(of kind: FactKind, _ subject: Subject) -> String? {
        let facts = today.facts(kind, subject).first ?? past?.facts.facts(kind, subject).first
        return facts?.evidence.path
    }

    func kind(of rule: RuleID) -> FactKind? { rules.reaches[rule]?.kind }
}
