internal import COpenSSL

/// The workspace's key of redaction: 32 random bytes that lie outside the repository and the report. With it, equal
/// values get equal tags; without it a tag tells nothing.
///
/// It prints as its id and never as itself.
public struct WorkspaceKey: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public static let byteCount = 32
    private let bytes: [UInt8]

    /// Nil for anything but 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// 64 hexadecimal digits; nil for anything else.
    public init?(hex text: String) {
        let digits = Array(text.utf8)
        guard digits.count == Self.byteCount * 2 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes: bytes)
    }

    /// A new one, from the system's generator (getrandom(2)).
    public static func random() -> WorkspaceKey {
        var generator = SystemRandomNumberGenerator()
        return WorkspaceKey((0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// 64 hexadecimal digits, for the one file that the key is kept in.
    public var secretText: String { hexadecimal(bytes) }

    /// Which key it is, 16 hexadecimal digits: told in baselines, so that another key is noticed.
    public var id: String { String(hexadecimal(digest(Array("plimsoll key id".utf8))).prefix(16)) }

    /// What stands for a value of a category: equal where both are equal.
    public func tag(_ category: String, _ value: some Sequence<UInt8>) -> Tag {
        Tag(Array(digest(Array(category.utf8) + [0] + value).prefix(Tag.byteCount)))
    }

    public var description: String { "key \(id)" }
    /// So that `dump` shows no byte of it.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// HMAC-SHA256 (RFC 2104).
    private func digest(_ message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        var count: UInt32 = 0
        _ = HMAC(EVP_sha256(), bytes, Int32(bytes.count), message, message.count, &digest, &count)
        return digest
    }
}

/// What stands in the place of health data or a secret: 128 bits of HMAC-SHA256 under the workspace's key.
public struct Tag: Hashable, Sendable, Comparable, CustomStringConvertible {
    static let byteCount = 16
    /// 32 hexadecimal digits.
    public let description: String

    init(_ bytes: [UInt8]) { description = hexadecimal(bytes) }

    public static func < (a: Tag, b: Tag) -> Bool { a.description < b.description }
}

private func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
}
