/// A word, name, value or sign of SQL.
struct SQLToken {
    enum Kind { case word, quotedName, string, number, binary, sign }

    let kind: Kind
    /// Without quotes.
    let start: Int
    let end: Int
    /// Quotes are doubled in it, or escaped.
    let isEscaped: Bool
    /// The byte of a sign.
    let sign: UInt8
    /// Where it begins.
    let line: Int
    let isFirstOnLine: Bool
}
