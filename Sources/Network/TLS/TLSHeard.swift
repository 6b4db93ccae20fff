internal import COpenSSL

/// The messages that came from the server, as far as they decide what its answer was.
struct TLSHeard {
    /// A ServerHello: the server has chosen a version and a suite, even where it is one that was not offered.
    var saidHello = false
    /// A CertificateRequest: a handshake that fails after it may fail for want of a certificate alone.
    var wantsCertificate = false
    /// The last alert, if it was a fatal one.
    var alert: TLSAlert?

    mutating func record(contentType: Int32, _ message: UnsafeRawBufferPointer) {
        switch (contentType, message.first) {
        case (SSL3_RT_HANDSHAKE, UInt8(SSL3_MT_SERVER_HELLO)): saidHello = true
        case (SSL3_RT_HANDSHAKE, UInt8(SSL3_MT_CERTIFICATE_REQUEST)): wantsCertificate = true
        case (SSL3_RT_ALERT, UInt8(SSL3_AL_FATAL)) where message.count == 2: alert = TLSAlert(code: message[1])
        default: break
        }
    }
}

/// OpenSSL's message callback; the last argument is the handshake's `TLSHeard`.
func hear(
    isOurs: Int32, version: Int32, contentType: Int32, bytes: UnsafeRawPointer?, count: Int, ssl: OpaquePointer?,
    heard: UnsafeMutableRawPointer?
) {
    guard isOurs == 0, let heard else { return }
    heard.assumingMemoryBound(to: TLSHeard.self).pointee
        .record(contentType: contentType, UnsafeRawBufferPointer(start: bytes, count: count))
}
