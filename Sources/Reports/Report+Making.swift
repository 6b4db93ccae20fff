public import Baselines
internal import Evaluation
internal import Facts
public import Policies

extension Report {
    /// What a scan, its comparison and the gate's decision have to tell.
    ///
    /// `selection` gives the wording of the rules and the frameworks; `duration` is how long the looking took, nil where
    /// a stored snapshot is shown; `scope` is what a probe never leaves, as the workspace writes it.
    public init(
        _ snapshot: Snapshot, _ comparison: Comparison, _ gate: Baselines.Gate, _ selection: Selection,
        duration: Duration? = nil, scope: [String] = []
    ) {
        let rules = Dictionary(selection.rules.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        let findings = comparison.changes.compactMap { Finding($0, rules[$0.rule]) }
        let versions = Versions(snapshot)
        self.init(
            header: Header(snapshot, duration: duration, scope: scope),
            gate: Gate(exit: Int(gate.exit.rawValue), reason: gate.reason),
            baseline: comparison.accepted.map(Baseline.init),
            findings: findings,
            undetermined: comparison.changes.compactMap(Undetermined.init),
            surface: comparison.surface.map { SurfaceChange($0, versions) },
            coverage: Coverage(comparison.coverage),
            rules: selection.rules.map(Rule.init),
            frameworks: ControlCoverage(snapshot, comparison, selection).frameworks,
            targets: snapshot.targets.map(Target.init) + snapshot.unreached.map(Target.init),
            gaps: Gap.all(of: snapshot),
            digests: [Digest(of: "rules", value: snapshot.rules.digest)],
            notes: comparison.notes + Self.notes(comparison))
    }

    private static func notes(_ comparison: Comparison) -> [String] {
        let new = comparison.newTargets.map { "\($0) is new: it has no baseline yet." }
        let stale = comparison.staleTargets.map { stale in
            "\(stale.place) left the workspace with \(counted(stale.findings, "finding")); the next accept takes it away."
        }
        return new + stale
    }
}

extension Report.Header {
    fileprivate init(_ snapshot: Snapshot, duration: Duration?, scope: [String]) {
        self.init(
            version: snapshot.version, client: snapshot.client, workspace: snapshot.workspace,
            environment: snapshot.environment, authorisedBy: snapshot.authorisedBy, now: snapshot.now,
            duration: duration.map(seconds), scope: scope)
    }
}

/// `1.8 s`
private func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let tenths = max(0, seconds) * 10 + max(0, attoseconds) / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) s"
}

extension Report.Baseline {
    fileprivate init(_ acceptance: Acceptance) {
        self.init(
            accepted: acceptance.when, by: acceptance.who, reason: acceptance.why, version: acceptance.program,
            targets: acceptance.targets.count)
    }
}

extension Report.Finding {
    /// Nil for verdicts that are no finding.
    fileprivate init?(_ change: Baselines.Change, _ selected: SelectedRule?) {
        guard let severity = change.severity, let subject = change.subject, let kind = Report.Change(change.kind) else {
            return nil
        }
        let found = change.finding
        let title = found?.title ?? selected?.rule.title ?? change.rule.description
        // The baseline holds no wording. Of what could not be judged now, only that can be said.
        let message =
            found?.message ?? (kind == .undetermined ? "could not be judged now: \(change.reason ?? "")" : title)
        self.init(
            id: change.id?.description, change: kind, cause: change.cause.map(Report.Cause.init), severity: severity,
            rule: change.rule.description, title: title, message: message, why: selected?.rule.why ?? "",
            fix: found?.fix ?? selected?.rule.fix.text ?? "", references: selected?.rule.references ?? [],
            controls: found?.controls ?? selected?.controls ?? [], target: change.target.id.text,
            targetKind: change.target.kind, environment: change.target.environment, subject: subject.text,
            place: Evidence(found?.evidence, change.stored), was: change.was, note: change.note, waiver: nil,
            fingerprint: change.key?.fingerprint ?? "")
    }
}

extension Evidence {
    /// Of what is not found today, the baseline knows the path.
    fileprivate init(_ evidence: Evidence?, _ stored: StoredFinding?) {
        self.init(address: evidence?.address, path: evidence?.path ?? stored?.path, line: evidence?.line)
    }
}

extension Report.Change {
    /// Nil for what was undetermined before and is now: the verdicts tell it.
    fileprivate init?(_ kind: Baselines.Change.Kind) {
        switch kind {
        case .new: self = .new
        case .worsened: self = .worsened
        case .improved: self = .improved
        case .unchanged: self = .unchanged
        case .severityChanged: self = .severityChanged
        case .fixed: self = .fixed
        case .gone: self = .gone
        case .undetermined: self = .undetermined
        case .standingUndetermined: return nil
        case .notEvaluated: self = .notEvaluated
        }
    }
}

extension Report.Cause {
    fileprivate init(_ cause: Baselines.Cause) {
        switch cause {
        case .change: self = .change
        case .rule: self = .rule
        case .time: self = .time
        case .environment: self = .environment
        case .unknown: self = .unknown
        }
    }
}

extension Report.Undetermined {
    fileprivate init?(_ change: Baselines.Change) {
        guard change.kind == .undetermined || change.kind == .standingUndetermined else { return nil }
        self.init(
            rule: change.rule.description, target: change.target.id.text, subject: change.subject?.text,
            reason: change.reason ?? "no reason is known")
    }
}

extension Report.SurfaceChange {
    fileprivate init(_ change: Baselines.SurfaceChange, _ versions: Versions) {
        let reported: Change =
            switch change.change {
            case .added: .added
            case .changed: .changed
            case .removed: .removed
            }
        self.init(
            reported, kind: change.kind.name, target: change.target.id.text, subject: change.subject.text,
            note: change.difference ?? versions.version(of: change) ?? "")
    }
}

/// The versions of what was seen: what a person first asks of a package that came.
private struct Versions {
    private struct Key: Hashable {
        let target: TargetIdentity
        let kind: FactKind
        let subject: Subject
    }

    private var versions: [Key: String] = [:]

    init(_ snapshot: Snapshot) {
        for target in snapshot.targets {
            for collection in target.collections where collection.kind.index(of: "version") != nil {
                for fact in collection.facts {
                    guard case .seen(let value)? = fact["version"] else { continue }
                    versions[Key(target: target.target, kind: fact.kind, subject: fact.subject)] = value.text
                }
            }
        }
    }

    func version(of change: Baselines.SurfaceChange) -> String? {
        let version = versions[Key(target: change.target, kind: change.kind, subject: change.subject)]
        // A suite's subject ends with it: `tcp/443/TLSv1.2`.
        return version.flatMap { change.subject.text.hasSuffix($0) ? nil : $0 }
    }
}

extension Report.Coverage {
    fileprivate init(_ coverage: Baselines.Coverage) {
        self.init(
            rules: coverage.rules, judged: coverage.judged, targets: coverage.targets, reached: coverage.reached,
            facts: coverage.facts)
    }
}

extension Report.Rule {
    fileprivate init(_ selected: SelectedRule) {
        let rule = selected.rule
        self.init(
            id: rule.id.description, version: rule.version, title: rule.title,
            severity: selected.severity?.severity ?? rule.bands.last?.severity ?? .info, why: rule.why,
            fix: rule.fix.text,
            variants: rule.fix.variants.map { Variant(product: $0.product, fix: $0.text) },
            references: rule.references, controls: selected.controls)
    }
}
