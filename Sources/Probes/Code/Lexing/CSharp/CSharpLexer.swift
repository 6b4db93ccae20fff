/// The C# language specification, lexical structure: verbatim, interpolated and raw literals, which combine.
struct CSharpLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = CSharpLexer(scanner: Scanner(bytes))
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        words(until: closer, line: line, Scanner.Style(newlines: false)) { $0.literal() }
    }

    private mutating func literal() -> Bool {
        switch scanner.byte {
        case 0x27:
            scanner.skip()
            scanner.quoted(by: 0x27)
            return true
        case 0x22, 0x24, 0x40: return string()
        case 0x23 where isFirstOfLine:  // #region: the preprocessor's
            scanner.skipLine()
            return true
        case 0x3A where depth > 0 && isFormat:
            scanner.skip { $0 != 0x7D && $0 != 0x0A && $0 != 0x22 }
            return true
        default: return false
        }
    }

    private mutating func string() -> Bool {
        var place = 0, dollars = 0, isVerbatim = false
        while scanner.peek(place) == 0x24 || scanner.peek(place) == 0x40 {
            if scanner.peek(place) == 0x24 { dollars += 1 } else { isVerbatim = true }
            place += 1
        }
        guard scanner.peek(place) == 0x22 else { return false }
        var quotes = 0
        while scanner.peek(place + quotes) == 0x22 { quotes += 1 }
        scanner.skip(place)
        if quotes >= 3, !isVerbatim {
            scanner.skip(quotes)
            pieces(quotes: quotes, braces: dollars, isVerbatim: true, isRaw: true)
        } else {
            scanner.skip()
            pieces(quotes: 1, braces: min(dollars, 1), isVerbatim: isVerbatim, isRaw: false)
        }
        return true
    }

    /// From the byte after the opening quotes. `braces`: how many open an expression, 0 where none do.
    private mutating func pieces(quotes: Int, braces: Int, isVerbatim: Bool, isRaw: Bool) {
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if byte == 0x22 {
                let run = self.run(of: 0x22)
                if !isRaw, isVerbatim, run >= 2 {
                    scanner.skip(2)
                } else if run >= quotes {
                    scanner.emitText(from: start, to: scanner.at, always: start == first)
                    scanner.skip(quotes)
                    return
                } else {
                    scanner.skip(run)
                }
            } else if byte == 0x7B, braces > 0 {
                let run = self.run(of: 0x7B)
                if isRaw ? run < braces : run >= 2 {
                    scanner.skip(isRaw ? run : 2)
                } else {
                    scanner.emitText(from: start, to: scanner.at, always: start == first)
                    interpolation(open: isRaw ? run : 1)
                    if isRaw { scanner.skip(while: { $0 == 0x7D }) }
                    start = scanner.at
                }
            } else if byte == 0x0A, !isVerbatim {
                break
            } else {
                scanner.skip(byte == 0x5C && !isVerbatim ? 2 : 1)
            }
        }
        if scanner.isAtEnd, isVerbatim { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
    }

    private func run(of byte: UInt8) -> Int {
        var count = 0
        while count < 64, scanner.peek(count) == byte { count += 1 }
        return count
    }

    /// `{value:N2}` and not `a ? b : c` or `global::x`: a format has no space before it and is not followed by one.
    private var isFormat: Bool {
        let next = scanner.peek(1)
        return next.isNamePart && scanner.peek(-1) > 0x20 || next == 0x30 || next == 0x23
    }

    private var isFirstOfLine: Bool {
        var place = -1
        while scanner.peek(place) == 0x20 || scanner.peek(place) == 0x09 { place -= 1 }
        return scanner.at + place < 0 || scanner.peek(place) == 0x0A
    }
}
