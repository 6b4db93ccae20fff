internal import Glibc

/// Texts compare by code point, as CEL says. Swift's own comparison takes different spellings of one letter for the
/// same; for UTF-8 the order of bytes is the order of code points.
enum Text {
    static func same(_ a: String, _ b: String) -> Bool {
        let x = a.utf8
        let y = b.utf8
        return x.count == y.count && x.elementsEqual(y)
    }

    /// Below, at or above zero.
    static func order(_ a: String, _ b: String) -> Int {
        if a.utf8.lexicographicallyPrecedes(b.utf8) { return -1 }
        return same(a, b) ? 0 : 1
    }

    static func startsWith(_ text: String, _ part: String) -> Bool { text.utf8.starts(with: part.utf8) }

    static func endsWith(_ text: String, _ part: String) -> Bool {
        part.utf8.count <= text.utf8.count && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
    }

    static func contains(_ text: String, _ part: String) -> Bool {
        var text = text
        var part = part
        return text.withUTF8 { whole in part.withUTF8 { piece in finds(piece, in: whole) } }
    }

    /// What a search costs at worst, in steps of an evaluation.
    static func steps(_ text: String, _ part: String) -> Int {
        let length = text.utf8.count
        let (product, overflow) = length.multipliedReportingOverflow(by: part.utf8.count)
        return overflow ? .max : 1 + length / 1024 + product / 8192
    }

    private static func finds(_ piece: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let wanted = piece.baseAddress, let first = piece.first else { return true }
        guard let base = whole.baseAddress, whole.count >= piece.count else { return false }
        var offset = 0
        while offset <= whole.count - piece.count {
            guard let found = memchr(base + offset, Int32(first), whole.count - piece.count + 1 - offset) else { break }
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(base + offset, wanted, piece.count) == 0 { return true }
            offset += 1
        }
        return false
    }
}
