public import Facts
public import Policies

/// What the workspace lists under `accept-undetermined`: a verdict that may fail to come for a while, and why.
public struct AcceptedUndetermined: Hashable, Sendable {
    public let target: TargetID
    /// Nil: every rule.
    public let rule: RuleID?
    public let reason: String
    /// Its last moment.
    public let until: Timestamp

    public init(target: TargetID, rule: RuleID? = nil, reason: String, until: Timestamp) {
        self.target = target
        self.rule = rule
        self.reason = reason
        self.until = until
    }

    func covers(_ change: Change, at now: Timestamp) -> Bool { now <= until && speaks(of: change) }

    func speaks(of change: Change) -> Bool {
        change.target.id == target && (rule.map { $0 == change.rule } ?? true)
    }
}
