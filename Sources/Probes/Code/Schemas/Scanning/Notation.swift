/// How a text writes its comments, texts and names.
struct Notation: Sendable {
    var lineComments: [[UInt8]] = [Array("//".utf8)]
    var hasBlockComments = true
    /// Which bytes open a text that ends with the same byte.
    var quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    /// Which of them may hold line breaks.
    var longQuotes: Set<UInt8> = []
    var hasTripleQuotes = false
    var hasBackslashEscapes = true
    /// `[name]` of SQL Server, and `"name"` and `` `name` `` are names.
    var quotesNames = false
    /// `$$ … $$` of PostgreSQL.
    var hasDollarQuotes = false
    /// Bytes beside letters, digits and `_` that a name holds.
    var nameBytes: Set<UInt8> = []

    static let braces = Notation()
    static let json = Notation(
        lineComments: [], hasBlockComments: false, quotes: [UInt8(ascii: "\"")], longQuotes: [UInt8(ascii: "\"")])
    static let sql = Notation(
        lineComments: [Array("--".utf8), Array("# ".utf8)], quotes: [UInt8(ascii: "'")],
        longQuotes: [UInt8(ascii: "'")], hasBackslashEscapes: false, quotesNames: true, hasDollarQuotes: true,
        nameBytes: [UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "$")])
    static let graphQL = Notation(
        lineComments: [Array("#".utf8)], hasBlockComments: false, quotes: [UInt8(ascii: "\"")], hasTripleQuotes: true)
    static let python = Notation(lineComments: [Array("#".utf8)], hasBlockComments: false, hasTripleQuotes: true)
    static let ruby = Notation(lineComments: [Array("#".utf8)], hasBlockComments: false)
    static let php = Notation(
        lineComments: [Array("//".utf8), Array("#".utf8)],
        longQuotes: [UInt8(ascii: "\""), UInt8(ascii: "'")], nameBytes: [UInt8(ascii: "$")])
    static let script = Notation(
        quotes: [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")], longQuotes: [UInt8(ascii: "`")],
        nameBytes: [UInt8(ascii: "$")])
    static let java = Notation(hasTripleQuotes: true)
}
