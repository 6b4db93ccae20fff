/// One field of a fact kind, declared once: name, type, one line of documentation.
public struct Field: Hashable, Sendable {
    public let name: String
    public let type: FieldType
    public let doc: String
    /// It moves by itself (a log's last entry): judged and shown, never stored in a baseline.
    public let isVolatile: Bool

    public init(_ name: String, _ type: FieldType, _ doc: String, isVolatile: Bool = false) {
        self.name = name
        self.type = type
        self.doc = doc
        self.isVolatile = isVolatile
    }
}

/// A kind of fact that a probe can see.
public final class FactKind: Hashable, Sendable {
    /// `tls.certificate`
    public let name: String
    public let doc: String
    /// The natural key, in words and by example.
    public let subject: String
    public let fields: [Field]
    /// Its facts hold tags, which only the workspace's key makes again: a baseline with them needs the key.
    public let isKeyed: Bool
    /// Nil where its subject is all that makes a fact the same tomorrow.
    public let file: FileIdentity?
    private let positions: [String: Int]

    public init(
        _ name: String, _ doc: String, subject: String, fields: [Field], isKeyed: Bool = false,
        file: FileIdentity? = nil
    ) {
        self.name = name
        self.doc = doc
        self.subject = subject
        self.fields = fields
        self.isKeyed = isKeyed
        self.file = file
        positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
        precondition(file?.names.allSatisfy { positions[$0] != nil } ?? true, "\(name) lacks a field of its identity")
    }

    public func index(of field: String) -> Int? { positions[field] }

    public static func == (a: FactKind, b: FactKind) -> Bool { a === b || a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
