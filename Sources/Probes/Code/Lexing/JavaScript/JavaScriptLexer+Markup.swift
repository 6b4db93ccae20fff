/// JSX: texts and attributes are texts, and what stands between braces is code.
extension JavaScriptLexer {
    /// `<div`, `<>`: in the place of a value, and not `<T,>(` or `<T extends U>(`, which open type parameters.
    var opensElement: Bool {
        let next = scanner.peek(1)
        guard next.isLetter || next == 0x3E, scanner.isAtOperand(keywords: Self.keywords) else { return false }
        var place = 1
        while scanner.peek(place).isNamePart || scanner.peek(place) == 0x2E { place += 1 }
        if scanner.peek(place) == 0x2C { return false }
        return !scanner.starts(with: " extends ", at: scanner.at + place)
    }

    /// False, and nothing is read, where the element is never closed: then `<` opened none, here and further down.
    mutating func markup() -> Bool {
        let start = scanner.at, count = scanner.tokens.count
        elements()
        guard isOpen else { return true }
        isOpen = false
        hasMarkup = false
        scanner.rewind(to: start, tokens: count)
        return false
    }

    private mutating func elements() {
        var open = 0
        repeat {
            switch scanner.byte {
            case 0x3C where scanner.peek(1) == 0x2F:
                scanner.skip { $0 != 0x3E }
                scanner.skip()
                open -= 1
            case 0x3C: if tag() { open += 1 }
            case 0x7B: interpolation(open: 1)
            default: prose()
            }
        } while !scanner.isAtEnd && open > 0
        if open > 0 { isOpen = true }
    }

    private mutating func prose() {
        let start = scanner.at
        scanner.skip { $0 != 0x3C && $0 != 0x7B }
        scanner.emitText(from: start, to: scanner.at)
    }

    /// From `<` to `>`; false where the element closes itself.
    private mutating func tag() -> Bool {
        scanner.skip()
        while !scanner.isAtEnd {
            switch scanner.byte {
            case 0x3E:
                scanner.skip()
                return true
            case 0x2F where scanner.peek(1) == 0x3E:
                scanner.skip(2)
                return false
            case 0x7B: interpolation(open: 1)
            case 0x22, 0x27:
                let quote = scanner.byte
                scanner.skip()
                scanner.quoted(by: quote, escapes: false, lines: true)
            case let byte where byte.isNameStart:
                let start = scanner.at
                scanner.skip { $0.isNamePart || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A }
                scanner.emitText(from: start, to: scanner.at)
            default: scanner.skip()
            }
        }
        return false
    }
}
