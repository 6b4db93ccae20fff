/// Bytes as the formats compare them: ASCII, whatever the encoding of the text around it.
extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isUpper: Bool { (0x41...0x5A).contains(self) }
    var isLetter: Bool { isUpper || (0x61...0x7A).contains(self) }
    /// Tab, the line ends and blank.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var lowered: UInt8 { isUpper ? self + 0x20 : self }
    /// What is seen and is no letter or digit.
    var isSign: Bool { self > 0x20 && self < 0x7F && !isDigit && !isLetter }
}

extension RandomAccessCollection<UInt8> where Index == Int, SubSequence == ArraySlice<UInt8> {
    func starts(_ text: StaticString, at position: Int) -> Bool {
        guard position >= startIndex, position + text.utf8CodeUnitCount <= endIndex else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in 0..<wanted.count where self[position + offset] != wanted[offset] { return false }
            return true
        }
    }

    /// Where `text` first stands at or after a place.
    func position(of text: StaticString, from position: Int? = nil) -> Int? {
        var at = Swift.max(position ?? startIndex, startIndex)
        let last = endIndex - text.utf8CodeUnitCount
        guard text.utf8CodeUnitCount > 0 else { return nil }
        let first = text.utf8Start.pointee
        while at <= last {
            if self[at] == first, starts(text, at: at) { return at }
            at += 1
        }
        return nil
    }

    func isEqual(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && starts(text, at: startIndex)
    }

    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
            return self[endIndex..<endIndex]
        }
        return self[first..<(last + 1)]
    }
}

extension Sequence<UInt8> {
    /// For names and codes of the format itself, never for values.
    var text: String { String(decoding: Array(self), as: UTF8.self) }
}

/// What is there of some parts, with one blank between them.
func joined(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [0x20]))
}
