public import Facts

/// What came of evaluating an expression.
public enum Outcome: Hashable, Sendable {
    case value(Value)
    case undetermined(Undetermined)

    /// Nil where it is undetermined or no bool.
    public var bool: Bool? {
        if case .value(.bool(let answer)) = self { answer } else { nil }
    }

    public var undetermined: Undetermined? {
        if case .undetermined(let cause) = self { cause } else { nil }
    }
}

/// Why an expression has no value.
public struct Undetermined: Hashable, Sendable, CustomStringConvertible {
    /// What could not be told: a field (`it.not_after`), a field of one of many facts by its kind
    /// (`tls.protocol.offered`), or the part of the expression that could not be computed (`1 / 0`).
    public let field: String
    public let reason: Reason

    public init(field: String, reason: Reason) {
        self.field = field
        self.reason = reason
    }

    public var description: String { "\(field): \(reason)" }
}
