/// A key, initialisation vector or salt that is written in the source, where everybody who has the source has it.
enum LiteralKeys: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        context.calls.flatMap { settings(in: $0, context) } + assigned(in: context)
    }

    private static func settings(in call: Call, _ context: CodeContext) -> [CodeSetting] {
        guard let last = call.callee.last else { return [] }
        let name = String(decoding: last, as: UTF8.self)
        let before = call.callee.dropLast().last.map { String(decoding: $0, as: UTF8.self) }
        let found = (KeyCall.byName[name] ?? []).filter {
            $0.languages?.contains(context.file.language) ?? true && $0.isCalled(on: before)
        }
        return found.compactMap { setting($0, in: call, context) }
    }

    private static func setting(_ key: KeyCall, in call: Call, _ context: CodeContext) -> CodeSetting? {
        guard let argument = argument(key, of: call), context.isLiteral(argument.tokens) else { return nil }
        return CodeSetting(what: key.what, tokens: call.tokens)
    }

    private static func argument(_ key: KeyCall, of call: Call) -> Call.Argument? {
        let labelled = call.arguments.first { argument in
            argument.label.map { key.labels.contains(String(decoding: $0, as: UTF8.self)) } ?? false
        }
        if let labelled { return labelled }
        guard let position = key.position, position < call.arguments.count else { return nil }
        let argument = call.arguments[position]
        // A label that is none of ours names another argument; Swift labels all of them.
        return argument.label == nil ? argument : nil
    }

    /// `cipher.key = "…"`, `aes.IV = new byte[16]`
    private static func assigned(in context: CodeContext) -> [CodeSetting] {
        let file = context.file
        guard file.language == .ruby || file.language == .csharp else { return [] }
        return file.tokens.indices.compactMap { index in
            guard let what = memberSettings[file.string(at: index)], file.isName(index), file.is(index - 1, "."),
                file.is(index + 1, "="),
                isCipher(index - 2, in: file)
            else { return nil }
            let value = index + 2..<file.statementEnd(after: index + 1)
            return context.isLiteral(value) ? CodeSetting(what: what, tokens: index - 2..<value.upperBound) : nil
        }
    }

    private static let memberSettings: [String: Setting] = [
        "key": .literalKey, "iv": .literalIV, "Key": .literalKey, "IV": .literalIV,
    ]

    private static func isCipher(_ index: Int, in file: SourceFile) -> Bool {
        let words = NameWords(file.string(at: index))
        return words.holds(anyOf: [
            "cipher", "ae", "aes", "encryptor", "decryptor", "des", "crypto", "symmetric", "alg", "algorithm",
            "rijndael", "decipher", "rm", "provider",
        ])
    }
}

/// A call that takes a key, an initialisation vector or a salt.
struct KeyCall: Sendable {
    let what: Setting
    let name: String
    /// What it must be called on: `AES` of `AES.new`. Empty: anything.
    let receivers: Set<String>
    /// Among the arguments, from 0.
    let position: Int?
    let labels: Set<String>
    let languages: Set<Language>?

    func isCalled(on receiver: String?) -> Bool { receivers.isEmpty || receiver.map(receivers.contains) == true }

    init(
        _ what: Setting, _ name: String, on receivers: Set<String> = [], _ position: Int?, _ labels: Set<String> = [],
        in languages: Set<Language>? = nil
    ) {
        (self.what, self.name, self.receivers, self.position) = (what, name, receivers, position)
        (self.labels, self.languages) = (labels, languages)
    }

    static let byName = Dictionary(grouping: python + script + php + jvm + others, by: \.name)

    private static let blockCiphers: Set<String> = [
        "AES", "DES", "DES3", "Blowfish", "ARC4", "ARC2", "ChaCha20", "Salsa20", "CAST",
    ]
    private static let python: [KeyCall] = [
        KeyCall(.literalKey, "new", on: blockCiphers, 0, ["key"], in: [.python]),
        KeyCall(.literalIV, "new", on: blockCiphers, 2, ["iv", "IV", "nonce"], in: [.python]),
        KeyCall(.literalKey, "Fernet", 0, ["key"], in: [.python]),
        KeyCall(.literalKey, "AES", on: ["algorithms"], 0, ["key"]),
        KeyCall(.literalKey, "AES", 0, ["key"], in: [.python]),
        KeyCall(.literalKey, "AESGCM", 0, ["key"], in: [.python]),
        KeyCall(.literalKey, "ChaCha20Poly1305", 0, ["key"], in: [.python]),
        KeyCall(.literalKey, "TripleDES", on: ["algorithms"], 0, ["key"]),
        KeyCall(.literalIV, "CBC", 0, ["initialization_vector"], in: [.python]),
        KeyCall(.literalIV, "CTR", 0, ["nonce"], in: [.python]),
        KeyCall(.literalIV, "GCM", 0, ["initialization_vector"], in: [.python]),
        KeyCall(.literalIV, "CFB", 0, in: [.python]),
        KeyCall(.literalIV, "OFB", 0, in: [.python]),
        KeyCall(.literalKey, "encode", on: ["jwt", "jws", "JsonWebToken"], 1, ["key"], in: [.python]),
        KeyCall(.literalKey, "decode", on: ["jwt", "jws"], 1, ["key"], in: [.python]),
        KeyCall(.literalKey, "new", on: ["hmac", "HMAC"], 0, ["key"], in: [.python]),
        KeyCall(.literalKey, "URLSafeTimedSerializer", 0, ["secret_key"], in: [.python]),
        KeyCall(.literalSalt, "pbkdf2_hmac", 2, ["salt"], in: [.python]),
        KeyCall(.literalSalt, "scrypt", 1, ["salt"], in: [.python]),
        KeyCall(.literalSalt, "PBKDF2", 1, ["salt"], in: [.python]),
        KeyCall(.literalSalt, "PBKDF2HMAC", nil, ["salt"], in: [.python]),
        KeyCall(.literalSalt, "Scrypt", nil, ["salt"], in: [.python]),
        KeyCall(.literalSalt, "hashpw", 1, in: [.python]),
        KeyCall(.literalSalt, "HKDF", nil, ["salt"], in: [.python]),
    ]
    private static let script: [KeyCall] = [
        KeyCall(.literalKey, "createCipheriv", 1), KeyCall(.literalKey, "createDecipheriv", 1),
        KeyCall(.literalIV, "createCipheriv", 2),
        KeyCall(.literalKey, "createCipher", 1), KeyCall(.literalKey, "createDecipher", 1),
        KeyCall(.literalKey, "createHmac", 1),
        KeyCall(.literalKey, "encrypt", on: ["AES", "TripleDES", "DES", "Rabbit", "RC4"], 1, in: [.javascript]),
        KeyCall(.literalKey, "decrypt", on: ["AES", "TripleDES", "DES", "Rabbit", "RC4"], 1, in: [.javascript]),
        KeyCall(.literalKey, "sign", on: ["jwt", "jsonwebtoken", "JWT"], 1, in: [.javascript]),
        KeyCall(.literalKey, "verify", on: ["jwt", "jsonwebtoken", "JWT"], 1, in: [.javascript]),
        KeyCall(.literalKey, "HmacSHA256", 1, in: [.javascript]), KeyCall(.literalSalt, "pbkdf2Sync", 1),
        KeyCall(.literalSalt, "pbkdf2", on: ["crypto"], 1),
        KeyCall(.literalSalt, "scryptSync", 1), KeyCall(.literalSalt, "scrypt", on: ["crypto"], 1),
        KeyCall(.literalSalt, "PBKDF2", 1, in: [.javascript]),
    ]
    private static let php: [KeyCall] = [
        KeyCall(.literalKey, "openssl_encrypt", 2), KeyCall(.literalKey, "openssl_decrypt", 2),
        KeyCall(.literalIV, "openssl_encrypt", 4),
        KeyCall(.literalKey, "hash_hmac", 2), KeyCall(.literalKey, "encode", on: ["JWT"], 1, in: [.php, .ruby]),
        KeyCall(.literalKey, "decode", on: ["JWT"], 1, in: [.php, .ruby]),
        KeyCall(.literalKey, "sodium_crypto_secretbox", 2),
        KeyCall(.literalIV, "sodium_crypto_secretbox", 1), KeyCall(.literalSalt, "hash_pbkdf2", 2),
        KeyCall(.literalKey, "mcrypt_encrypt", 1),
        KeyCall(.literalSalt, "crypt", 1, in: [.php]),
    ]
    private static let jvm: [KeyCall] = [
        KeyCall(.literalKey, "SecretKeySpec", 0), KeyCall(.literalKey, "DESKeySpec", 0),
        KeyCall(.literalKey, "DESedeKeySpec", 0),
        KeyCall(.literalIV, "IvParameterSpec", 0), KeyCall(.literalIV, "GCMParameterSpec", 1),
        KeyCall(.literalSalt, "PBEKeySpec", 1),
        KeyCall(.literalSalt, "PBEParameterSpec", 0), KeyCall(.literalKey, "hmacShaKeyFor", 0),
        KeyCall(.literalKey, "setSigningKey", 0),
        KeyCall(.literalKey, "signWith", 1), KeyCall(.literalKey, "HMAC256", 0), KeyCall(.literalKey, "HMAC384", 0),
        KeyCall(.literalKey, "HMAC512", 0),
    ]
    private static let others: [KeyCall] = [
        KeyCall(.literalKey, "SymmetricSecurityKey", 0), KeyCall(.literalKey, "HMACSHA256", 0, in: [.csharp]),
        KeyCall(.literalKey, "HMACSHA512", 0, in: [.csharp]),
        KeyCall(.literalKey, "AesGcm", 0, in: [.csharp]), KeyCall(.literalKey, "CreateEncryptor", 0),
        KeyCall(.literalIV, "CreateEncryptor", 1),
        KeyCall(.literalKey, "CreateDecryptor", 0), KeyCall(.literalSalt, "Rfc2898DeriveBytes", 1),
        KeyCall(.literalKey, "NewCipher", on: ["aes", "des", "rc4", "blowfish"], 0, in: [.go]),
        KeyCall(.literalKey, "NewTripleDESCipher", 0),
        KeyCall(.literalIV, "NewCBCEncrypter", 1), KeyCall(.literalIV, "NewCTR", 1),
        KeyCall(.literalIV, "NewCFBEncrypter", 1), KeyCall(.literalIV, "NewOFB", 1),
        KeyCall(.literalKey, "New", on: ["hmac"], 1, in: [.go]), KeyCall(.literalKey, "SignedString", 0, in: [.go]),
        KeyCall(.literalSalt, "Key", on: ["pbkdf2", "scrypt", "argon2"], 1, in: [.go]),
        KeyCall(.literalKey, "hexdigest", on: ["HMAC"], 1, in: [.ruby]),
        KeyCall(.literalKey, "digest", on: ["HMAC"], 1, in: [.ruby]),
        KeyCall(.literalKey, "new", on: ["MessageEncryptor", "MessageVerifier"], 0, in: [.ruby]),
        KeyCall(.literalSalt, "pbkdf2_hmac_sha1", 1, in: [.ruby]),
        KeyCall(.literalKey, "SymmetricKey", nil, ["data"], in: [.swift]),
        KeyCall(.literalIV, "Nonce", nil, ["data"], in: [.swift]),
        KeyCall(.literalKey, "AES", nil, ["key"], in: [.swift]), KeyCall(.literalIV, "CBC", nil, ["iv"], in: [.swift]),
    ]
}
