public import Versions

/// A typed value that was seen.
public enum Value: Hashable, Sendable {
    case bool(Bool)
    /// An int, or a count of bytes where the field says so.
    case int(Int64)
    case double(Double)
    case string(String)
    case duration(Duration)
    case timestamp(Timestamp)
    case version(Version)
    case ip(IPAddress)
    case cidr(CIDR)
    case ordered(Rank)
    case list(Elements)
}

/// The elements of a list, and whether those are all there are.
public struct Elements: Hashable, Sendable {
    public let values: [Value]
    /// Why elements may be missing; nil where the list is complete.
    public let missing: Reason?

    public init(_ values: [Value], missing: Reason? = nil) {
        self.values = values
        self.missing = missing
    }
}

extension Value {
    public static func strings(_ texts: some Sequence<String>) -> Value { .list(Elements(texts.map { .string($0) })) }

    /// Whether a field of this type may hold the value.
    public func fits(_ type: FieldType) -> Bool {
        switch (self, type) {
        case (.bool, .bool), (.int, .int), (.int, .bytes), (.double, .double), (.string, .string): true
        case (.duration, .duration), (.timestamp, .timestamp), (.version, .version): true
        case (.ip, .ip), (.cidr, .cidr): true
        case (.ordered(let rank), .ordered(let ordering)): rank.ordering == ordering
        case (.list(let elements), .list(let element)): elements.values.allSatisfy { $0.fits(element) }
        default: false
        }
    }
}
