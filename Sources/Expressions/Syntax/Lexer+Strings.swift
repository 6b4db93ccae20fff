extension Lexer {
    /// A string in one or three quotes of either kind; the position is on the first quote.
    mutating func string(isRaw: Bool = false) throws(Fault) -> String {
        let start = position
        let quote = bytes[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var text: [UInt8] = []
        while let byte = peek() {
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                return String(decoding: text, as: UTF8.self)
            }
            if !isTriple, byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: "\\"), !isRaw {
                text.append(contentsOf: try escape())
            } else {
                text.append(byte)
                position += 1
            }
        }
        throw Fault(
            "this string is not closed", at: start..<position,
            hint: isTriple ? nil : "a string over several lines has three quotes at each end")
    }

    /// One escape as UTF-8; the position is on the backslash. `\x` and octal name a code point, as `\u` does.
    private mutating func escape() throws(Fault) -> [UInt8] {
        let start = position
        position += 2
        guard position <= bytes.count else { throw badEscape(from: start) }
        switch bytes[position - 1] {
        case UInt8(ascii: "a"): return [0x07]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "v"): return [0x0B]
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            return [bytes[position - 1]]
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return try codePoint(digits: 2, base: 16, from: start)
        case UInt8(ascii: "u"): return try codePoint(digits: 4, base: 16, from: start)
        case UInt8(ascii: "U"): return try codePoint(digits: 8, base: 16, from: start)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            position -= 1
            return try codePoint(digits: 3, base: 8, from: start)
        default: throw badEscape(from: start)
        }
    }

    private mutating func codePoint(digits: Int, base: UInt32, from start: Int) throws(Fault) -> [UInt8] {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = peek().flatMap(hexDigit), digit < base else { throw badEscape(from: start) }
            position += 1
            value = value &* base &+ digit
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw Fault("no character has this code", at: start..<position)
        }
        return Array(String(scalar).utf8)
    }

    private func badEscape(from start: Int) -> Fault {
        var end = min(max(position, start + 2), bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return Fault(
            "unknown escape in a string", at: start..<end,
            hint: "a backslash itself is written \\\\, or the string r\"raw\"")
    }
}
