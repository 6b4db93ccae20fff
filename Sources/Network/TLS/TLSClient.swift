internal import COpenSSL
public import Facts

/// What all handshakes share. It offers what no sane client does, and checks nothing: it looks, and rules judge.
public final class TLSClient: Sendable {
    /// An SSL_CTX: counted and locked by OpenSSL itself, and not changed after `init`.
    private nonisolated(unsafe) let context: OpaquePointer

    /// Throws `denied` where OpenSSL cannot be set up.
    public init() throws(Reason) {
        // The machine's openssl.cnf must not colour what is seen of others.
        OPENSSL_init_ssl(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
        ERR_clear_error()
        guard let context = SSL_CTX_new(TLS_client_method()) else { throw .denied("OpenSSL: \(OpenSSLError.take())") }
        SSL_CTX_set_security_level(context, 0)
        plimsoll_ssl_ctx_set_options(context)
        plimsoll_ssl_ctx_set_groups(context)
        SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nil)
        plimsoll_ssl_ctx_set_no_cache(context)
        self.context = context
    }

    deinit { SSL_CTX_free(context) }

    func newConnection() -> OpaquePointer? { SSL_new(context) }
}

/// What a ClientHello offers.
public struct TLSOffer: Hashable, Sendable {
    public enum Suites: Hashable, Sendable {
        /// All that OpenSSL has: up to 90, with those that encrypt or authenticate nothing at the end.
        case everything
        /// Under 64, for servers that choke on long lists.
        case usual

        var text: String {
            switch self {
            case .everything: "ALL:COMPLEMENTOFALL:+aNULL:+eNULL:@SECLEVEL=0"
            case .usual: "ALL:!aNULL:!eNULL:!aDSS:!PSK:!SRP:!ARIA:!CAMELLIA:@SECLEVEL=0"
            }
        }
    }

    public var versions: ClosedRange<TLSVersion>
    public var suites: Suites
    /// Told to the server (RFC 6066 section 3), so that it may choose its certificate. Never an address.
    public var serverName: String?

    public init(_ versions: ClosedRange<TLSVersion>, suites: Suites = .everything, serverName: String?) {
        self.versions = versions
        self.suites = suites
        self.serverName = serverName
    }
}
