/// ECMAScript's lexical grammar with TypeScript and JSX: template literals, patterns, and markup among the code.
struct JavaScriptLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0
    /// Plain TypeScript writes `<Type>value`, so that `<` there opens no element.
    var hasMarkup: Bool
    /// The file ended within an element.
    var isOpen = false

    static func scan(_ bytes: [UInt8], path: String) -> Scanner {
        let isPlainTypeScript = path.hasSuffix(".ts") || path.hasSuffix(".mts") || path.hasSuffix(".cts")
        var lexer = JavaScriptLexer(scanner: Scanner(bytes), hasMarkup: !isPlainTypeScript)
        if path.hasSuffix(".vue") || path.hasSuffix(".svelte") {
            lexer.scriptParts()
        } else {
            if lexer.scanner.starts(with: "#!") { lexer.scanner.skipLine() }
            lexer.code(until: nil, line: false)
        }
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(dollarNames: true)) { $0.literal() }
    }

    static let keywords: Set<String> = [
        "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof", "yield",
        "await", "default", "extends",
    ]

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x22, 0x27:
            let quote = scanner.byte
            scanner.skip()
            scanner.quoted(by: quote)
            return true
        case 0x60:
            template()
            return true
        case 0x2F where scanner.peek(1) != 0x2F && scanner.peek(1) != 0x2A:
            return scanner.isAtOperand(keywords: Self.keywords) && scanner.pattern()
        case 0x3C where hasMarkup && opensElement:
            return markup()
        default: return false
        }
    }

    private mutating func template() {
        scanner.skip()
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd, scanner.byte != 0x60 {
            if scanner.byte == 0x24, scanner.peek(1) == 0x7B {
                scanner.emitText(from: start, to: scanner.at, always: start == first)
                interpolation(open: 2)
                start = scanner.at
            } else {
                scanner.skip(scanner.byte == 0x5C ? 2 : 1)
            }
        }
        if scanner.isAtEnd { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
        scanner.skip()
    }

    /// What stands between `<script …>` and `</script>` of a single-file component.
    private mutating func scriptParts() {
        while !scanner.isAtEnd {
            guard scanner.starts(with: "<script") else {
                scanner.skip()
                continue
            }
            scanner.skip { $0 != 0x3E }
            scanner.skip()
            let part = scanner.at
            while !scanner.isAtEnd, !scanner.starts(with: "</script") {
                if !literal() { scanner.plain(Scanner.Style(dollarNames: true)) }
            }
            if scanner.isAtEnd { scanner.noteUnended(from: part) }
        }
    }
}
