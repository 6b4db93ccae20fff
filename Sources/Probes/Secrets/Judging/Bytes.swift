/// Classes of bytes that the judgements ask about. Everything is ASCII; other bytes belong to no class.
extension UInt8 {
    var isUpper: Bool { (0x41...0x5A).contains(self) }
    var isLower: Bool { (0x61...0x7A).contains(self) }
    var isLetter: Bool { isUpper || isLower }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isAlphanumeric: Bool { isLetter || isDigit }
    var isHexDigit: Bool { isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self) }
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isWord: Bool { isAlphanumeric || self == 0x5F }
    var lowered: UInt8 { isUpper ? self + 0x20 : self }
}

extension Collection<UInt8> {
    func startsWith(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            var place = startIndex
            for byte in wanted {
                guard place != endIndex, self[place].lowered == byte else { return false }
                formIndex(after: &place)
            }
            return true
        }
    }

    /// ASCII case does not count; the text is lower case.
    func holds(_ text: StaticString) -> Bool {
        var place = startIndex
        while place != endIndex {
            if self[place...].startsWith(text) { return true }
            formIndex(after: &place)
        }
        return false
    }

    var lowercased: [UInt8] { map(\.lowered) }
}
