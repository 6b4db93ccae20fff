internal import Facts

/// What a step yields while an expression is evaluated.
enum Cell {
    case value(Value)
    /// The fields of a fact, or the members of a record.
    case fields([Observation])
    case facts([Fact], missing: Reason?)
    case spelling(Int32)
    case unknown(Unknown)
}

/// Kleene's third truth value has its cause with it.
enum Truth {
    case yes, no
    case unknown(Unknown)

    init(_ answer: Bool) { self = answer ? .yes : .no }

    var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: self
        }
    }
}

/// A cause on its way up, boxed because it is rare.
final class Unknown: Sendable {
    let cause: Undetermined

    init(_ field: String, _ reason: Reason) { cause = Undetermined(field: field, reason: reason) }

    /// Whether CEL would call it an error: it is not that we could not look, but that there is no such value.
    var isError: Bool {
        if case .undecidable = cause.reason { true } else { false }
    }
}
