/// The PHP language reference: HTML around the code, four kinds of literal, `$name` within two of them.
struct PHPLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = PHPLexer(scanner: Scanner(bytes))
        if lexer.hasPages { lexer.page() }
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(newlines: false)) { $0.literal() }
    }

    /// A piece of code that is put between `<?php` and `?>` somewhere else has neither and does not begin with markup.
    private var hasPages: Bool {
        let bytes = scanner.bytes
        if let first = bytes.first(where: { $0 > 0x20 }), first == 0x3C { return true }
        return bytes.indices.dropLast().contains { bytes[$0] == 0x3C && bytes[$0 + 1] == 0x3F }
    }

    /// HTML up to the next `<?php` or `<?=`.
    private mutating func page() {
        let start = scanner.at
        while !scanner.isAtEnd, !(scanner.byte == 0x3C && scanner.peek(1) == 0x3F) { scanner.skip() }
        scanner.emitText(from: start, to: scanner.at, always: false)
        if scanner.starts(with: "<?xml") {
            scanner.skip(2)
            return page()
        }
        if scanner.starts(with: "<?=") { return scanner.skip(3) }
        scanner.skip(2)
        if scanner.starts(with: "php") || scanner.starts(with: "PHP") { scanner.skip(3) }
    }

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x23 where scanner.peek(1) != 0x5B: skipComment()
        case 0x2F where scanner.peek(1) == 0x2F: skipComment()
        case 0x3F where scanner.peek(1) == 0x3E:
            scanner.emit(.mark, scanner.at..<scanner.at + 2)
            scanner.skip(2)
            page()
        case 0x24 where scanner.peek(1).isNameStart: scanner.skip()
        case 0x27:
            scanner.skip()
            scanner.quoted(by: 0x27, lines: true)
        case 0x22, 0x60:
            let quote = scanner.byte
            scanner.skip()
            pieces(from: scanner.at) { $0.byte == quote }
            scanner.skip()
        case 0x3C where scanner.starts(with: "<<<"): return heredoc()
        case 0x5C where scanner.peek(1).isNameStart: scanner.skip()  // \Name\Space
        default: return false
        }
        return true
    }

    /// A line's comment ends where the code ends, too.
    private mutating func skipComment() {
        while !scanner.isAtEnd, scanner.byte != 0x0A, !(scanner.byte == 0x3F && scanner.peek(1) == 0x3E) {
            scanner.skip()
        }
    }

    private mutating func pieces(from first: Int, until isEnd: (Scanner) -> Bool) {
        var start = first
        while !scanner.isAtEnd, !isEnd(scanner) {
            let next = scanner.peek(1)
            let isName = scanner.byte == 0x24 && next.isNameStart
            let isBlock = scanner.byte == 0x7B && next == 0x24
            if isName || isBlock || (scanner.byte == 0x24 && next == 0x7B) {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                if isName { simpleVariable() } else { interpolation(open: isBlock ? 1 : 2) }
                start = scanner.at
            } else {
                scanner.skip(scanner.byte == 0x5C ? 2 : 1)
            }
        }
        if scanner.isAtEnd { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
    }

    /// `$name`, `$name[key]` or `$name->property`.
    private mutating func simpleVariable() {
        scanner.emit(.interpolationOpen, scanner.at..<scanner.at + 1)
        scanner.skip()
        scanner.name()
        if scanner.starts(with: "->"), scanner.peek(2).isNameStart {
            scanner.mark()
            scanner.name()
        } else if scanner.byte == 0x5B {
            subscripted()
        }
        scanner.emit(.interpolationClose, scanner.at..<scanner.at)
    }

    /// An unquoted word between the brackets is a text here, and only here.
    private mutating func subscripted() {
        scanner.mark()
        let start = scanner.at
        if scanner.byte == 0x24 {
            scanner.skip()
            scanner.name()
        } else {
            scanner.skip { $0.isNamePart || $0.isQuote }
            let range = start..<scanner.at
            if scanner.bytes[range].allSatisfy(\.isDigit) { scanner.emit(.number, range) } else { unquoted(range) }
        }
        if scanner.byte == 0x5D { scanner.mark() }
    }

    private mutating func unquoted(_ range: Range<Int>) {
        var range = range
        if scanner.bytes[range.lowerBound].isQuote { range = range.lowerBound + 1..<range.upperBound }
        if !range.isEmpty, scanner.bytes[range.upperBound - 1].isQuote {
            range = range.lowerBound..<range.upperBound - 1
        }
        scanner.emit(.text, range)
    }

    private mutating func heredoc() -> Bool {
        var place = 3
        while scanner.peek(place) == 0x20 { place += 1 }
        let quote = scanner.peek(place)
        if quote.isQuote { place += 1 }
        let nameStart = scanner.at + place
        while scanner.peek(place).isNamePart { place += 1 }
        let name = Array(
            scanner.bytes[min(nameStart, scanner.bytes.count)..<min(scanner.at + place, scanner.bytes.count)])
        guard !name.isEmpty else { return false }
        scanner.skip(place)
        scanner.skipLine()
        scanner.skip()
        let start = scanner.at
        if quote == 0x27 {
            while !scanner.isAtEnd, !Self.ends(scanner, name) { scanner.skip() }
            scanner.emitText(from: start, to: scanner.at)
        } else {
            pieces(from: start) { Self.ends($0, name) }
        }
        scanner.skip { $0 == 0x20 || $0 == 0x09 }
        scanner.skip(name.count)
        return true
    }

    /// The closing name stands first on its line, indented or not (since PHP 7.3).
    private static func ends(_ scanner: Scanner, _ name: [UInt8]) -> Bool {
        guard scanner.peek(-1) == 0x0A else { return false }
        var place = scanner.at
        while place < scanner.bytes.count, scanner.bytes[place] == 0x20 || scanner.bytes[place] == 0x09 { place += 1 }
        let after = place + name.count
        return scanner.bytes[place...].starts(with: name)
            && (after >= scanner.bytes.count || !scanner.bytes[after].isNamePart)
    }
}
