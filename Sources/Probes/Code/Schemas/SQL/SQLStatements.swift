/// The statements that make or alter a table, word by word; of the others nothing is kept.
struct SQLStatements {
    private var scanner: SchemaScanner

    /// More words than this in one statement are no table.
    private static let wordLimit = 100_000

    init(_ bytes: [UInt8]) {
        scanner = SchemaScanner(bytes, .sql)
        scanner.notation.hasBackslashEscapes = Self.isMySQL(bytes)
    }

    /// Nil at the end. The semicolon is left off.
    mutating func next() -> [Token]? {
        while let first = scanner.next() {
            if isWord(first, "create") || isWord(first, "alter") { return statement(from: first) }
            if isWord(first, "copy"), isCopyOfRows() { scanner.skipRows() } else { skip(first) }
        }
        return nil
    }

    /// Where a text or comment begins that nobody closes.
    var unendedLine: Int? { scanner.unendedLine }

    /// Only MySQL takes a backslash in a text for an escape; its dumps quote names with a backquote.
    private static func isMySQL(_ bytes: [UInt8]) -> Bool { bytes.prefix(64 << 10).contains(UInt8(ascii: "`")) }

    private mutating func statement(from first: Token) -> [Token] {
        var tokens = [first]
        var depth = 0
        while let token = scanner.next(), tokens.count < Self.wordLimit {
            if isMark(token, ";"), depth <= 0 { break }
            // SQL Server and hand-written files end a statement with a line that says GO, or with nothing at all.
            if depth <= 0, isWord(token, "go"), token.line > tokens[tokens.count - 1].line { break }
            depth += isMark(token, "(") ? 1 : isMark(token, ")") ? -1 : 0
            tokens.append(token)
        }
        return tokens
    }

    /// Rows of an INSERT may hold a semicolon in a text only, which the scanner takes as one word.
    private mutating func skip(_ first: Token) {
        var token: Token? = first
        while let here = token, !isMark(here, ";"), !(isWord(here, "go") && here.line > first.line) {
            token = scanner.next()
        }
    }

    /// Up to the statement's end; whether it ends in `FROM stdin`.
    private mutating func isCopyOfRows() -> Bool {
        var last: Token?
        while let token = scanner.next(), !isMark(token, ";") { last = token }
        return last.map { isWord($0, "stdin") } ?? false
    }

    private func isMark(_ token: Token, _ mark: Unicode.Scalar) -> Bool {
        token.kind == .mark && scanner.bytes[token.range.lowerBound] == UInt8(ascii: mark)
    }

    private func isWord(_ token: Token, _ word: StaticString) -> Bool {
        token.kind == .name && scanner.bytes.holds(word, inAnyCaseAt: token.range)
    }
}
