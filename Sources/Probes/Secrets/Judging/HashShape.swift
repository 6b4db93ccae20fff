/// Values that are digests: nobody gets in with them.
enum HashShape {
    /// crypt(5) and its kin, LDAP's `{SSHA}`, Django's and Werkzeug's: a hash of a password.
    static func isPasswordHash(_ value: some Collection<UInt8>) -> Bool {
        if prefixes.contains(where: { value.startsWith($0) }) { return value.count >= 20 }
        return false
    }

    /// `sha512-…`, `sha256:…`, `md5:…`: the digest of something that is no secret.
    static func isDigest(_ value: some Collection<UInt8>) -> Bool {
        digests.contains { value.startsWith($0) }
    }

    /// RFC 9562: 8-4-4-4-12.
    static func isUUID(_ value: some Collection<UInt8>) -> Bool {
        guard value.count == 36 else { return false }
        return value.enumerated().allSatisfy { index, byte in
            [8, 13, 18, 23].contains(index) ? byte == 0x2D : byte.isHexDigit
        }
    }

    private static let prefixes: [StaticString] = [
        "$1$", "$2a$", "$2b$", "$2x$", "$2y$", "$5$", "$6$", "$7$", "$y$", "$gy$", "$apr1$", "$argon2", "$scrypt$",
        "$pbkdf2", "pbkdf2_", "pbkdf2:", "argon2$", "bcrypt", "scrypt$", "scrypt:", "{ssha", "{sha", "{crypt}",
        "{bcrypt}",
        "{pbkdf2}", "{md5}", "{smd5}", "{argon2", "scram-sha-256$", "$p$", "$h$", "md5$", "sha1$",
    ]
    private static let digests: [StaticString] = [
        "sha1-", "sha256-", "sha384-", "sha512-", "sha1:", "sha256:", "sha384:", "sha512:", "md5:", "md5-", "blake",
        "sha1=", "sha256=", "sha384=", "sha512=", "md5=", "sha1$", "sha256$", "h1:", "sha224",
    ]
}
