/// What a field holds. The type checker, the docs and the editors' schema all read this declaration.
public indirect enum FieldType: Hashable, Sendable, CustomStringConvertible {
    case bool, int, double, string
    /// A count of bytes: an int with a unit.
    case bytes
    case duration, timestamp
    /// A version, ordered by the ecosystem that the value carries.
    case version
    case ip, cidr
    /// A word of an ordered list of words: `TLSv1.0 < TLSv1.2`.
    case ordered(Ordering)
    case list(FieldType)

    public var description: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .duration: "duration"
        case .timestamp: "timestamp"
        case .version: "version"
        case .ip: "ip"
        case .cidr: "cidr"
        case .ordered(let ordering): "ordered(\(ordering.words.joined(separator: " < ")))"
        case .list(let element): "list(\(element))"
        }
    }
}

/// An ordered enumeration: its words from least to greatest.
public final class Ordering: Hashable, Sendable {
    public let name: String
    public let words: [String]

    public init(_ name: String, _ words: [String]) {
        precondition(Set(words).count == words.count, "\(name) names a word twice")
        self.name = name
        self.words = words
    }

    /// The word's rank, or nil where the enumeration has no such word.
    public subscript(word: String) -> Rank? {
        words.firstIndex(of: word).map { Rank(ordering: self, position: $0) }
    }

    public static func == (a: Ordering, b: Ordering) -> Bool { a === b || (a.name == b.name && a.words == b.words) }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// One word of an ordered enumeration. Only words of the same enumeration compare.
public struct Rank: Hashable, Sendable, CustomStringConvertible {
    public let ordering: Ordering
    public let position: Int

    public var description: String { ordering.words[position] }
}
