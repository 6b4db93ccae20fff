public import Evaluation
public import Facts
internal import Policies

/// All facts and verdicts of one scan.
public struct Snapshot: Hashable, Sendable {
    public let workspace: String
    public let client: String
    /// Nil where the scan was not of one environment: it speaks for all that the workspace declares.
    public let environment: String?
    /// The program's own.
    public let version: String
    /// What every rule took for now.
    public let now: Timestamp
    /// Who allowed the scan, as the report prints it.
    public let authorisedBy: String?
    /// Every target that the workspace declares, in all its environments, whether or not this scan was asked to look
    /// at it. What is no longer among them is stale in the baseline.
    public let declared: [TargetPlace]
    public let targets: [TargetFacts]
    public let judgements: [Judgement]
    /// Targets that were to be looked at and could not be.
    public let unreached: [Unreached]
    public let rules: RulesLock
    /// The id of the workspace's key; nil where it has none, and tags mean nothing tomorrow.
    public let key: String?

    public init(
        workspace: String, client: String, environment: String?, version: String, now: Timestamp,
        authorisedBy: String?, declared: [TargetIdentity], targets: [TargetFacts], judgements: [Judgement],
        unreached: [Unreached], rules: RulesLock, key: String? = nil
    ) {
        let seen = targets.map { TargetPlace($0.target) } + unreached.map { TargetPlace($0.target) }
        self.init(
            workspace: workspace, client: client, environment: environment, version: version, now: now,
            authorisedBy: authorisedBy, places: declared.map(TargetPlace.init) + seen, targets: targets,
            judgements: judgements, unreached: unreached, rules: rules, key: key)
    }

    init(
        workspace: String, client: String, environment: String?, version: String, now: Timestamp,
        authorisedBy: String?, places: [TargetPlace], targets: [TargetFacts], judgements: [Judgement],
        unreached: [Unreached], rules: RulesLock, key: String?
    ) {
        self.workspace = workspace
        self.client = client
        self.environment = environment
        self.version = version
        self.now = now
        self.authorisedBy = authorisedBy
        self.declared = Set(places).sorted()
        self.targets = targets.sorted { TargetPlace($0.target) < TargetPlace($1.target) }
        self.judgements = judgements.sorted(by: \.order)
        self.unreached = unreached.sorted { TargetPlace($0.target) < TargetPlace($1.target) }
        self.rules = rules
        self.key = key
    }

    /// Whether it holds tags, which only the same key makes again.
    public var hasTags: Bool {
        targets.contains { $0.collections.contains { $0.kind.isKeyed && !$0.facts.isEmpty } }
    }
}

/// A target of which nothing could be seen, and why.
public struct Unreached: Hashable, Sendable {
    public let target: TargetIdentity
    public let reason: Reason

    public init(_ target: TargetIdentity, _ reason: Reason) {
        self.target = target
        self.reason = reason
    }
}

extension Judgement {
    /// By target, rule and subject; findings on one subject by where they are.
    var order: ByteOrder {
        ByteOrder(
            TargetPlace(target).description, rule.description, subject?.text ?? "", subject == nil ? "0" : "1",
            verdict.order)
    }
}

extension Verdict {
    fileprivate var order: String {
        switch self {
        case .fail(let finding):
            "0 \(finding.evidence.path ?? "") \(padded(finding.evidence.line ?? 0)) \(finding.severity) \(finding.message)"
        case .undetermined(let undetermined): "1 \(undetermined.reason)"
        case .pass: "2"
        case .notApplicable: "3"
        }
    }
}
