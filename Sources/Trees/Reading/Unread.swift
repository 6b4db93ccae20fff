public import Facts

/// A file, a member of an archive or a folder that was not looked through, or not to its end.
public struct Unread: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// It may hold text that nobody saw: it makes a look partial.
        case gap
        /// By its nature it holds no text: an image, a font, a compiled program.
        case opaque
        /// It was chosen not to look: git's own folder, what git does not track, a link to what is looked at anyway.
        case setAside
    }

    /// A folder stands for all below it.
    public let path: String
    public let reason: Reason
    public let kind: Kind

    public init(_ path: String, _ reason: Reason, _ kind: Kind = .gap) {
        self.path = path
        self.reason = reason
        self.kind = kind
    }

    /// Takes nothing from how complete a look is.
    public var isOpaque: Bool { kind != .gap }
}
