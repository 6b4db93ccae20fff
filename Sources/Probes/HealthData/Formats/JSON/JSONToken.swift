/// A sign or a value of JSON, with where it stands.
struct JSONToken {
    enum Kind {
        case beginObject, endObject, beginArray, endArray
        /// The name of a member: a string that `:` follows.
        case key
        case string, number
        /// `true`, `false`, `null`.
        case word
        /// Something was not JSON: all that was open is over.
        case broken
    }

    let kind: Kind
    /// Without quotes.
    let start: Int
    let end: Int
    let isEscaped: Bool
    let line: Int
}
