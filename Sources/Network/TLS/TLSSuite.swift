internal import COpenSSL

/// A cipher suite that a server chose.
public struct TLSSuite: Hashable, Sendable {
    /// As IANA registers it: `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`.
    public let name: String
    /// `ECDHE`, `DHE`, `RSA`, `ECDH_anon`, `PSK` …
    public let keyExchange: String
    /// Whether a key that is stolen later opens nothing recorded now: the key exchange is ephemeral.
    public let hasForwardSecrecy: Bool
    /// Whether one algorithm encrypts and authenticates (RFC 5116).
    public let isAEAD: Bool
    /// Secret bits of the cipher's key; 0 where nothing is encrypted.
    public let bits: Int

    init(_ cipher: OpaquePointer, serverKey: TLSServerKey) {
        name = SSL_CIPHER_standard_name(cipher).map { String(cString: $0) } ?? "unknown"
        let isAnonymous = SSL_CIPHER_get_auth_nid(cipher) == NID_auth_null
        (keyExchange, hasForwardSecrecy) = Self.exchange(SSL_CIPHER_get_kx_nid(cipher), isAnonymous, serverKey)
        isAEAD = SSL_CIPHER_is_aead(cipher) == 1
        bits = Int(SSL_CIPHER_get_bits(cipher, nil))
    }

    private static func exchange(_ nid: Int32, _ isAnonymous: Bool, _ key: TLSServerKey) -> (String, Bool) {
        switch nid {
        case NID_kx_ecdhe: (isAnonymous ? "ECDH_anon" : "ECDHE", true)
        case NID_kx_dhe: (isAnonymous ? "DH_anon" : "DHE", true)
        case NID_kx_ecdhe_psk: ("ECDHE_PSK", true)
        case NID_kx_dhe_psk: ("DHE_PSK", true)
        case NID_kx_any: (key == .finiteField ? "DHE" : "ECDHE", true)  // TLS 1.3: the suite does not say
        case NID_kx_rsa: ("RSA", false)
        case NID_kx_rsa_psk: ("RSA_PSK", false)
        case NID_kx_psk: ("PSK", false)
        case NID_kx_srp: ("SRP", false)
        case NID_kx_gost: ("GOST", false)
        default: ("unknown", false)
        }
    }
}

/// What kind of temporary key a server sent.
enum TLSServerKey {
    case finiteField, ellipticCurve

    init(_ ssl: OpaquePointer) {
        self = plimsoll_ssl_server_key_type(ssl) == EVP_PKEY_DH ? .finiteField : .ellipticCurve
    }
}
