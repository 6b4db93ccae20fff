internal import COpenSSL
public import Facts

/// An X.509 certificate (RFC 5280) from a stranger. Whatever it holds, reading it ends in a value or in `malformed`.
public final class Certificate: Sendable {
    /// An X509: what OpenSSL computes lazily on reading, it locks itself.
    nonisolated(unsafe) let x509: OpaquePointer

    /// The longest text that is taken from a certificate, in bytes.
    public static let longestText = 1024
    /// The most alternative names that are taken.
    public static let mostNames = 1000

    /// Nil where the bytes are no certificate.
    public init?(der: [UInt8]) {
        let made = der.withUnsafeBufferPointer { bytes in
            var next = bytes.baseAddress
            return d2i_X509(nil, &next, bytes.count)
        }
        ERR_clear_error()
        guard let made else { return nil }
        x509 = made
    }

    deinit { X509_free(x509) }
}

extension Certificate {
    /// As RFC 2253 writes it, control characters escaped: `CN=portal,O=Lakeside`.
    public var subjectName: String {
        get throws(Reason) { try text(of: X509_get_subject_name(x509), "the subject") }
    }

    public var issuerName: String {
        get throws(Reason) { try text(of: X509_get_issuer_name(x509), "the issuer") }
    }

    /// Hexadecimal, lower-case.
    public var serial: String {
        get throws(Reason) {
            guard let number = X509_get0_serialNumber(x509), ASN1_STRING_length(number) <= 64,
                let big = ASN1_INTEGER_to_BN(number, nil)
            else { throw .malformed("the serial number") }
            defer { BN_free(big) }
            guard let digits = BN_bn2hex(big) else { throw .malformed("the serial number") }
            defer { CRYPTO_free(digits, nil, 0) }
            return String(cString: digits).lowercased()
        }
    }

    public var notBefore: Timestamp {
        get throws(Reason) { try time(X509_get0_notBefore(x509), "the start of the validity") }
    }

    /// Inclusive.
    public var notAfter: Timestamp {
        get throws(Reason) { try time(X509_get0_notAfter(x509), "the end of the validity") }
    }

    /// Whether basic constraints say that it may sign certificates (RFC 5280 4.2.1.9).
    public var isAuthority: Bool {
        get throws(Reason) {
            let flags = X509_get_extension_flags(x509)
            guard flags & UInt32(EXFLAG_INVALID) == 0 else { throw .malformed("the extensions") }
            return flags & UInt32(EXFLAG_CA) != 0
        }
    }

    /// Whether it names itself as its issuer and its own key signed it.
    public var isSelfSigned: Bool {
        get throws(Reason) {
            defer { ERR_clear_error() }
            let answer = X509_self_signed(x509, 1)
            guard answer >= 0 else { throw .malformed("the public key") }
            return answer == 1
        }
    }

    /// Of the whole certificate in DER: lower-case hexadecimal.
    public var sha256: String {
        get throws(Reason) {
            var digest = [UInt8](repeating: 0, count: 32)
            guard X509_digest(x509, EVP_sha256(), &digest, nil) == 1 else { throw .malformed("the certificate") }
            return hexadecimal(digest)
        }
    }

    private func text(of name: OpaquePointer?, _ what: String) throws(Reason) -> String {
        guard let name, let memory = BIO_new(BIO_s_mem()) else { throw .malformed(what) }
        defer { BIO_free(memory) }
        guard plimsoll_x509_name_print(memory, name) >= 0 else {
            ERR_clear_error()
            throw .malformed(what)
        }
        var bytes = [UInt8](repeating: 0, count: Self.longestText + 1)
        let count = Int(max(0, BIO_read(memory, &bytes, Int32(bytes.count))))
        guard count <= Self.longestText else { throw .malformed("\(what) is longer than \(Self.longestText) bytes") }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private func time(_ time: UnsafePointer<ASN1_TIME>?, _ what: String) throws(Reason) -> Timestamp {
        defer { ERR_clear_error() }
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1,
            let moment = Timestamp(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
                hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec))
        else { throw .malformed(what) }
        return moment
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
