/// How the program ends. Anything else is a crash, and wrappers treat it as a closed gate.
public enum ExitCode: Int32, Hashable, Sendable, CaseIterable {
    case clean = 0
    /// A change at or over the line.
    case closed = 1
    /// A rule, workspace or baseline is wrong; nothing was judged.
    case wrong = 2
    /// Something could not be determined, or nothing was evaluated.
    case undetermined = 3
    /// Wrong use of the command line.
    case usage = 64
    /// A file could not be read or written.
    case file = 74
    /// Another scan of this workspace holds the lock.
    case locked = 75
    /// The deadline ran out; partial results are written.
    case deadline = 124
    /// Interrupted; partial results are written.
    case interrupted = 130
}
