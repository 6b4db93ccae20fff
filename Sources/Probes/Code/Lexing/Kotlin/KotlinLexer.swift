/// Kotlin's lexical grammar: `$name` and `${…}` in every literal, raw literals between three quotes.
struct KotlinLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = KotlinLexer(scanner: Scanner(bytes))
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(nestedComments: true)) { $0.literal() }
    }

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x22 where scanner.starts(with: "\"\"\""): dollarString(quotes: 3, escapes: false)
        case 0x22: dollarString(quotes: 1, escapes: true)
        case 0x27:
            scanner.skip()
            scanner.quoted(by: 0x27)
        case 0x60: scanner.skip()  // a name between backquotes
        default: return false
        }
        return true
    }
}

extension InterpolatingLexer {
    /// A literal with `$name` and `${…}`, from its first quote.
    mutating func dollarString(quotes: Int, escapes: Bool) {
        scanner.skip(quotes)
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if byte == 0x22, quotes == 1 || scanner.starts(with: "\"\"\"") {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                scanner.skip(quotes)
                return
            }
            if byte == 0x0A, quotes == 1 { break }
            if byte == 0x24, scanner.peek(1) == 0x7B || scanner.peek(1).isNameStart {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                if scanner.peek(1) == 0x7B { interpolation(open: 2, line: quotes == 1) } else { interpolatedName() }
                start = scanner.at
            } else {
                scanner.skip(byte == 0x5C && escapes ? 2 : 1)
            }
        }
        if quotes == 3 { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
    }
}
