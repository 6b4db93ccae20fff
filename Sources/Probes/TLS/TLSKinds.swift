public import Facts

/// The kinds of fact that the TLS probe sees.
public enum TLSKinds {
    /// Oldest first.
    public static let versions = Ordering(
        "TLS version", ["SSLv2", "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"])

    private static let number = Field("number", .int, "The TCP port.")
    private static let version = Field("version", .ordered(versions), "The version of the protocol.")

    public static let listener = FactKind(
        "tls.listener",
        "A port where TLS is declared to be spoken from the first byte. There is a fact for each declared port, "
            + "whether or not anything answers there.",
        subject: "protocol and port, and `v6` for the IPv6 address of a host that has both: `tcp/443`, `tcp/443/v6`",
        fields: [
            number,
            Field(
                "speaks_tls", .bool,
                "Whether a ClientHello was answered in TLS. False only where it was answered in readable plain text."),
        ])

    public static let `protocol` = FactKind(
        "tls.protocol",
        "A version of SSL or TLS from SSLv3 on, each offered alone. SSLv2 is not asked for, so there is no fact of it.",
        subject: "the listener and the version: `tcp/443/TLSv1.2`",
        fields: [
            number, version,
            Field(
                "offered", .bool,
                "True where the server agreed to it: by a handshake, or by choosing it before it broke that off "
                    + "with an alert or for want of a client's certificate; for SSLv3, and where it wants suites or "
                    + "curves that OpenSSL does not have, by its ServerHello. False only "
                    + "where it properly refused, by an alert or by choosing another version, and a control handshake "
                    + "afterwards succeeded. A timeout, a reset or an end without an alert refuses nothing."),
        ])

    public static let suite = FactKind(
        "tls.suite",
        "The cipher suite that the server chose when offered, in one version, all that OpenSSL has; where it wanted none "
            + "of those, when offered older ones. The negotiated one only: others that the server would accept are not listed. None for SSLv3.",
        subject: "the listener and the version: `tcp/443/TLSv1.2`",
        fields: [
            number, version,
            Field("name", .string, "As IANA registers it: `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`."),
            Field("key_exchange", .string, "`ECDHE`, `DHE`, `RSA`, `ECDH_anon`, `DH_anon`, `PSK` and the like."),
            Field(
                "forward_secrecy", .bool,
                "Whether the key exchange is ephemeral, so that a key stolen later opens nothing recorded now."),
            Field("aead", .bool, "Whether one algorithm encrypts and authenticates (RFC 5116)."),
            Field("bits", .int, "Secret bits of the cipher's key; 0 where nothing is encrypted."),
        ])
}
