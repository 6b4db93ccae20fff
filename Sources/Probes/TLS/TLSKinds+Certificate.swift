public import Facts

extension TLSKinds {
    public static let certificate = FactKind(
        "tls.certificate",
        "A certificate of the chain that the server sends: of the handshake that offers everything, or else of the "
            + "newest version that gave one. A server that has one for RSA and one for ECDSA may show another "
            + "elsewhere. At most 20 of a chain.",
        subject: "the listener and the place in the chain as sent, the server's own first: `tcp/443/0`",
        fields: names + validity + key + standing)

    private static let names = [
        Field("number", .int, "The TCP port."),
        Field("position", .int, "The place in the chain as sent; 0 is the server's own."),
        Field("subject_name", .string, "Whom it speaks of (RFC 2253 text): `CN=portal,O=Lakeside`."),
        Field("issuer_name", .string, "Who signed it (RFC 2253 text)."),
        Field("serial", .string, "The serial number in lower-case hexadecimal."),
        Field(
            "names", .list(.string),
            "The DNS names and addresses among the subject alternative names, at most 1,000; absent where there is no "
                + "such extension."),
        Field(
            "matches_host", .bool,
            "Position 0: whether its alternative names cover the server's name. The common name does not count "
                + "(RFC 9525 2). Absent at other positions."),
    ]

    private static let validity = [
        Field("not_before", .timestamp, "The start of the validity, inclusive (RFC 5280 4.1.2.5)."),
        Field("not_after", .timestamp, "The end of the validity, inclusive (RFC 5280 4.1.2.5)."),
    ]

    private static let key = [
        Field("key_type", .string, "`RSA`, `ECDSA`, `Ed25519`, `Ed448`, `DSA` and the like."),
        Field("key_bits", .int, "The size of the key in bits: of RSA and DSA the modulus, of curves the order."),
        Field("signature_algorithm", .string, "How its issuer signed it, in OpenSSL's words: `ecdsa-with-SHA256`."),
        Field(
            "signature_hash", .string,
            "The hash of that signature: `sha256`, `sha1`. Absent where the algorithm has none to choose (Ed25519)."
        ),
    ]

    private static let standing = [
        Field("self_signed", .bool, "Whether it names itself as its issuer and its own key signed it."),
        Field(
            "trusted", .bool,
            "Position 0: whether the chain leads to an authority of the machine that looks, for a TLS server. Neither "
                + "names nor the validity in time count: those are fields of their own. Absent at other positions."),
        Field(
            "verify_error", .string,
            "Position 0: why the chain is not trusted, in OpenSSL's words. Absent where it is trusted, and at other "
                + "positions."),
        Field("is_ca", .bool, "Whether its basic constraints let it sign certificates (RFC 5280 4.2.1.9)."),
        Field("sha256", .string, "SHA-256 of the whole certificate in lower-case hexadecimal."),
    ]
}
