/// The Go Programming Language Specification, lexical elements: raw literals between backquotes, runes.
struct GoLexer {
    static func scan(_ bytes: [UInt8]) -> Scanner {
        var scanner = Scanner(bytes)
        let style = Scanner.Style()
        while !scanner.isAtEnd {
            switch scanner.byte {
            case 0x60:
                scanner.skip()
                scanner.quoted(by: 0x60, escapes: false, lines: true)
            case 0x22, 0x27:
                let quote = scanner.byte
                scanner.skip()
                scanner.quoted(by: quote)
            default: scanner.plain(style)
            }
        }
        return scanner
    }
}
