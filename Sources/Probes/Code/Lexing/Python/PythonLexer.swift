/// The Python language reference, chapter 2: prefixed literals, f-strings with quotes of their own inside (PEP 701).
struct PythonLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = PythonLexer(scanner: Scanner(bytes))
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(slashComments: false, hashComments: true)) { $0.literal() }
    }

    private mutating func literal() -> Bool {
        if scanner.byte.isQuote {
            string(prefix: 0, formats: false, isRaw: false)
            return true
        }
        guard scanner.byte.isLetter else { return false }
        var count = 0, formats = false, isRaw = false
        while count < 3, scanner.peek(count).isLetter {
            switch scanner.peek(count) | 0x20 {
            case 0x66, 0x74: formats = true  // f, and t of 3.14
            case 0x72: isRaw = true
            case 0x62, 0x75: break
            default: return false
            }
            count += 1
        }
        guard scanner.peek(count).isQuote else { return false }
        string(prefix: count, formats: formats, isRaw: isRaw)
        return true
    }

    private mutating func string(prefix: Int, formats: Bool, isRaw: Bool) {
        scanner.skip(prefix)
        let quote = scanner.byte
        let quotes = scanner.peek(1) == quote && scanner.peek(2) == quote ? 3 : 1
        scanner.skip(quotes)
        pieces(quote: quote, quotes: quotes, formats: formats, isRaw: isRaw)
    }

    private mutating func pieces(quote: UInt8, quotes: Int, formats: Bool, isRaw: Bool) {
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if byte == quote, quotes == 1 || (scanner.peek(1) == quote && scanner.peek(2) == quote) {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                scanner.skip(quotes)
                return
            }
            if byte == 0x0A, quotes == 1 { break }
            if formats, byte == 0x7B, scanner.peek(1) != 0x7B {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                replacement(line: quotes == 1)
                start = scanner.at
            } else {
                // A raw literal's backslash keeps a quote from ending it, too.
                scanner.skip(byte == 0x5C || (formats && byte == 0x7B) ? 2 : 1)
            }
        }
        if quotes == 3 { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
    }

    /// `{expression!r:>10}`: what is after the expression is no code.
    private mutating func replacement(line: Bool) {
        guard depth < deepestInterpolation else { return scanner.skip() }
        scanner.emit(.interpolationOpen, scanner.at..<scanner.at + 1)
        scanner.skip()
        depth += 1
        expression(line: line)
        depth -= 1
        skipFormat(line: line)
        scanner.emit(.interpolationClose, scanner.at..<scanner.at)
        if scanner.byte == 0x7D { scanner.skip() }
    }

    private mutating func expression(line: Bool) {
        var open = 0
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if open == 0 {
                if byte == 0x7D || byte == 0x3A { return }
                if byte == 0x21, scanner.peek(1) != 0x3D { return }
            }
            if byte == 0x0A, line { return }
            if byte == 0x28 || byte == 0x5B || byte == 0x7B { open += 1 }
            if byte == 0x29 || byte == 0x5D || byte == 0x7D { open = max(0, open - 1) }
            if !literal() { scanner.plain(Scanner.Style(slashComments: false, hashComments: true)) }
        }
    }

    private mutating func skipFormat(line: Bool) {
        var open = 0
        while !scanner.isAtEnd, scanner.byte != 0x7D || open > 0 {
            if scanner.byte == 0x0A, line { return }
            if scanner.byte == 0x7B { open += 1 }
            if scanner.byte == 0x7D { open -= 1 }
            scanner.skip()
        }
    }
}

extension UInt8 {
    var isQuote: Bool { self == 0x22 || self == 0x27 }
}
