/// Whether a slash divides or opens a pattern, as far as the word before it tells.
extension Scanner {
    /// Whether what comes next begins an expression: after an operator or a keyword, not after a value.
    func isAtOperand(keywords: Set<String>) -> Bool {
        guard let last = tokens.last(where: { $0.kind != .newline }) else { return true }
        switch last.kind {
        case .text, .number, .interpolationClose: return false
        case .interpolationOpen, .newline: return true
        case .name: return keywords.contains(String(decoding: bytes[last.range], as: UTF8.self))
        case .mark:
            let byte = bytes[last.range.upperBound - 1]
            let isStep = last.range.count == 2 && (byte == 0x2B || byte == 0x2D)  // ++ --
            return byte != 0x29 && byte != 0x5D && byte != 0x7D && !isStep
        }
    }

    private static let longestPattern = 2000

    /// A pattern on one line from its first slash, flags and all; false, and nothing is read, where the line ends first.
    mutating func pattern() -> Bool {
        var place = 1, isClass = false
        while true {
            let byte = peek(place)
            if byte == 0 || byte == 0x0A || place > Self.longestPattern { return false }
            if byte == 0x5B { isClass = true }
            if byte == 0x5D { isClass = false }
            if byte == 0x2F, !isClass { break }
            place += byte == 0x5C ? 2 : 1
        }
        emitText(from: at + 1, to: min(at + place, bytes.count))
        skip(place + 1)
        skip { $0.isLetter }
        return true
    }
}
