/// The Java Language Specification, chapter 3: text blocks, no interpolation.
struct JavaLexer {
    static func scan(_ bytes: [UInt8]) -> Scanner {
        var scanner = Scanner(bytes)
        let style = Scanner.Style(newlines: false)
        while !scanner.isAtEnd {
            switch scanner.byte {
            case 0x22 where scanner.starts(with: "\"\"\""): scanner.tripleQuoted()
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

extension Scanner {
    /// `"""` … `"""` without interpolation, from its first byte.
    mutating func tripleQuoted(escapes: Bool = true) {
        skip(3)
        let start = at
        while !isAtEnd, !starts(with: "\"\"\"") { skip(escapes && byte == 0x5C ? 2 : 1) }
        if isAtEnd { noteUnended(from: start) }
        emitText(from: start, to: at)
        skip(3)
    }
}
