internal import COpenSSL

/// A SHA-256 digest (FIPS 180-4). For what is not secret only: a plain digest of a social security number is reversed
/// in under a minute.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    public init(of message: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = SHA256(message, message.count, &digest)
        bytes = digest
    }

    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// 64 lower-case hexadecimal digits.
    public var description: String { hexadecimal(bytes) }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
        for (index, byte) in bytes.enumerated() {
            text[index * 2] = digit(byte >> 4)
            text[index * 2 + 1] = digit(byte & 15)
        }
        return bytes.count * 2
    }
}
