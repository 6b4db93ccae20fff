/// Takes a schema apart into words, one at a time: a dump of gigabytes costs no more memory than a statement.
struct SchemaScanner {
    let bytes: [UInt8]
    var notation: Notation
    var position = 0
    private(set) var line = 1
    /// Where a text or comment begins that nobody closes: what follows is not read as a schema.
    private(set) var unendedLine: Int?

    init(_ bytes: [UInt8], _ notation: Notation) {
        self.bytes = bytes
        self.notation = notation
    }

    mutating func next() -> Token? {
        skipSpaceAndComments()
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        if notation.hasTripleQuotes, isTriple(byte) { return text(closedBy: [byte, byte, byte], escapes: true) }
        if notation.quotes.contains(byte) { return text(closedBy: [byte], escapes: notation.hasBackslashEscapes) }
        if notation.quotesNames, let close = nameQuotes[byte] { return quotedName(closedBy: close) }
        if notation.hasDollarQuotes, byte == UInt8(ascii: "$"), let tag = dollarTag() {
            return text(closedBy: tag, escapes: false)
        }
        if isName(byte) { return run(byte.isDigit ? .number : .name) }
        return token(.mark, position..<position + 1, endingAt: position + 1)
    }

    /// Steps over the rest of this line and all that follow, up to the one that is `\.`: rows of PostgreSQL's COPY.
    mutating func skipRows() {
        while position < bytes.count {
            skipLine()
            if bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: ".")]) { return skipLine() }
        }
    }
}

private let nameQuotes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "`"): UInt8(ascii: "`"), UInt8(ascii: "["): UInt8(ascii: "]"),
]

// MARK: Words

extension SchemaScanner {
    private mutating func token(_ kind: Token.Kind, _ range: Range<Int>, endingAt end: Int) -> Token {
        let token = Token(kind: kind, range: range, line: line)
        advance(to: end)
        return token
    }

    private mutating func run(_ kind: Token.Kind) -> Token {
        var end = position + 1
        while end < bytes.count, isName(bytes[end]) { end += 1 }
        return token(kind, position..<end, endingAt: end)
    }

    /// A text that nobody closes ends with its line where texts are short, else with the file.
    private mutating func text(closedBy close: [UInt8], escapes: Bool) -> Token {
        let start = position + close.count
        let isShort = close.count == 1 && !notation.longQuotes.contains(close[0])
        var end = start
        while end < bytes.count {
            if escapes, bytes[end] == UInt8(ascii: "\\") { end += 2; continue }
            if isShort, bytes[end] == 0x0A { return token(.text, start..<end, endingAt: end) }
            if bytes[end] == close[0], stands(close, at: end) {
                return token(.text, start..<end, endingAt: end + close.count)
            }
            end += 1
        }
        if !isShort { unendedLine = line }
        return token(.text, min(start, bytes.count)..<bytes.count, endingAt: bytes.count)
    }

    /// Nobody's name is longer than a line.
    private mutating func quotedName(closedBy close: UInt8) -> Token {
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != close, bytes[end] != 0x0A { end += 1 }
        let isClosed = end < bytes.count && bytes[end] == close
        return token(.name, start..<end, endingAt: isClosed ? end + 1 : end)
    }

    /// `$$` or `$tag$`, where one begins here.
    private func dollarTag() -> [UInt8]? {
        var end = position + 1
        while end < bytes.count, end - position < 64, bytes[end].isWordByte || bytes[end].isDigit { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return nil }
        return Array(bytes[position...end])
    }

    private func isTriple(_ byte: UInt8) -> Bool {
        notation.quotes.contains(byte) && bytes[position...].starts(with: [byte, byte, byte])
    }

    private func isName(_ byte: UInt8) -> Bool {
        byte.isWordByte || byte.isDigit || byte >= 0x80 || notation.nameBytes.contains(byte)
    }
}

// MARK: What is no word

extension SchemaScanner {
    private mutating func skipSpaceAndComments() {
        while position < bytes.count {
            if bytes[position].isSpace {
                advance(to: position + 1)
            } else if notation.lineComments.contains(where: { stands($0, at: position) }) {
                skipLine()
            } else if notation.hasBlockComments, stands(blockOpen, at: position) {
                skipBlock()
            } else {
                return
            }
        }
    }

    private func stands(_ word: [UInt8], at place: Int) -> Bool {
        guard place < bytes.count, bytes[place] == word[0], place + word.count <= bytes.count else { return false }
        for offset in 1..<max(word.count, 1) where bytes[place + offset] != word[offset] { return false }
        return true
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        if position < bytes.count { advance(to: position + 1) }
    }

    private mutating func skipBlock() {
        var end = position + 2
        while end < bytes.count,
            !(bytes[end - 1] == UInt8(ascii: "*") && bytes[end] == UInt8(ascii: "/") && end > position + 2)
        {
            end += 1
        }
        if end >= bytes.count { unendedLine = line }
        advance(to: min(end + 1, bytes.count))
    }

    private mutating func advance(to end: Int) {
        let end = min(end, bytes.count)
        while position < end {
            if bytes[position] == 0x0A { line += 1 }
            position += 1
        }
    }
}

private let blockOpen = Array("/*".utf8)

extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    fileprivate var isWordByte: Bool { isLetter || self == 0x5F }
}
