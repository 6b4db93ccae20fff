/// Scala's lexical syntax: a name that touches a quote (`s"…"`) makes a literal hold expressions.
struct ScalaLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = ScalaLexer(scanner: Scanner(bytes))
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(nestedComments: true)) { $0.literal() }
    }

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x22: string(interpolates: false)
        case 0x27 where scanner.peek(2) == 0x27 || scanner.peek(1) == 0x5C:  // else 'symbol
            scanner.skip()
            scanner.quoted(by: 0x27)
        case let byte where byte.isLetter && touchesQuote:
            scanner.skip { $0.isLetter }
            string(interpolates: true)
        default: return false
        }
        return true
    }

    private mutating func string(interpolates: Bool) {
        let isTriple = scanner.starts(with: "\"\"\"")
        if interpolates {
            dollarString(quotes: isTriple ? 3 : 1, escapes: !isTriple)
        } else if isTriple {
            scanner.tripleQuoted(escapes: false)
        } else {
            scanner.skip()
            scanner.quoted(by: 0x22)
        }
    }

    private var touchesQuote: Bool {
        var place = 0
        while place < 8, scanner.peek(place).isLetter { place += 1 }
        return scanner.peek(place) == 0x22
    }
}
