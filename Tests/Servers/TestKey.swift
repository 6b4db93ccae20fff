internal import COpenSSL

/// A private key made for one test.
public final class TestKey: Sendable {
    public enum Kind: Hashable, Sendable {
        case rsa(Int)
        /// ECDSA on P-256.
        case ecdsa
        case ed25519
    }

    public let kind: Kind
    /// An EVP_PKEY that is only read after it is made.
    private nonisolated(unsafe) let key: OpaquePointer

    public init(_ kind: Kind) throws(ServerFailure) {
        guard let key = Self.generate(kind) else { throw ServerFailure("OpenSSL made no key of the kind \(kind)") }
        self.kind = kind
        self.key = key
    }

    deinit { EVP_PKEY_free(key) }

    private static func generate(_ kind: Kind) -> OpaquePointer? {
        let type =
            switch kind {
            case .rsa: EVP_PKEY_RSA
            case .ecdsa: EVP_PKEY_EC
            case .ed25519: EVP_PKEY_ED25519
            }
        guard let context = EVP_PKEY_CTX_new_id(type, nil) else { return nil }
        defer { EVP_PKEY_CTX_free(context) }
        guard EVP_PKEY_keygen_init(context) == 1 else { return nil }
        switch kind {
        case .rsa(let bits): EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(bits))
        case .ecdsa: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
        case .ed25519: break
        }
        var key: OpaquePointer?
        return EVP_PKEY_keygen(context, &key) == 1 ? key : nil
    }

    /// PKCS#8 in PEM, without a password.
    public func pem() throws(ServerFailure) -> String {
        guard let memory = BIO_new(BIO_s_mem()) else { throw ServerFailure("OpenSSL is out of memory") }
        defer { BIO_free(memory) }
        PEM_write_bio_PKCS8PrivateKey(memory, key, nil, nil, 0, nil, nil)
        var bytes = [UInt8](repeating: 0, count: 16 << 10)
        let count = BIO_read(memory, &bytes, Int32(bytes.count))
        return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
    }

    /// SubjectPublicKeyInfo in DER.
    var publicKey: [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = i2d_PUBKEY(key, &bytes)
        defer { CRYPTO_free(bytes, nil, 0) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(max(0, count))))
    }

    func sign(_ message: [UInt8], hash: TestCertificate.Hash) throws(ServerFailure) -> [UInt8] {
        let digest =
            switch hash {
            case _ where kind == .ed25519: nil as OpaquePointer?
            case .sha1: EVP_sha1()
            case .sha256: EVP_sha256()
            }
        var signature = [UInt8](repeating: 0, count: 4096)
        var count = signature.count
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestSignInit(context, nil, digest, nil, key) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1
        else { throw ServerFailure("OpenSSL did not sign with \(kind) and \(hash)") }
        return Array(signature.prefix(count))
    }
}
