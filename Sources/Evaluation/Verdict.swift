public import Facts
public import Policies

/// What a rule says of a subject.
public enum Verdict: Hashable, Sendable {
    case pass
    case fail(Finding)
    /// The rule does not speak of it.
    case notApplicable
    /// It could not be decided, and why. Never a pass.
    case undetermined(Undetermined)
}

/// A rule failed on a subject.
public struct Finding: Hashable, Sendable {
    public let rule: RuleID
    public let target: TargetIdentity
    public let subject: Subject
    public let severity: Severity
    public let title: String
    public let message: String
    public let fix: String
    public let evidence: Evidence
    /// By name, sorted: `hipaa:164.312(e)(1)`.
    public let controls: [String]

    public init(
        rule: RuleID, target: TargetIdentity, subject: Subject, severity: Severity, title: String, message: String,
        fix: String, evidence: Evidence, controls: [String]
    ) {
        self.rule = rule
        self.target = target
        self.subject = subject
        self.severity = severity
        self.title = title
        self.message = message
        self.fix = fix
        self.evidence = evidence
        self.controls = controls
    }
}

/// A rule that could not be decided on a subject.
public struct Undetermined: Hashable, Sendable {
    public let rule: RuleID
    public let target: TargetIdentity
    /// Nil: the facts of a collection that were not seen.
    public let subject: Subject?
    /// `it.not_after: timed out`
    public let reason: String

    public init(rule: RuleID, target: TargetIdentity, subject: Subject?, reason: String) {
        self.rule = rule
        self.target = target
        self.subject = subject
        self.reason = reason
    }
}

/// One verdict, with what it is about.
public struct Judgement: Hashable, Sendable {
    public let rule: RuleID
    public let target: TargetIdentity
    /// Nil: the collection as a whole.
    public let subject: Subject?
    public let verdict: Verdict

    public init(rule: RuleID, target: TargetIdentity, subject: Subject?, verdict: Verdict) {
        self.rule = rule
        self.target = target
        self.subject = subject
        self.verdict = verdict
    }
}
