public import Facts

/// What a server has agreed to.
public struct TLSSession: Hashable, Sendable {
    public let version: TLSVersion
    /// Nil for SSLv3: OpenSSL does not know the suites of that time any more.
    public let suite: TLSSuite?
    /// The certificates as sent, in DER, leaf first. TLS 1.3 sends them late: none where the handshake broke off.
    public let chain: [[UInt8]]
    /// False where the handshake did not end well after the server had chosen, as it does where the server insists
    /// on a client's certificate.
    public let isComplete: Bool
}

/// What came of one handshake.
public enum TLSAnswer: Hashable, Sendable {
    case agreed(TLSSession)
    /// A proper no to what was offered: an alert, or a ServerHello with something else.
    case refused(TLSRefusal)
    /// An alert that tells nothing of what was offered: it speaks of a name, a certificate, a state.
    case objected(TLSAlert)
    /// The other side answered a ClientHello, but not in TLS. Its first bytes.
    case otherProtocol([UInt8])
    /// A connection, but no answer that decides anything.
    case unknown(Reason)
    /// No connection.
    case unreached(Reason)
}

/// How a server said no to what was offered.
public enum TLSRefusal: Hashable, Sendable {
    case alert(TLSAlert)
    /// A ServerHello with a version that was not offered.
    case otherVersion
}
