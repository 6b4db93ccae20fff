/// The words that most languages share.
extension Scanner {
    /// What a language does with what is no literal.
    struct Style {
        var newlines = true
        var slashComments = true
        var hashComments = false
        var nestedComments = false
        var dollarNames = false
    }

    /// One step over white space, a comment, a name, a number or a mark.
    mutating func plain(_ style: Style) {
        let byte = byte
        if byte == 0x0A {
            if style.newlines { emit(.newline, at..<at + 1) }
            skip()
        } else if byte <= 0x20 {
            skip()
        } else if style.slashComments, byte == 0x2F, peek(1) == 0x2F {
            skipLine()
        } else if style.slashComments, byte == 0x2F, peek(1) == 0x2A {
            skipBlockComment(nested: style.nestedComments)
        } else if style.hashComments, byte == 0x23 {
            skipLine()
        } else if byte.isNameStart || (style.dollarNames && byte == 0x24) {
            name(dollar: style.dollarNames)
        } else if byte.isDigit {
            number()
        } else if byte == 0x5C, peek(1) == 0x0A {
            skip(2)
        } else {
            mark()
        }
    }

    mutating func name(dollar: Bool = false) {
        let start = at
        skip { $0.isNamePart || (dollar && $0 == 0x24) }
        emit(.name, start..<at)
    }

    /// Loosely: `0x1F`, `1_000.5e-3`, `10L`. The second point of `1..9` is none of it.
    mutating func number() {
        let start = at
        while !isAtEnd {
            let isPoint = byte == 0x2E && peek(1).isDigit
            let isSign = (byte == 0x2B || byte == 0x2D) && peek(-1) | 0x20 == 0x65 && peek(1).isDigit
            guard byte.isNamePart || isPoint || isSign else { break }
            skip()
        }
        emit(.number, start..<at)
    }

    mutating func mark() {
        let length = markLength
        emit(.mark, at..<min(at + length, bytes.count))
        skip(length)
    }

    /// `/* … */`, from its first byte.
    mutating func skipBlockComment(nested: Bool) {
        let start = at
        skip(2)
        var depth = 1
        while !isAtEnd {
            if byte == 0x2A, peek(1) == 0x2F {
                skip(2)
                depth -= 1
                if depth == 0 { return }
            } else if nested, byte == 0x2F, peek(1) == 0x2A {
                skip(2)
                depth += 1
            } else {
                skip()
            }
        }
        noteUnended(from: start)
    }

    /// A literal without interpolation, from the byte after its opening quote. One that may not span lines ends at the
    /// line's end.
    mutating func quoted(by quote: UInt8, escapes: Bool = true, lines: Bool = false) {
        let start = at
        while !isAtEnd {
            if byte == quote {
                emitText(from: start, to: at)
                skip()
                return
            }
            if byte == 0x0A, !lines { break }
            skip(escapes && byte == 0x5C ? 2 : 1)
        }
        if isAtEnd, lines { noteUnended(from: start) }
        emitText(from: start, to: at)
    }

    private var markLength: Int {
        let first = byte, second = peek(1), third = peek(2)
        guard second.isOperator else { return 1 }
        switch (first, second) {
        case (0x3D, 0x3D), (0x21, 0x3D): return third == 0x3D ? 3 : 2  // == === != !==
        case (0x3C, 0x3D): return third == 0x3E ? 3 : 2  // <= <=>
        case (0x3F, 0x3F), (0x2A, 0x2A): return third == 0x3D ? 3 : 2  // ?? ??= ** **=
        case (0x3F, 0x2D): return third == 0x3E ? 3 : 1  // ?->
        case (0x2E, 0x2E): return third == 0x2E || third == 0x3C ? 3 : 2  // .. ... ..<
        case (0x3C, 0x3C): return third == 0x3D ? 3 : 2  // << <<=
        case (0x26, 0x26), (0x7C, 0x7C), (0x3F, 0x2E), (0x2D, 0x3E), (0x3D, 0x3E), (0x3A, 0x3A), (0x2B, 0x2B): return 2
        case (0x2D, 0x2D), (0x26, 0x2E), (0x3C, 0x2D), (0x3F, 0x3A): return 2  // -- &. <- ?:
        case (0x3E, 0x3D), (0x2B, 0x3D), (0x2D, 0x3D), (0x2A, 0x3D), (0x2F, 0x3D), (0x2E, 0x3D), (0x25, 0x3D): return 2
        case (0x7C, 0x3D), (0x26, 0x3D), (0x5E, 0x3D), (0x3A, 0x3D): return 2
        default: return 1
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    /// Letters outside ASCII are taken as such, whatever they are.
    var isNameStart: Bool { isLetter || self == 0x5F || self >= 0x80 }
    var isNamePart: Bool { isNameStart || isDigit }
    fileprivate var isOperator: Bool { self > 0x20 && self < 0x7F && !isNamePart && self != 0x28 && self != 0x29 }
}
