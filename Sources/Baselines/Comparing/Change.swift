public import Evaluation
public import Facts
public import Policies

/// Why something changed.
public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The target itself.
    case change
    /// The rule, its parameters, its severity or its selection.
    case rule
    /// The clock alone.
    case time
    /// What could be seen: the baseline did not look there, or could not, or today could not.
    case environment
    case unknown
}

/// What a comparison says of one finding, or of one verdict that could not be reached.
public struct Change: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case new
        /// The facts crossed into a higher severity band, or the clock carried them there.
        case worsened
        case improved
        case unchanged
        /// The rule moved its band; what stands there is as bad as it was.
        case severityChanged = "severity changed by rule"
        /// Judged now and holds, or its subject is no longer in a complete collection.
        case fixed
        /// Today's rule no longer objects to what still stands there.
        case gone
        /// Could not be judged now. A finding of the baseline is carried, never called fixed.
        case undetermined
        /// Could not be judged now, and neither when the baseline was accepted.
        case standingUndetermined = "still undetermined"
        /// The rule is no longer selected.
        case notEvaluated = "not evaluated"
    }

    public let kind: Kind
    /// Nil where nothing changed: `unchanged` and `standingUndetermined`.
    public let cause: Cause?
    /// Today's, where an earlier rule was replaced.
    public let rule: RuleID
    public let target: TargetIdentity
    /// Nil: the part of a collection that was not seen.
    public let subject: Subject?
    public let ordinal: Int
    /// What stands today.
    public let finding: Finding?
    /// What the baseline holds.
    public let stored: StoredFinding?
    /// Nil for verdicts that are no finding.
    public let id: FindingID?
    /// Why it could not be determined.
    public let reason: String?
    /// What stood there before: `closed`, `not there`, `version: 4.17.21 -> 4.17.19`.
    public let was: String?
    /// How it came about, for people: `opened by this change`.
    public let note: String?

    /// Today's, else the baseline's; nil for verdicts that are no finding.
    public var severity: Severity? { finding?.severity ?? stored?.severity }

    public var key: FindingKey? {
        subject.map { FindingKey(rule: rule, target: TargetPlace(target), subject: $0, ordinal: ordinal) }
    }
}

extension Change {
    var order: ByteOrder {
        ByteOrder(
            TargetPlace(target).description, rule.description, subject == nil ? "1" : "0", subject?.text ?? "",
            padded(ordinal))
    }
}
