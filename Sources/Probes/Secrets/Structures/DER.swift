/// Reads just enough of DER (ITU-T X.690) to tell a key from noise. Every length is checked against what is there.
struct DER {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    /// The next element's tag and content; nil where its length does not fit.
    mutating func next() -> (tag: UInt8, content: ArraySlice<UInt8>)? {
        guard place < bytes.endIndex else { return nil }
        let tag = bytes[place]
        guard let (length, start) = length(at: place + 1), length <= bytes.endIndex - start else { return nil }
        place = start + length
        return (tag, bytes[start..<place])
    }

    /// Short form, or long form of one to four bytes (8.1.3).
    private func length(at start: Int) -> (length: Int, next: Int)? {
        guard start < bytes.endIndex else { return nil }
        let first = bytes[start]
        if first < 0x80 { return (Int(first), start + 1) }
        let count = Int(first & 0x7F)
        guard (1...4).contains(count), count < bytes.endIndex - start else { return nil }
        let length = bytes[(start + 1)...(start + count)].reduce(0) { $0 << 8 | Int($1) }
        return (length, start + 1 + count)
    }
}

/// What a DER-encoded private key is.
enum PrivateKeyStructure {
    /// PKCS#1, PKCS#8 (RFC 5958), SEC 1 (RFC 5915) and DSA all are a sequence that begins with a small version number
    /// and goes on.
    case plain
    /// EncryptedPrivateKeyInfo (RFC 5958, section 3): a sequence of an algorithm and an octet string.
    case encrypted

    init?(der: [UInt8]) {
        var outer = DER(der[...])
        guard let (tag, content) = outer.next(), tag == 0x30, outer.isAtEnd else { return nil }
        var inner = DER(content)
        guard let first = inner.next(), let second = inner.next() else { return nil }
        switch (first.tag, second.tag) {
        case (0x02, _) where first.content.count == 1 && (first.content.first ?? 9) <= 3: self = .plain
        case (0x30, 0x04) where inner.isAtEnd: self = .encrypted
        default: return nil
        }
    }
}
