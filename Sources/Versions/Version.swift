/// Where a package comes from, and so how its versions are ordered. Named as OSV names it.
public enum Ecosystem: String, Hashable, Sendable, CaseIterable {
    case npm
    case pypi = "PyPI"
}

/// A version that its ecosystem can order.
public struct Version: Sendable, CustomStringConvertible {
    public let ecosystem: Ecosystem
    /// As it was written.
    public let text: String

    /// Nil where the ecosystem cannot order it: the caller says "cannot decide", never "not affected".
    public init?(_ text: String, in ecosystem: Ecosystem) {
        self.ecosystem = ecosystem
        self.text = text
    }

    public var description: String { text }
}

extension Version: Hashable {}

/// How one version stands to another.
public enum Comparison: Hashable, Sendable { case less, equal, greater }

extension Version {
    /// Nil across ecosystems.
    public func compare(_ other: Version) -> Comparison? {
        guard ecosystem == other.ecosystem else { return nil }
        return text == other.text ? .equal : text < other.text ? .less : .greater
    }
}
