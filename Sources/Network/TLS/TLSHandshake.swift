internal import COpenSSL
internal import Facts

/// One handshake over memory: bytes in, bytes out, no socket. Used by one task at a time.
struct TLSHandshake: ~Copyable {
    enum Progress {
        /// It needs more from the server.
        case waiting
        case done
        case failed(OpenSSLError)
    }

    private let ssl: OpaquePointer
    private let incoming: OpaquePointer
    private let outgoing: OpaquePointer
    private let heard: UnsafeMutablePointer<TLSHeard>

    /// The largest chain of certificates that is taken. OpenSSL's own limit of 100 KiB is met by a certificate with
    /// a few thousand names.
    private static let certificateBytes = 1 << 20

    static func start(_ client: TLSClient, _ offer: TLSOffer) throws(Reason) -> TLSHandshake {
        ERR_clear_error()
        guard let ssl = client.newConnection() else { throw .denied("OpenSSL: \(OpenSSLError.take())") }
        guard let incoming = BIO_new(BIO_s_mem()), let outgoing = BIO_new(BIO_s_mem()) else {
            SSL_free(ssl)
            throw .denied("OpenSSL is out of memory")
        }
        SSL_set_bio(ssl, incoming, outgoing)
        let handshake = TLSHandshake(ssl, incoming, outgoing)
        try handshake.set(offer)
        return handshake
    }

    /// A failable or throwing init of a noncopyable type with a deinit does not compile: see `start`.
    private init(_ ssl: OpaquePointer, _ incoming: OpaquePointer, _ outgoing: OpaquePointer) {
        self.ssl = ssl
        self.incoming = incoming
        self.outgoing = outgoing
        heard = .allocate(capacity: 1)
        heard.initialize(to: TLSHeard())
        SSL_set_msg_callback(ssl, hear)
        plimsoll_ssl_set_heard(ssl, heard)
    }

    deinit {
        SSL_free(ssl)
        heard.deinitialize(count: 1)
        heard.deallocate()
    }

    private borrowing func set(_ offer: TLSOffer) throws(Reason) {
        let lowest = Int32(offer.versions.lowerBound.rawValue)
        let highest = Int32(offer.versions.upperBound.rawValue)
        guard plimsoll_ssl_set_versions(ssl, lowest, highest) == 1, SSL_set_cipher_list(ssl, offer.suites.text) == 1,
            SSL_set_ciphersuites(ssl, Self.suitesOf13) == 1
        else { throw .notCovered("OpenSSL does not speak \(offer.versions.lowerBound): \(OpenSSLError.take())") }
        if let name = offer.serverName, plimsoll_ssl_set_server_name(ssl, name) != 1 {
            throw .malformed("\(name) cannot be sent as a server name")
        }
        plimsoll_ssl_set_max_cert_list(ssl, Self.certificateBytes)
        SSL_set_connect_state(ssl)
    }

    private static let suitesOf13 =
        "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:"
        + "TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256"

    /// Goes on with what was fed.
    mutating func advance() -> Progress {
        ERR_clear_error()
        let result = SSL_do_handshake(ssl)
        if result == 1 { return .done }
        switch SSL_get_error(ssl, result) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return .waiting
        default: return .failed(OpenSSLError.take())
        }
    }

    mutating func feed(_ bytes: [UInt8]) {
        BIO_write(incoming, bytes, Int32(bytes.count))
    }

    /// What shall be sent now; often nothing.
    mutating func output() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(BIO_ctrl_pending(outgoing)))
        guard !bytes.isEmpty else { return [] }
        let count = BIO_read(outgoing, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(Int(max(0, count))))
    }

    /// The polite end: what to send before closing.
    mutating func farewell() -> [UInt8] {
        ERR_clear_error()
        SSL_shutdown(ssl)
        return output()
    }

    /// What the server has said so far.
    var messages: TLSHeard { heard.pointee }

    /// What the server has chosen so far; nil where it chose nothing.
    func session(isComplete: Bool) -> TLSSession? {
        guard messages.saidHello, let version = TLSVersion(rawValue: UInt16(truncatingIfNeeded: SSL_version(ssl))),
            let cipher = SSL_get_current_cipher(ssl) ?? SSL_get_pending_cipher(ssl)
        else { return nil }
        let suite = TLSSuite(cipher, serverKey: TLSServerKey(ssl))
        return TLSSession(version: version, suite: suite, chain: chain, isComplete: isComplete)
    }

    /// Leaf first, as sent.
    private var chain: [[UInt8]] {
        guard let stack = SSL_get_peer_cert_chain(ssl) else { return [] }
        return (0..<OPENSSL_sk_num(stack)).compactMap { index in
            OPENSSL_sk_value(stack, index).flatMap { encoded(OpaquePointer($0)) }
        }
    }
}

/// A certificate's bytes.
private func encoded(_ certificate: OpaquePointer) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    let count = i2d_X509(certificate, &bytes)
    defer { CRYPTO_free(bytes, nil, 0) }
    return count > 0 ? Array(UnsafeBufferPointer(start: bytes, count: Int(count))) : nil
}
