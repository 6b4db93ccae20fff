/// Finds a file's lines, and its first byte that cannot stand in one of our files.
///
/// Line breaks are LF and CRLF alone: YAML 1.1 also breaks lines at CR, NEL, LS and PS, where editors do not, and every
/// line number after them would be wrong.
struct CharacterCheck {
    struct Refusal {
        let offset: Int
        let problem: String
        let hint: String
    }

    private(set) var lineStarts: [UInt32] = [0]
    private(set) var isASCII = true

    mutating func run(over bytes: [UInt8]) -> Refusal? {
        lineStarts.reserveCapacity(bytes.count / 24 + 4)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte >= 0x20 && byte < 0x7F || byte == 0x09 {
                position += 1
            } else if byte == 0x0A {
                position += 1
                lineStarts.append(UInt32(position))
            } else if byte == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
                position += 1
            } else if byte < 0x80 {
                return .control(UInt32(byte), at: position)
            } else {
                isASCII = false
                guard let scalar = scalar(in: bytes, at: position) else { return .notUTF8(bytes, at: position) }
                guard isWelcome(scalar) else { return .control(scalar.value, at: position) }
                position += UTF8.width(scalar)
            }
        }
        return nil
    }

    private func scalar(in bytes: [UInt8], at position: Int) -> Unicode.Scalar? {
        var decoder = UTF8()
        var rest = bytes[position..<min(position + 4, bytes.count)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return scalar
    }

    private func isWelcome(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false  // C1, line breaks of YAML 1.1, libyaml's own
        case 0x202A...0x202E, 0x2066...0x2069: false  // they reorder what a reader sees (CVE-2021-42574)
        default: true
        }
    }
}

extension CharacterCheck.Refusal {
    fileprivate static func control(_ value: UInt32, at offset: Int) -> Self {
        let digits = String(value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let hint =
            value == 0x0D
            ? "end lines with LF or CRLF"
            : "take it out, or write it as \"\\u\(code)\" in double quotes"
        return Self(offset: offset, problem: "the invisible character U+\(code) stands here", hint: hint)
    }

    fileprivate static func notUTF8(_ bytes: [UInt8], at offset: Int) -> Self {
        let isUTF16 = offset == 0 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
        return Self(
            offset: offset,
            problem: isUTF16 ? "the file is written in UTF-16" : "the byte 0x\(hex(bytes[offset])) is not UTF-8",
            hint: "save the file as UTF-8")
    }
}

private func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
