public import Facts

/// What an expression yields. Every expression has exactly one type, known before anything is probed.
public indirect enum Type: Hashable, Sendable {
    case bool, int, double, string, duration, timestamp, version, ip, cidr
    /// A word of an ordered enumeration.
    case ordered(Ordering)
    case list(Type)
    /// One fact, as `it` is: only its fields have values.
    case fact(FactKind)
    /// A named set of typed members, as `params` and `target` are.
    case record(Record)
    /// What the elements of `[]` are: it fits every type.
    case nothing
}

extension Type {
    public init(_ field: FieldType) {
        self =
            switch field {
            case .bool: .bool
            case .int, .bytes: .int
            case .double: .double
            case .string: .string
            case .duration: .duration
            case .timestamp: .timestamp
            case .version: .version
            case .ip: .ip
            case .cidr: .cidr
            case .ordered(let ordering): .ordered(ordering)
            case .list(let element): .list(Type(element))
            }
    }

    /// Whether it can leave an expression: facts and records cannot.
    var isValue: Bool {
        switch self {
        case .fact, .record: false
        case .list(let element): element.isValue
        default: true
        }
    }

    /// The type that both are, `nothing` giving way to the other; nil where they differ.
    func joined(with other: Type) -> Type? {
        switch (self, other) {
        case (.nothing, _): other
        case (_, .nothing): self
        case (.list(let a), .list(let b)): a.joined(with: b).map { .list($0) }
        default: self == other ? self : nil
        }
    }
}

extension Type: CustomStringConvertible {
    public var description: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .string: "string"
        case .duration: "duration"
        case .timestamp: "timestamp"
        case .version: "version"
        case .ip: "ip"
        case .cidr: "cidr"
        case .ordered(let ordering): "ordered(\(ordering.words.joined(separator: " < ")))"
        case .list(let element): "list(\(element))"
        case .fact(let kind): kind.name
        case .record(let record): record.name
        case .nothing: "nothing"
        }
    }
}

/// A named set of typed members whose values are bound by position.
public final class Record: Hashable, Sendable {
    public let name: String
    public let members: [(name: String, type: Type)]
    private let positions: [String: Int]

    /// A name told twice and a member that is itself a fact or a record are bugs of the caller.
    public init(_ name: String, _ members: [(name: String, type: Type)]) {
        precondition(members.allSatisfy { $0.type.isValue }, "\(name) may hold values only")
        self.name = name
        self.members = members
        positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.name, $0) })
    }

    public func index(of member: String) -> Int? { positions[member] }

    public static func == (a: Record, b: Record) -> Bool {
        a === b || (a.name == b.name && a.members.elementsEqual(b.members, by: ==))
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
