public import Baselines
internal import Evaluation
public import Facts
public import Probing

/// One scan: looked, judged, compared and decided.
public struct Assessment: Sendable {
    public let snapshot: Snapshot
    public let comparison: Comparison
    public let gate: Gate
    /// How long the looking took; nil where nothing was looked at.
    public let duration: Duration?
}

/// By which clock, within which limits.
public struct ScanSettings: Sendable {
    /// The program's.
    public let version: String
    public let now: Timestamp
    public let limits: Limits

    public init(version: String, now: Timestamp, limits: Limits) {
        self.version = version
        self.now = now
        self.limits = limits
    }
}

extension Plan {
    /// Looks at every target, judges what was seen, compares it with the baseline, and decides.
    ///
    /// Cancelling the task ends the looking; what was seen by then is judged, and the gate says that it is partial.
    public func assess(
        against baseline: Baseline?, failOn: FailOn, _ settings: ScanSettings,
        told: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async -> Assessment {
        let looked = await look(settings, told)
        let comparison = compare(looked.snapshot, with: baseline, under: rulesInForce)
        let gate = Gate.decide(
            comparison, failOn: failOn, acceptUndetermined: acceptUndetermined, stopped: looked.stopped)
        return Assessment(snapshot: looked.snapshot, comparison: comparison, gate: gate, duration: looked.duration)
    }

    /// The same without a baseline: all that is found counts.
    public func check(
        _ settings: ScanSettings, told: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async -> Assessment {
        let looked = await look(settings, told)
        let comparison = compare(looked.snapshot, with: nil, under: rulesInForce)
        let gate = Gate.decide(everythingIn: comparison, stopped: looked.stopped)
        return Assessment(snapshot: looked.snapshot, comparison: comparison, gate: gate, duration: looked.duration)
    }

    /// A stored snapshot against the baseline. Nothing is looked at.
    public func assess(_ snapshot: Snapshot, against baseline: Baseline?, failOn: FailOn) -> Assessment {
        let comparison = compare(snapshot, with: baseline, under: rulesInForce)
        let gate = Gate.decide(comparison, failOn: failOn, acceptUndetermined: acceptUndetermined)
        return Assessment(snapshot: snapshot, comparison: comparison, gate: gate, duration: nil)
    }

    private func look(
        _ settings: ScanSettings, _ told: @escaping @Sendable (Int, Int) -> Void
    ) async -> (snapshot: Snapshot, stopped: Gate.Stop?, duration: Duration) {
        let start = ContinuousClock.now
        let facts = await Outside.open(scope: scope, now: settings.now, equipment: equipment) { world in
            await Look(at: targets, in: world, within: settings.limits).facts(told: told)
        }
        let stopped: Gate.Stop? = Task.isCancelled ? .interrupted : settings.limits.deadline <= .now ? .deadline : nil
        return (snapshot(facts, settings), stopped, .now - start)
    }

    private func snapshot(_ facts: [TargetFacts], _ settings: ScanSettings) -> Snapshot {
        let judge = Judge(selection, .standard)
        let looked = facts.filter { !$0.collections.isEmpty }
        let unreached = facts.filter(\.collections.isEmpty).map { facts in
            Unreached(facts.target, .notCovered("no probe looks at a \(facts.target.kind.rawValue) yet"))
        }
        return Snapshot(
            workspace: workspace, client: client, environment: environment, version: settings.version,
            now: settings.now, authorisedBy: authorisedBy, declared: declared, targets: looked,
            judgements: looked.flatMap { judge.judgements(of: $0, at: settings.now) }, unreached: unreached,
            rules: rulesInForce.lock, key: equipment.keyID)
    }
}
