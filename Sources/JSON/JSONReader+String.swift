extension JSONReader {
    /// The string whose opening quote stands here.
    mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        try skipPlain()
        if take(UInt8(ascii: "\"")) {
            return String(decoding: bytes[start..<position - 1], as: UTF8.self)
        }
        var decoded = Array(bytes[start..<position])
        while !take(UInt8(ascii: "\"")) {
            decoded.append(contentsOf: Array(String(try escape()).utf8))
            let plain = position
            try skipPlain()
            decoded.append(contentsOf: bytes[plain..<position])
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Steps to the next quote or backslash over well-formed UTF-8 without control characters.
    private mutating func skipPlain() throws(JSONFault) {
        while position < bytes.count {
            skipASCII()
            switch peek {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
            case 0x80...: try skipScalar(startingWith: peek)
            default: if !isAtEnd { throw fault("a control character stands unescaped in a string: \(here)") }
            }
        }
        throw fault("the string does not end")
    }

    /// The plainest and by far the most frequent bytes, in a loop that touches nothing else.
    private mutating func skipASCII() {
        let rest = bytes[position...]
        position = rest.firstIndex { $0 < 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x5C } ?? rest.endIndex
    }

    /// One scalar of two to four bytes: no overlong form, no surrogate, nothing beyond U+10FFFF (RFC 3629 section 4).
    private mutating func skipScalar(startingWith first: UInt8) throws(JSONFault) {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0, bytes.count - position >= length, second.contains(bytes[position + 1]),
            bytes[(position + 2)..<(position + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { throw fault("the text is no UTF-8: \(here)") }
        position += length
    }

    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        let start = position
        position += 1
        let letter = peek
        position += isAtEnd ? 0 : 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar(from: start)
        default: throw fault("no escape in JSON begins like this", at: start)
        }
    }

    /// `\uXXXX`, or two of them that are one scalar in UTF-16.
    private mutating func scalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let unit = try codeUnit(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw fault("half of a surrogate pair stands alone", at: start)
        }
        let trail = try codeUnit(from: start)
        guard UTF16.isTrailSurrogate(trail),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
        else { throw fault("half of a surrogate pair stands alone", at: start) }
        return scalar
    }

    private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = hexValue(peek) else {
                throw fault("\\u needs four hexadecimal digits", at: start)
            }
            unit = unit << 4 | digit
            position += 1
        }
        return unit
    }

    private func hexValue(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
