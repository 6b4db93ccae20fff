/// A cipher suite that is asked for in own bytes, by the number and the name that IANA registers.
struct OldSuite {
    let number: UInt16
    /// Without `TLS_`: key exchange, `_WITH_`, cipher.
    private let parts: String

    private init(_ number: UInt16, _ parts: String) {
        self.number = number
        self.parts = parts
    }

    var name: String { "TLS_\(parts)" }

    /// `ECDHE` of `ECDHE_RSA`: what follows is the kind of the certificate's key, but for `anon` and `PSK`.
    var keyExchange: String {
        let words = parts.split(separator: "_").prefix { $0 != "WITH" }
        guard let first = words.first else { return "unknown" }
        guard words.count > 1, words[1] == "anon" || words[1] == "PSK" else { return String(first) }
        return "\(first)_\(words[1])"
    }

    var hasForwardSecrecy: Bool {
        keyExchange.hasSuffix("_anon") || keyExchange.hasPrefix("DHE") || keyExchange.hasPrefix("ECDHE")
    }

    var isAEAD: Bool { has("_GCM_") || has("_POLY1305_") }

    /// As OpenSSL counts them: of triple DES the 112 that an attack leaves.
    var bits: Int {
        if has("_NULL_") { return 0 }
        if has("_40_") || has("_DES40_") { return 40 }
        if has("_DES_") { return 56 }
        if has("_3DES_") { return 112 }
        return has("_256_") || has("_CHACHA20_") ? 256 : 128
    }

    private func has(_ word: String) -> Bool {
        parts.utf8.indices.contains { parts.utf8[$0...].starts(with: word.utf8) }
    }

    /// What servers were known to speak and OpenSSL speaks no more (RC4, DES, export grade, SEED, static ECDH), what it
    /// speaks only with a key at hand (PSK), and, for servers with curves of old, what is usual. What authenticates or
    /// encrypts nothing stands last, for servers that leave the choice to the client.
    static let all: [OldSuite] = [
        OldSuite(0xCCA9, "ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"),
        OldSuite(0xCCA8, "ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"),
        OldSuite(0xC036, "ECDHE_PSK_WITH_AES_256_CBC_SHA"),
        OldSuite(0xC035, "ECDHE_PSK_WITH_AES_128_CBC_SHA"),
        OldSuite(0xC030, "ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
        OldSuite(0xC02F, "ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
        OldSuite(0xC02C, "ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
        OldSuite(0xC02B, "ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"),
        OldSuite(0xC014, "ECDHE_RSA_WITH_AES_256_CBC_SHA"),
        OldSuite(0xC013, "ECDHE_RSA_WITH_AES_128_CBC_SHA"),
        OldSuite(0xC00F, "ECDH_RSA_WITH_AES_256_CBC_SHA"),
        OldSuite(0xC00E, "ECDH_RSA_WITH_AES_128_CBC_SHA"),
        OldSuite(0xC00A, "ECDHE_ECDSA_WITH_AES_256_CBC_SHA"),
        OldSuite(0xC009, "ECDHE_ECDSA_WITH_AES_128_CBC_SHA"),
        OldSuite(0xC005, "ECDH_ECDSA_WITH_AES_256_CBC_SHA"),
        OldSuite(0xC004, "ECDH_ECDSA_WITH_AES_128_CBC_SHA"),
        OldSuite(0x00AB, "DHE_PSK_WITH_AES_256_GCM_SHA384"),
        OldSuite(0x00AA, "DHE_PSK_WITH_AES_128_GCM_SHA256"),
        OldSuite(0x00A9, "PSK_WITH_AES_256_GCM_SHA384"),
        OldSuite(0x00A8, "PSK_WITH_AES_128_GCM_SHA256"),
        OldSuite(0x009A, "DHE_RSA_WITH_SEED_CBC_SHA"),
        OldSuite(0x0099, "DHE_DSS_WITH_SEED_CBC_SHA"),
        OldSuite(0x0096, "RSA_WITH_SEED_CBC_SHA"),
        OldSuite(0x0095, "RSA_PSK_WITH_AES_256_CBC_SHA"),
        OldSuite(0x0094, "RSA_PSK_WITH_AES_128_CBC_SHA"),
        OldSuite(0x0091, "DHE_PSK_WITH_AES_256_CBC_SHA"),
        OldSuite(0x0090, "DHE_PSK_WITH_AES_128_CBC_SHA"),
        OldSuite(0x008D, "PSK_WITH_AES_256_CBC_SHA"),
        OldSuite(0x008C, "PSK_WITH_AES_128_CBC_SHA"),
        OldSuite(0x0039, "DHE_RSA_WITH_AES_256_CBC_SHA"),
        OldSuite(0x0038, "DHE_DSS_WITH_AES_256_CBC_SHA"),
        OldSuite(0x0035, "RSA_WITH_AES_256_CBC_SHA"),
        OldSuite(0x0033, "DHE_RSA_WITH_AES_128_CBC_SHA"),
        OldSuite(0x0032, "DHE_DSS_WITH_AES_128_CBC_SHA"),
        OldSuite(0x002F, "RSA_WITH_AES_128_CBC_SHA"),
        OldSuite(0x0007, "RSA_WITH_IDEA_CBC_SHA"),
        OldSuite(0xC012, "ECDHE_RSA_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0xC00D, "ECDH_RSA_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0xC008, "ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0xC003, "ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0x008B, "PSK_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0x0016, "DHE_RSA_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0x0013, "DHE_DSS_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0x000A, "RSA_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0xC011, "ECDHE_RSA_WITH_RC4_128_SHA"),
        OldSuite(0xC00C, "ECDH_RSA_WITH_RC4_128_SHA"),
        OldSuite(0xC007, "ECDHE_ECDSA_WITH_RC4_128_SHA"),
        OldSuite(0xC002, "ECDH_ECDSA_WITH_RC4_128_SHA"),
        OldSuite(0x008A, "PSK_WITH_RC4_128_SHA"),
        OldSuite(0x0005, "RSA_WITH_RC4_128_SHA"),
        OldSuite(0x0004, "RSA_WITH_RC4_128_MD5"),
        OldSuite(0x0015, "DHE_RSA_WITH_DES_CBC_SHA"),
        OldSuite(0x0014, "DHE_RSA_EXPORT_WITH_DES40_CBC_SHA"),
        OldSuite(0x0012, "DHE_DSS_WITH_DES_CBC_SHA"),
        OldSuite(0x0011, "DHE_DSS_EXPORT_WITH_DES40_CBC_SHA"),
        OldSuite(0x0009, "RSA_WITH_DES_CBC_SHA"),
        OldSuite(0x0008, "RSA_EXPORT_WITH_DES40_CBC_SHA"),
        OldSuite(0x0006, "RSA_EXPORT_WITH_RC2_CBC_40_MD5"),
        OldSuite(0x0003, "RSA_EXPORT_WITH_RC4_40_MD5"),
        OldSuite(0x009B, "DH_anon_WITH_SEED_CBC_SHA"),
        OldSuite(0x003A, "DH_anon_WITH_AES_256_CBC_SHA"),
        OldSuite(0x0034, "DH_anon_WITH_AES_128_CBC_SHA"),
        OldSuite(0xC017, "ECDH_anon_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0x001B, "DH_anon_WITH_3DES_EDE_CBC_SHA"),
        OldSuite(0xC016, "ECDH_anon_WITH_RC4_128_SHA"),
        OldSuite(0x0018, "DH_anon_WITH_RC4_128_MD5"),
        OldSuite(0x001A, "DH_anon_WITH_DES_CBC_SHA"),
        OldSuite(0x0019, "DH_anon_EXPORT_WITH_DES40_CBC_SHA"),
        OldSuite(0x0002, "RSA_WITH_NULL_SHA"),
        OldSuite(0x0001, "RSA_WITH_NULL_MD5"),
        OldSuite(0x0017, "DH_anon_EXPORT_WITH_RC4_40_MD5"),
    ]
}

extension TLSSuite {
    init(_ suite: OldSuite) {
        name = suite.name
        keyExchange = suite.keyExchange
        hasForwardSecrecy = suite.hasForwardSecrecy
        isAEAD = suite.isAEAD
        bits = suite.bits
    }
}
