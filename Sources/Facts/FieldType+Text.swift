public import Versions

extension FieldType {
    /// The value that a text stands for under this declared type: `no` is never a boolean and `1.10` never a number
    /// unless the declaration says so. Versions are ordered by `ecosystem`. Nil where the text is no such value; lists
    /// are read element by element and have no text.
    public func value(_ text: String, ecosystem: Ecosystem? = nil) -> Value? {
        switch self {
        case .bool: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
        case .int, .bytes: Int64(text).flatMap { text.first != "+" ? .int($0) : nil }
        case .double: Double(text).map(Value.double)
        case .string: .string(text)
        case .duration: Duration(literal: text).map(Value.duration)
        case .timestamp: (Timestamp(text) ?? Timestamp(date: text)).map(Value.timestamp)
        case .version: ecosystem.flatMap { Version(text, in: $0) }.map(Value.version)
        case .ip: IPAddress(text).map(Value.ip)
        case .cidr: CIDR(text).map(Value.cidr)
        case .ordered(let ordering): ordering[text].map(Value.ordered)
        case .list: nil
        }
    }

    /// What a value of this type looks like, for a hint.
    public var example: String {
        switch self {
        case .bool: "true or false"
        case .int: "a whole number, such as 443"
        case .bytes: "a whole number of bytes, such as 65536"
        case .double: "a number, such as 0.5"
        case .string: "text"
        case .duration: "a duration, such as 30d or 12h"
        case .timestamp: "a time in UTC, such as 2026-11-23T00:00:00Z"
        case .version: "a version, such as 4.17.21"
        case .ip: "an address, such as 203.0.113.7"
        case .cidr: "a network, such as 203.0.113.0/28"
        case .ordered(let ordering): "one of \(ordering.words.joined(separator: ", "))"
        case .list(let element): "a list; each element is \(element.example)"
        }
    }
}

extension Value {
    /// The text that `FieldType.value` reads back; for a list, its elements between brackets.
    public var text: String {
        switch self {
        case .bool(let value): String(value)
        case .int(let value): String(value)
        case .double(let value): "\(value)"
        case .string(let value): value
        case .duration(let value): value.literal
        case .timestamp(let value): value.description
        case .version(let value): value.text
        case .ip(let value): value.description
        case .cidr(let value): value.description
        case .ordered(let value): value.description
        case .list(let elements): "[\(elements.values.map(\.text).joined(separator: ", "))]"
        }
    }
}

extension FactKind {
    /// Which ecosystem orders a version field of this kind: the one that the sibling field `ecosystem` names.
    public func ecosystem(among texts: (_ field: String) -> String?) -> Ecosystem? {
        texts("ecosystem").flatMap { Ecosystem(rawValue: $0) }
    }
}
