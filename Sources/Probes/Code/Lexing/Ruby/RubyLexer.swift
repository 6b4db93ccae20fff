/// Ruby's lexical structure: symbols and patterns are texts, heredocs come after the line that opens them.
struct RubyLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0
    private var heredocs: [(word: [UInt8], expands: Bool)] = []

    init(_ bytes: [UInt8]) { scanner = Scanner(bytes) }

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = RubyLexer(bytes)
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(slashComments: false, hashComments: true)) { $0.literal() }
    }

    private static let keywords: Set<String> = [
        "return", "if", "unless", "while", "until", "when", "and", "or", "not", "in", "then", "else", "elsif", "do",
        "puts", "print", "p", "raise", "yield", "case",
    ]

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x0A:
            scanner.emit(.newline, scanner.at..<scanner.at + 1)
            scanner.skip()
            while !heredocs.isEmpty { heredoc(heredocs.removeFirst()) }
            skipBlockComment()
        case 0x22, 0x60:
            let quote = scanner.byte
            scanner.skip()
            pieces(open: 0, close: quote, expands: true)
        case 0x27:
            scanner.skip()
            scanner.quoted(by: 0x27, lines: true)
        case 0x3A: return symbol()
        case 0x40, 0x24:  // @name @@name $name
            guard scanner.peek(1).isNameStart || scanner.peek(1) == 0x40 else { return false }
            scanner.skip()
        case 0x2F: return isPattern && scanner.pattern()
        case 0x25: return percent()
        case 0x3C where scanner.starts(with: "<<"): return openHeredoc()
        case let byte where byte.isNameStart: name()
        default: return false
        }
        return true
    }

    /// A name with its `?` or `!`.
    private mutating func name() {
        let start = scanner.at
        scanner.skip(while: \.isNamePart)
        let isQuestion = scanner.byte == 0x3F || scanner.byte == 0x21
        if isQuestion, scanner.peek(1) != 0x3D || scanner.peek(2) == 0x3D { scanner.skip() }
        let isEnd = scanner.bytes[start..<scanner.at].elementsEqual("__END__".utf8)
        if isEnd, scanner.peek(0) <= 0x20 { return scanner.move(to: scanner.bytes.count) }
        scanner.emit(.name, start..<scanner.at)
    }

    private mutating func symbol() -> Bool {
        let next = scanner.peek(1)
        guard scanner.peek(-1) != 0x3A, !scanner.peek(-1).isNamePart || scanner.at == 0 else { return false }
        if next == 0x22 {
            scanner.skip(2)
            pieces(open: 0, close: 0x22, expands: true)
            return true
        }
        guard next.isNameStart else { return false }
        scanner.skip()
        let start = scanner.at
        scanner.skip(while: \.isNamePart)
        scanner.emitText(from: start, to: scanner.at)
        if scanner.byte == 0x3F { scanner.skip() }
        return true
    }

    /// After a name, a slash with a space before it and none after it opens a pattern: `puts /x/`, but `a / b`.
    private var isPattern: Bool {
        if scanner.isAtOperand(keywords: Self.keywords) { return true }
        return scanner.tokens.last?.kind == .name && scanner.peek(-1) == 0x20 && scanner.peek(1) > 0x20
    }

    /// `%w[a b]`, `%i()`, `%q{}`, `%Q||`, `%r{}`, `%(text)`.
    private mutating func percent() -> Bool {
        guard scanner.isAtOperand(keywords: Self.keywords) || scanner.peek(-1) == 0x20 && scanner.peek(1) > 0x20 else {
            return false
        }
        var place = 1
        let kind = scanner.peek(1)
        if kind.isLetter {
            guard "wWiIqQrsx".utf8.contains(kind) else { return false }
            place = 2
        }
        let open = scanner.peek(place)
        guard let close = Self.closer(of: open) else { return false }
        scanner.skip(place + 1)
        let expands = kind != 0x77 && kind != 0x69 && kind != 0x71 && kind != 0x73
        pieces(open: open == close ? 0 : open, close: close, expands: expands)
        return true
    }

    private static func closer(of open: UInt8) -> UInt8? {
        switch open {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x7B: 0x7D
        case 0x3C: 0x3E
        case 0x7C, 0x21, 0x2F: open
        default: nil
        }
    }

    /// From the byte after the opening delimiter; `open` nests.
    private mutating func pieces(open: UInt8, close: UInt8, expands: Bool) {
        let first = scanner.at
        var start = first, nested = 0
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if byte == close {
                if nested == 0 { break }
                nested -= 1
            }
            if byte == open, open != 0 { nested += 1 }
            if expands, byte == 0x23, scanner.peek(1) == 0x7B {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                interpolation(open: 2)
                start = scanner.at
            } else {
                scanner.skip(byte == 0x5C ? 2 : 1)
            }
        }
        if scanner.isAtEnd { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
        scanner.skip()
    }

    /// `<<~WORD`, `<<-'WORD'`, `<<WORD`; `list << value` is none.
    private mutating func openHeredoc() -> Bool {
        var place = 2
        if scanner.peek(2) == 0x7E || scanner.peek(2) == 0x2D { place = 3 }
        let quote = scanner.peek(place)
        if quote.isQuote { place += 1 }
        let start = scanner.at + place
        guard quote.isQuote || (scanner.peek(place) >= 0x41 && scanner.peek(place) <= 0x5A) else { return false }
        while scanner.peek(place).isNamePart { place += 1 }
        let end = min(scanner.at + place, scanner.bytes.count)
        guard end > start, heredocs.count < 8 else { return false }
        heredocs.append((Array(scanner.bytes[start..<end]), quote != 0x27))
        let line = scanner.at
        scanner.skip(quote.isQuote ? place + 1 : place)
        inlineHeredoc(after: line)
        return true
    }

    /// The document belongs where it is opened, but stands below the line: read it there, then come back. The line's
    /// end skips it.
    private mutating func inlineHeredoc(after line: Int) {
        guard heredocs.count == 1, depth == 0 else { return }
        let back = scanner.at
        scanner.skipLine()
        scanner.skip()
        heredoc(heredocs[0])
        skipped[0] = scanner.at
        scanner.move(to: back)
    }

    /// Where the line that opens a document goes on after it.
    private var skipped: [Int: Int] = [:]

    private mutating func heredoc(_ document: (word: [UInt8], expands: Bool)) {
        if let end = skipped.removeValue(forKey: 0) { return scanner.move(to: end) }
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd {
            var place = scanner.at
            while place < scanner.bytes.count, scanner.bytes[place] == 0x20 || scanner.bytes[place] == 0x09 {
                place += 1
            }
            if scanner.bytes[place...].starts(with: document.word) {
                let after = place + document.word.count
                if after >= scanner.bytes.count || !scanner.bytes[after].isNamePart {
                    scanner.emitText(from: start, to: scanner.at, always: start == first)
                    return scanner.skipLine()
                }
            }
            while !scanner.isAtEnd, scanner.byte != 0x0A {
                if document.expands, scanner.byte == 0x23, scanner.peek(1) == 0x7B {
                    scanner.emitText(from: start, to: scanner.at, always: start == first)
                    interpolation(open: 2, line: true)
                    start = scanner.at
                } else {
                    scanner.skip(scanner.byte == 0x5C ? 2 : 1)
                }
            }
            scanner.skip()
        }
        scanner.noteUnended(from: first)
        scanner.emitText(from: start, to: scanner.at, always: start == first)
    }

    /// `=begin` … `=end`, each first on its line.
    private mutating func skipBlockComment() {
        guard scanner.starts(with: "=begin") else { return }
        while !scanner.isAtEnd, !scanner.starts(with: "\n=end") { scanner.skip() }
        scanner.skip(5)
        scanner.skipLine()
    }
}
