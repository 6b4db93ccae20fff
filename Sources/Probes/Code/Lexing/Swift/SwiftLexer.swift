/// The Swift book's lexical structure: nested comments, `\(…)`, literals between `#` marks, patterns between slashes.
struct SwiftLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = SwiftLexer(scanner: Scanner(bytes))
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(nestedComments: true)) { $0.literal() }
    }

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x22, 0x23:
            var hashes = 0
            while hashes < 64, scanner.peek(hashes) == 0x23 { hashes += 1 }
            guard scanner.peek(hashes) == 0x22 else { return false }
            string(hashes: hashes)
        case 0x60: scanner.skip()  // a name between backquotes
        default: return false
        }
        return true
    }

    private mutating func string(hashes: Int) {
        scanner.skip(hashes)
        let quotes = scanner.starts(with: "\"\"\"") ? 3 : 1
        scanner.skip(quotes)
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if byte == 0x22, ends(quotes: quotes, hashes: hashes) {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                scanner.skip(quotes + hashes)
                return
            }
            if byte == 0x0A, quotes == 1 { break }
            if byte == 0x5C, hasHashes(hashes, after: 1) {
                if scanner.peek(1 + hashes) == 0x28 {
                    scanner.emitText(from: start, to: scanner.at, always: start == first)
                    interpolation(open: 2 + hashes, closer: 0x29, line: quotes == 1)
                    start = scanner.at
                } else {
                    scanner.skip(2 + hashes)
                }
            } else {
                scanner.skip()
            }
        }
        if quotes == 3 { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
    }

    private func ends(quotes: Int, hashes: Int) -> Bool {
        (quotes == 1 || scanner.starts(with: "\"\"\"")) && hasHashes(hashes, after: quotes)
    }

    private func hasHashes(_ count: Int, after offset: Int) -> Bool {
        (0..<count).allSatisfy { scanner.peek(offset + $0) == 0x23 }
    }
}
