/// What a target is called and what is declared of it: all that rules may ask, and all that findings name.
public struct TargetIdentity: Hashable, Sendable {
    public let id: TargetID
    public let kind: TargetKind
    /// Nil for repositories.
    public let environment: String?
    public let role: String?
    /// The ports that are meant to be open; nil where nobody said.
    public let expectedPorts: [Int]?

    public init(
        id: TargetID, kind: TargetKind, environment: String? = nil, role: String? = nil, expectedPorts: [Int]? = nil
    ) {
        self.id = id
        self.kind = kind
        self.environment = environment
        self.role = role
        self.expectedPorts = expectedPorts
    }
}

/// What a target is, and so how it can be looked at.
public enum TargetKind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Looked at from outside, over the network.
    case server
    /// A machine's configuration and logs, read on it.
    case host
    case repository

    public static func < (a: TargetKind, b: TargetKind) -> Bool { a.rawValue < b.rawValue }
}

/// A target's name in the workspace. It becomes part of file names, so it is lower-case letters, digits, `.`, `_`, `-`,
/// and begins with a letter or digit.
public struct TargetID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard let first = text.utf8.first, isPlain(first), text.utf8.count <= 100,
            text.utf8.allSatisfy({ isPlain($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D })
        else { return nil }
        self.text = text
    }

    private init(checked text: String) { self.text = text }

    /// The target of examples that name none.
    public static let example = TargetID(checked: "example")

    public var description: String { text }
    public static func < (a: TargetID, b: TargetID) -> Bool { a.text < b.text }
}
