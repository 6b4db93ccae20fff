/// A version that its ecosystem can order.
///
/// Equality is that of meaning: `1.0` and `1.0.0` are one version of PyPI, `1.0.0+a` and `1.0.0+b` one of npm.
public struct Version: Sendable, CustomStringConvertible {
    public let ecosystem: Ecosystem
    /// As it was written.
    public let text: String
    private let key: OrderKey

    /// Nil where the ecosystem cannot order it: the caller says "cannot decide", never "not affected".
    public init?(_ text: String, in ecosystem: Ecosystem) {
        guard let key = ecosystem.ordering.key(of: text) else { return nil }
        self.ecosystem = ecosystem
        self.text = text
        self.key = key
    }

    public var description: String { text }

    /// Nil for versions of different ecosystems.
    public func compare(_ other: Version) -> Comparison? {
        ecosystem == other.ecosystem ? key.compare(other.key) : nil
    }
}

public enum Comparison: Hashable, Sendable {
    case less, equal, greater
}

extension Version: Hashable {
    public static func == (a: Version, b: Version) -> Bool { a.ecosystem == b.ecosystem && a.key == b.key }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ecosystem)
        hasher.combine(key)
    }
}
