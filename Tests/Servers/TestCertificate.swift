internal import COpenSSL

/// A certificate made for one test, with its key. What it holds may be as odd as the test wants.
public struct TestCertificate: Sendable {
    public enum Hash: Hashable, Sendable { case sha1, sha256 }

    /// A subject alternative name, as its bytes stand in the certificate.
    public enum Name: Hashable, Sendable {
        case dns([UInt8])
        /// Four bytes or sixteen.
        case ip([UInt8])

        public static func dns(_ text: String) -> Name { .dns(Array(text.utf8)) }
    }

    /// What is asked for; as it stands, a good certificate for loopback.
    public struct Wish: Hashable, Sendable {
        public var commonName: [UInt8]
        /// None: no such extension.
        public var names: [Name] = [.dns("localhost"), .ip([127, 0, 0, 1])]
        /// As in `20260101000000Z`. Years 1950 to 2049 become UTCTime (RFC 5280 4.1.2.5), anything else, even
        /// nonsense, GeneralizedTime.
        public var notBefore = "20200101000000Z"
        public var notAfter = "20490101000000Z"
        public var isAuthority = false
        public var serial: [UInt8] = [0x01]
        public var hash = Hash.sha256

        public init(_ commonName: String = "localhost") { self.commonName = Array(commonName.utf8) }
    }

    public let wish: Wish
    public let key: TestKey
    public let der: [UInt8]

    public static func selfSigned(_ wish: Wish = Wish(), _ kind: TestKey.Kind = .ecdsa) throws -> TestCertificate {
        let key = try TestKey(kind)
        return try TestCertificate(wish, for: key, issuer: wish.commonName, signer: key)
    }

    /// A certificate that this one's key signs.
    public func issue(_ wish: Wish = Wish(), _ kind: TestKey.Kind = .ecdsa) throws -> TestCertificate {
        try TestCertificate(wish, for: TestKey(kind), issuer: self.wish.commonName, signer: key)
    }

    /// A root that signs itself.
    public static func root(_ kind: TestKey.Kind = .ecdsa) throws -> TestCertificate {
        try selfSigned(authority("Plimsoll test root"), kind)
    }

    /// An authority below this one.
    public func intermediate(_ kind: TestKey.Kind = .ecdsa) throws -> TestCertificate {
        try issue(Self.authority("Plimsoll test intermediate"), kind)
    }

    private static func authority(_ name: String) -> Wish {
        var wish = Wish(name)
        wish.names = []
        wish.isAuthority = true
        return wish
    }

    private init(_ wish: Wish, for key: TestKey, issuer: [UInt8], signer: TestKey) throws {
        self.wish = wish
        self.key = key
        let algorithm = signer.algorithm(wish.hash)
        let body = wish.toBeSigned(algorithm: algorithm, issuer: issuer, publicKey: key.publicKey)
        der = DER.sequence(body, algorithm, DER.bits(try signer.sign(body, hash: wish.hash)))
    }

    public var pem: String {
        var text = [UInt8](repeating: 0, count: (der.count / 3 + 1) * 4 + 1)
        let count = Int(EVP_EncodeBlock(&text, der, Int32(der.count)))
        let lines = stride(from: 0, to: count, by: 64).map {
            String(decoding: text[$0..<min($0 + 64, count)], as: UTF8.self) + "\n"
        }
        return "-----BEGIN CERTIFICATE-----\n\(lines.joined())-----END CERTIFICATE-----\n"
    }
}
