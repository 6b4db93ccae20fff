extension JSONValue {
    /// The one spelling that equal trees share: members sorted by the bytes of their names, no spaces, the shortest
    /// escapes. Nothing in it moves a terminal's cursor or reorders what a reader sees.
    public var canonical: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    /// `canonical` as text.
    public var text: String { String(decoding: canonical, as: UTF8.self) }

    /// Appends the canonical spelling.
    public func write(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
        case .number(let number): bytes.append(contentsOf: number.canonical.utf8)
        case .string(let text): writeString(text, into: &bytes)
        case .array(let elements): writeArray(elements, into: &bytes)
        case .object(let object): object.write(into: &bytes)
        case .raw(let raw): bytes.append(contentsOf: raw.bytes)
        }
    }

    private func writeArray(_ elements: [JSONValue], into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            element.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

extension JSONObject {
    fileprivate func write(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            writeString(member.name, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// By bytes: `<` of strings follows Unicode's canonical order, which other programs do not.
    private var sorted: [Member] {
        members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}

private func writeString(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
        var plain = 0
        var position = 0
        while position < utf8.count {
            let length = escapedLength(in: utf8, at: position)
            if length > 0 {
                bytes.append(contentsOf: utf8[plain..<position])
                writeEscape(scalar(in: utf8[position..<position + length]), into: &bytes)
                plain = position + length
            }
            position += max(length, 1)
        }
        bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
}

/// How many bytes the scalar here has, where it must be escaped; 0 where it may stand.
///
/// Escaped are `"`, `\`, C0, DEL, C1 (C2 80 to C2 9F), U+061C (D8 9C), U+200E-200F and U+2028-202E (E2 80 8E, 8F,
/// A8-AE), U+2066-2069 (E2 81 A6-A9): line separators, and marks that reorder text.
private func escapedLength(in utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { position + offset < utf8.count ? utf8[position + offset] : 0 }
    switch utf8[position] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return 1
    case 0xC2: return byte(1) < 0xA0 ? 2 : 0
    case 0xD8: return byte(1) == 0x9C ? 2 : 0
    case 0xE2:
        switch (byte(1), byte(2)) {
        case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
        default: return 0
        }
    default: return 0
    }
}

/// The scalar of one to three bytes; all that are escaped are that short.
private func scalar(in utf8: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    let lead = utf8[utf8.startIndex]
    let first = UInt32(lead) & (utf8.count == 1 ? 0x7F : utf8.count == 2 ? 0x1F : 0x0F)
    return utf8.dropFirst().reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
}

private func writeEscape(_ scalar: UInt32, into bytes: inout [UInt8]) {
    switch scalar {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    default:
        let digits = String(scalar, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
    }
}
