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
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
