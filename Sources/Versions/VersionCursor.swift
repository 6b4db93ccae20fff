/// Walks over a version's text.
struct VersionCursor {
    let bytes: [UInt8]
    var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }
    /// 0 at the end: no version holds it.
    var peek: UInt8 { isAtEnd ? 0 : bytes[position] }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: byte), !isAtEnd else { return false }
        position += 1
        return true
    }

    mutating func take(word: StaticString) -> Bool {
        guard bytes.count - position >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[position + offset] != word.utf8Start[offset] {
            return false
        }
        position += word.utf8CodeUnitCount
        return true
    }

    /// As many as there are; none is an empty slice.
    mutating func takeAll(where isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = position
        while !isAtEnd, isWanted(bytes[position]) { position += 1 }
        return bytes[start..<position]
    }

    /// Nil where no digit stands here.
    mutating func number() -> ArraySlice<UInt8>? {
        let digits = takeAll(where: \.isDigit)
        return digits.isEmpty ? nil : digits
    }

    mutating func skipSpace() { _ = takeAll { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
