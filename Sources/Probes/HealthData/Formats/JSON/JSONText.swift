/// The text of a JSON string (RFC 8259, section 7).
enum JSONText {
    /// No more than this is kept of a string: nothing that identifies is longer.
    static let longest = 512

    static func bytes(_ token: JSONToken, _ carry: Carry) -> [UInt8] {
        let raw = carry.bytes[token.start..<token.end].prefix(longest)
        return token.isEscaped ? unescaped(raw) : Array(raw)
    }

    private static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var position = raw.startIndex
        while position < raw.endIndex {
            let byte = raw[position]
            position += 1
            guard byte == UInt8(ascii: "\\"), position < raw.endIndex else {
                text.append(byte)
                continue
            }
            let escape = raw[position]
            position += 1
            if escape == UInt8(ascii: "u") {
                text += unicode(raw, &position)
            } else {
                text.append(control(escape))
            }
        }
        return text
    }

    private static func control(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: escape
        }
    }

    /// Four hexadecimal digits, or two times four for what UTF-16 writes as a pair.
    private static func unicode(_ raw: ArraySlice<UInt8>, _ position: inout Int) -> [UInt8] {
        guard let first = unit(raw, position) else { return [] }
        position += 4
        var value = first
        if (0xD800..<0xDC00).contains(first), raw[position...].starts(with: "\\u".utf8),
            let second = unit(raw, position + 2), (0xDC00..<0xE000).contains(second)
        {
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            position += 6
        }
        return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
    }

    private static func unit(_ raw: ArraySlice<UInt8>, _ position: Int) -> UInt32? {
        guard position + 4 <= raw.endIndex else { return nil }
        return UInt32(String(decoding: raw[position..<(position + 4)], as: UTF8.self), radix: 16)
    }
}
