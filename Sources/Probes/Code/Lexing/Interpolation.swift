/// A lexer whose literals hold expressions.
protocol InterpolatingLexer {
    var scanner: Scanner { get set }
    /// How many interpolations we are within.
    var depth: Int { get set }

    /// Reads code up to a closing bracket of its own, which it leaves, or to the end. `line`: not beyond the line's end.
    mutating func code(until closer: UInt8?, line: Bool)
}

/// Deeper than people write: what is nested deeper stays text.
let deepestInterpolation = 16

extension InterpolatingLexer {
    /// An expression between brackets: `open` is how many bytes come before it.
    mutating func interpolation(open: Int, closer: UInt8 = 0x7D, line: Bool = false) {
        let start = scanner.at
        scanner.skip(open)
        guard depth < deepestInterpolation else { return }
        scanner.emit(.interpolationOpen, start..<scanner.at)
        depth += 1
        code(until: closer, line: line)
        depth -= 1
        let end = scanner.at
        if scanner.byte == closer { scanner.skip() }
        scanner.emit(.interpolationClose, end..<scanner.at)
    }

    /// `$name`: a name alone.
    mutating func interpolatedName() {
        scanner.emit(.interpolationOpen, scanner.at..<scanner.at + 1)
        scanner.skip()
        scanner.name()
        scanner.emit(.interpolationClose, scanner.at..<scanner.at)
    }

    /// Reads code word by word, brackets counted, up to the closer. `literal` takes what is no plain word and says
    /// whether it did.
    mutating func words(
        until closer: UInt8?, line: Bool, _ style: Scanner.Style, literal: (inout Self) -> Bool
    ) {
        var open = 0
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if let closer {
                if byte == closer, open == 0 { return }
                if line, byte == 0x0A { return }
            }
            if byte == 0x28 || byte == 0x5B || byte == 0x7B { open += 1 }
            if byte == 0x29 || byte == 0x5D || byte == 0x7D { open = max(0, open - 1) }
            if !literal(&self) { scanner.plain(style) }
        }
    }
}
