public import Facts
public import Policies

/// What the workspace lists under `accept-undetermined`: a verdict that may fail to come for a while, and why.
public struct AcceptedUndetermined: Hashable, Sendable {
    public let target: TargetID
    /// Nil: every rule.
    public let rule: RuleID?
    public let reason: String
    /// The last second in which it holds.
    public let until: Timestamp

    public init(target: TargetID, rule: RuleID? = nil, reason: String, until: Timestamp) {
        self.target = target
        self.rule = rule
        self.reason = reason
        self.until = until
    }

    func covers(_ doubt: Doubt, at now: Timestamp) -> Bool { !until.hasPassed(at: now) && speaks(of: doubt) }

    func speaks(of doubt: Doubt) -> Bool {
        doubt.target == target && (rule == nil || rule == doubt.rule)
    }
}

/// Something that could not be determined.
struct Doubt {
    let target: TargetID
    /// Nil: nothing of the target.
    let rule: RuleID?
    let reason: String
}
