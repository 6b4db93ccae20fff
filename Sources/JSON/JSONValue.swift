/// A JSON text as a tree (RFC 8259).
///
/// Equality is that of the tree: members in their order, numbers by their text. Two spellings of one document are
/// compared by `canonical`.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
    /// JSON that was read and is written back byte for byte.
    case raw(JSONRaw)
}

extension JSONValue {
    public static func int(_ value: some BinaryInteger) -> JSONValue { .number(JSONNumber(value)) }

    /// Nil for infinities and NaN: JSON has no such numbers.
    public static func double(_ value: Double) -> JSONValue? { JSONNumber(value).map(JSONValue.number) }

    public static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// An object's member; nil where there is none, or where this is no object.
    public subscript(name: String) -> JSONValue? { objectValue?[name] }
}

/// What a value holds, or nil where it is of another type.
extension JSONValue {
    public var isNull: Bool { self == .null }

    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// Nil too where the number is no integer, or does not fit.
    public var intValue: Int64? {
        if case .number(let number) = self { number.int64 } else { nil }
    }

    /// Nil too where the number is beyond the range of doubles.
    public var doubleValue: Double? {
        if case .number(let number) = self { number.double } else { nil }
    }

    public var stringValue: String? {
        if case .string(let text) = self { text } else { nil }
    }

    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    public var objectValue: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .string(text) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members)) }
}
