internal import Evaluation
public import Facts
internal import Policies

/// A scan against the accepted baseline: what became of every finding, and why.
public struct Comparison: Sendable {
    /// False: nothing was accepted yet, so everything is new.
    public let hasBaseline: Bool
    /// The one that spoke last; nil without a baseline.
    public let accepted: Acceptance?
    /// By target, rule, subject, ordinal.
    public let changes: [Change]
    /// By target, kind, subject.
    public let surface: [SurfaceChange]
    /// Targets of this scan that were never accepted, where there is a baseline.
    public let newTargets: [TargetPlace]
    /// Accepted targets that the workspace no longer declares, with how many findings stood on them. The next accept
    /// takes them away.
    public let staleTargets: [StaleTarget]
    /// Targets of which nothing could be seen, sorted.
    public let unreached: [Unreached]
    /// What else a person should know, one sentence each.
    public let notes: [String]
    public let coverage: Coverage
    public let now: Timestamp

    /// An accepted target that is no longer declared.
    public struct StaleTarget: Hashable, Sendable {
        public let place: TargetPlace
        public let findings: Int
    }
}

/// Compares a scan with what was accepted. Pure: the order of facts and verdicts does not matter.
///
/// `rules` are those that judged the scan. Targets that this scan was not asked to look at are left out; those it could
/// not reach are undetermined.
public func compare(_ snapshot: Snapshot, with baseline: Baseline?, under rules: RulesInForce) -> Comparison {
    Comparer(snapshot: snapshot, baseline: baseline, rules: rules).comparison()
}

private struct Comparer {
    let snapshot: Snapshot
    let baseline: Baseline?
    let rules: RulesInForce

    func comparison() -> Comparison {
        let targets = compared()
        let changes = targets.flatMap { $0.changes() }.sorted(by: \.order)
        let declared = Set(snapshot.declared)
        let stale = (baseline?.places ?? []).filter { snapshot.speaks(of: $0) && !declared.contains($0) }
        let new = targets.filter { $0.past == nil }.map { TargetPlace($0.target) }
        return Comparison(
            hasBaseline: baseline != nil, accepted: baseline?.acceptances.last, changes: named(changes),
            surface: targets.flatMap { $0.surface() }.sorted(by: \.order),
            newTargets: baseline == nil ? [] : new.sorted(),
            staleTargets: stale.map {
                Comparison.StaleTarget(place: $0, findings: baseline?.findings(of: $0).count ?? 0)
            },
            unreached: snapshot.unreached, notes: notes, coverage: snapshot.coverage, now: snapshot.now)
    }

    private var notes: [String] {
        let rules = snapshot.rules == rules.lock ? [] : ["the rules were changed since the scan: scan again"]
        return rules + (baseline?.notes ?? [])
    }

    private func compared() -> [TargetComparison] {
        let judgements = Dictionary(grouping: snapshot.judgements, by: \.target)
        let looked = snapshot.targets.map { ($0, judgements[$0.target] ?? []) }
        let places = Set(snapshot.targets.map { TargetPlace($0.target) })
        let unreached = snapshot.unreached.filter { !places.contains(TargetPlace($0.target)) }.map { unreached in
            let facts = rules.catalogue.unseen(unreached.target, unreached.reason)
            return (facts, rules.judge(facts, snapshot.now))
        }
        return (looked + unreached).map { target($0, $1) }
    }

    private func target(_ facts: TargetFacts, _ judgements: [Judgement]) -> TargetComparison {
        TargetComparison(
            target: facts.target, today: FactIndex(facts), verdicts: Verdicts(judgements), rules: rules,
            past: baseline?.targets[TargetPlace(facts.target)].map { past($0, facts) },
            hasBaseline: baseline != nil)
    }

    /// As it would read had everything stood where it stands today.
    private func past(_ stored: StoredTarget, _ today: TargetFacts) -> TargetComparison.Past {
        let accepted = stored.facts.targetFacts(today.target, rules.catalogue)
        let moves = Moves(from: accepted, to: today)
        let facts = moves.follow(accepted)
        let isOnRecord = baseline?.rules.digest == stored.acceptance.rules
        return TargetComparison.Past(
            facts: FactIndex(facts), findings: findings(stored, moves), now: Verdicts(rules.judge(facts, snapshot.now)),
            then: Verdicts(rules.judge(facts, stored.acceptance.judged)), lock: isOnRecord ? baseline?.rules : nil)
    }

    /// By the rule that asks for them today: where one replaced another, the findings of both are its own, first those
    /// that it made itself.
    private func findings(_ stored: StoredTarget, _ moves: Moves) -> [Verdicts.Matter: [StoredFinding]] {
        let followed = stored.findings.findings.values.map { follow($0.finding, moves) }
        let sorted = followed.sorted { finding in
            let isOwn = rules.current(finding.rule) == finding.rule
            return ByteOrder(isOwn ? "0" : "1", padded(finding.ordinal), finding.rule.description)
        }
        return Dictionary(grouping: sorted) {
            Verdicts.Matter(rule: rules.current($0.rule), subject: $0.subject)
        }
    }

    private func follow(_ finding: StoredFinding, _ moves: Moves) -> StoredFinding {
        guard let kind = rules.reaches[rules.current(finding.rule)]?.kind,
            let today = moves.now(kind, finding.subject)
        else { return finding }
        return StoredFinding(
            id: finding.id, rule: finding.rule, subject: today.subject, ordinal: finding.ordinal,
            severity: finding.severity, path: today.evidence.path)
    }

    /// Every new finding with a name of its own.
    private func named(_ changes: [Change]) -> [Change] {
        var taken = Set((baseline?.targets.values.flatMap(\.findings.findings.values) ?? []).map(\.finding.id))
        return changes.map { change in
            guard change.finding != nil, change.id == nil, let key = change.key else { return change }
            let id = FindingID(key, unlike: taken)
            taken.insert(id)
            return change.named(id)
        }
    }
}

extension Snapshot {
    /// Whether this scan can tell that a target left the workspace: one of a single environment says nothing of others.
    func speaks(of place: TargetPlace) -> Bool {
        environment == nil || place.folder == environment || place.folder == TargetPlace.repositories
    }
}

extension Catalogue {
    /// The facts of a target that could not be reached: of every kind that anything looks for there, unseen.
    fileprivate func unseen(_ target: TargetIdentity, _ reason: Reason) -> TargetFacts {
        let kinds = entries.map(\.kind).filter { looks(for: $0, on: target.kind) }
        return TargetFacts(target, kinds.map { Collection($0, [], extent: .unseen(reason)) })
    }
}

extension Change {
    fileprivate func named(_ id: FindingID) -> Change {
        Change(
            kind: kind, cause: cause, rule: rule, target: target, subject: subject, ordinal: ordinal, finding: finding,
            stored: stored, id: id, reason: reason, was: was, note: note)
    }
}
