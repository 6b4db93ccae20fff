internal import Digests
public import Facts
internal import JSON
public import Policies

/// What makes a finding the same finding tomorrow. Never its wording, line, severity, time or rule version.
public struct FindingKey: Hashable, Sendable {
    public let rule: RuleID
    public let target: TargetPlace
    public let subject: Subject
    /// Among findings of one rule on one subject, from 0.
    public let ordinal: Int

    public init(rule: RuleID, target: TargetPlace, subject: Subject, ordinal: Int = 0) {
        self.rule = rule
        self.target = target
        self.subject = subject
        self.ordinal = ordinal
    }

    /// 64 hexadecimal digits, equal tomorrow where the finding is the same.
    public var fingerprint: String {
        let key: JSONValue = [
            .string(rule.description), .string(target.description), .string(subject.text), .int(ordinal),
        ]
        return SHA256Digest(of: key.canonical).description
    }
}

/// The name that people, mail and waivers use for a finding: `F-3f9c2e1a07`. It is given when the finding is first
/// seen, stored, and inherited for as long as the finding lives, whatever becomes of its key.
public struct FindingID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let description: String

    /// `F-` and 10 to 64 lower-case hexadecimal digits; nil for anything else.
    public init?(_ text: String) {
        let digits = text.utf8.dropFirst(2)
        guard text.hasPrefix("F-"), (10...64).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        description = text
    }

    /// The shortest name that no other finding has.
    init(_ key: FindingKey, unlike taken: Set<FindingID>) {
        let digits = key.fingerprint
        for length in [10, 16, 32] {
            let short = FindingID(digits: digits.prefix(length))
            if !taken.contains(short) {
                self = short
                return
            }
        }
        self.init(digits: digits[...])
    }

    private init(digits: Substring) { description = "F-\(digits)" }

    public static func < (a: FindingID, b: FindingID) -> Bool { a.description < b.description }
}
