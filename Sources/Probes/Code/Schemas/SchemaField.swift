/// A field of the client's own schema that holds health data or identifies somebody.
struct SchemaField: Hashable, Sendable {
    /// The table, message, model or type, as it is written.
    let entity: String
    /// The column or member, as it is written.
    let field: String
    let path: String
    /// From 1.
    let line: Int
    let why: Meaning
    /// Whether the name says so by itself, `hx_notes`, or only in this entity, `notes`.
    let tellsAlone: Bool
}

/// What a field is about.
enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// It tells people apart: a social security number, a record number.
    case identifier
    /// A name, a birth date, what a person is like.
    case person
    /// A phone number, an address.
    case contact
    case health
}
