internal import COpenSSL

/// Why OpenSSL could not go on.
struct OpenSSLError: CustomStringConvertible {
    private let code: UInt

    /// The newest error of this thread's queue, which is emptied. To be asked before any `await`: the queue stays with
    /// the thread.
    static func take() -> OpenSSLError {
        defer { ERR_clear_error() }
        return OpenSSLError(code: ERR_peek_last_error())
    }

    /// The server answered with a version that was not offered.
    var isOtherVersion: Bool {
        [SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_WRONG_SSL_VERSION].contains(ERR_GET_REASON(code))
    }

    var description: String {
        ERR_reason_error_string(code).map { String(cString: $0) } ?? "no reason given"
    }
}
