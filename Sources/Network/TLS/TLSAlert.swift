/// A fatal alert from the other side (RFC 8446 section 6, RFC 5246 section 7.2).
public struct TLSAlert: Hashable, Sendable, CustomStringConvertible {
    public let code: UInt8

    public init(code: UInt8) { self.code = code }

    public static let protocolVersion = TLSAlert(code: 70)

    /// Whether it says "not with what you offered". Other alerts speak of a name, a certificate, a state: of the
    /// versions and suites that were offered they tell nothing. `internal_error` and `illegal_parameter` are what
    /// older servers send for a version they do not have.
    public var refusesTheOffer: Bool {
        [40, 47, 70, 71, 80].contains(code)
    }

    public var description: String {
        Self.names[code].map { "alert \($0)" } ?? "alert \(code)"
    }

    private static let names: [UInt8: String] = [
        0: "close_notify", 10: "unexpected_message", 20: "bad_record_mac", 22: "record_overflow",
        40: "handshake_failure", 42: "bad_certificate", 43: "unsupported_certificate", 44: "certificate_revoked",
        45: "certificate_expired", 46: "certificate_unknown", 47: "illegal_parameter", 48: "unknown_ca",
        49: "access_denied", 50: "decode_error", 51: "decrypt_error", 70: "protocol_version",
        71: "insufficient_security", 80: "internal_error", 86: "inappropriate_fallback", 90: "user_canceled",
        109: "missing_extension", 110: "unsupported_extension", 112: "unrecognized_name",
        113: "bad_certificate_status_response", 115: "unknown_psk_identity", 116: "certificate_required",
        120: "no_application_protocol",
    ]
}
