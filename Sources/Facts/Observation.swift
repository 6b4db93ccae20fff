/// What came of looking at one field.
public enum Observation: Hashable, Sendable {
    /// We looked and it is this.
    case seen(Value)
    /// We looked and it is not there.
    case absent
    /// We could not look: never a pass.
    case unseen(Reason)
}

/// Why something could not be looked at or decided. It travels to the verdict, the report and the exit code.
public enum Reason: Error, Hashable, Sendable, CustomStringConvertible {
    case timedOut
    case refused
    case reset
    /// The other side ended the connection before it had said what was needed.
    case closed
    case unresolved(String)
    /// The operating system said no: a permission, a limit.
    case denied(String)
    /// An address outside the declared scope; nothing was sent to it.
    case outOfScope(String)
    /// This program does not look at that yet, or not there.
    case notCovered(String)
    /// What came back, or what the file holds, could not be understood.
    case malformed(String)
    /// The scan's deadline ran out first.
    case deadline
    case interrupted
    /// A value that could not be computed: overflow, division by zero, an index out of range.
    case undecidable(String)
    /// A reason that was written down and read back.
    case told(String)

    public var description: String {
        switch self {
        case .timedOut: "timed out"
        case .refused: "connection refused"
        case .reset: "connection reset"
        case .closed: "connection closed"
        case .unresolved(let name): "\(name) does not resolve"
        case .denied(let what): "denied: \(what)"
        case .outOfScope(let what): "outside the declared scope: \(what)"
        case .notCovered(let what): "not covered: \(what)"
        case .malformed(let what): "not understood: \(what)"
        case .deadline: "the deadline ran out"
        case .interrupted: "interrupted"
        case .undecidable(let what): what
        case .told(let text): text
        }
    }
}

extension Reason {
    /// Reasons are the same when they read the same, so that one that was written down and read back equals itself.
    public static func == (a: Reason, b: Reason) -> Bool { a.description == b.description }
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
