/// ECB shows which blocks are equal; DES, 3DES, RC2, RC4 and Blowfish are too weak (NIST SP 800-131A).
enum WeakCiphers: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        let named = book.look(at: file).filter { isUsed($0.tokens, in: file) }.map {
            CodeSetting(what: $0.phrase.what, tokens: $0.tokens, field: $0.phrase.field)
        }
        return named + context.calls.compactMap { written(in: $0, file) }
    }

    /// A library that declares `MODE_ECB = 1`, and a comparison, use nothing.
    private static func isUsed(_ tokens: Range<Int>, in file: SourceFile) -> Bool {
        !file.isImport(tokens.lowerBound)
            && !["=", "==", "!=", "===", "!=="].contains(file.string(at: tokens.upperBound))
            && !["==", "!=", "===", "!==", "class", "case", "def", "function", "in"].contains(
                file.string(at: tokens.lowerBound - 1))
    }

    /// A transformation that is written: `Cipher.getInstance("AES")`, `createCipheriv("des-ede3-cbc", …)`.
    private static func written(in call: Call, _ file: SourceFile) -> CodeSetting? {
        guard let last = call.callee.last, let position = transformations[String(decoding: last, as: UTF8.self)],
            position < call.arguments.count, isCipher(call, file)
        else { return nil }
        let tokens = call.arguments[position].tokens.filter { file.kind(at: $0) == .text }
        guard tokens.count == 1, call.arguments[position].tokens.count <= 2,
            let what = weakness(file.string(at: tokens[0]), file)
        else { return nil }
        return CodeSetting(what: what.0, tokens: call.tokens, field: what.1)
    }

    private static let transformations = [
        "getInstance": 0, "createCipheriv": 0, "createDecipheriv": 0, "createCipher": 0, "openssl_encrypt": 1,
        "openssl_decrypt": 1, "new": 0,
        "getCipher": 0, "Create": 0,
    ]

    private static func isCipher(_ call: Call, _ file: SourceFile) -> Bool {
        let names = call.callee.map { String(decoding: $0, as: UTF8.self) }
        guard let last = names.last, ["getInstance", "new", "Create"].contains(last) else { return true }
        return names.dropLast().contains { $0 == "Cipher" || $0 == "SymmetricAlgorithm" }
    }

    /// Java's `AES` alone is AES/ECB/PKCS5Padding. Parts are set apart by `/` or `-`.
    static func weakness(_ transformation: String, _ file: SourceFile) -> (Setting, String)? {
        let parts = transformation.lowercased().split { $0 == "/" || $0 == "-" || $0 == "_" }.map(String.init)
        guard let first = parts.first, parts.count <= 4, first != "rsa" else { return nil }
        if let name = weak[first] { return (.weakCipher, name) }
        if parts.contains("ecb") { return (.ecb, "") }
        let isAlone = parts.count == 1 && ["aes", "rijndael"].contains(first)
        return isAlone && (file.language == .java || file.language == .kotlin || file.language == .scala)
            ? (.ecb, "default") : nil
    }

    private static let weak: [String: String] = [
        "des": "des", "desede": "3des", "des3": "3des", "tripledes": "3des", "3des": "3des", "rc4": "rc4",
        "arcfour": "rc4", "arc4": "rc4",
        "rc2": "rc2", "blowfish": "blowfish", "bf": "blowfish", "idea": "idea", "cast5": "cast5", "seed": "seed",
    ]

    private static func weak(_ text: String, _ field: String, _ languages: Set<Language>? = nil) -> Phrase {
        Phrase(.weakCipher, text, field: field, in: languages)
    }

    private static let book = PhraseBook([
        Phrase(.ecb, "AES|DES|DES3|Blowfish . MODE_ECB"), Phrase(.ecb, ". MODE_ECB", in: [.python]),
        Phrase(.ecb, "modes . ECB (", in: [.python]),
        Phrase(.ecb, "CipherMode . ECB"), Phrase(.ecb, "CryptoJS . mode . ECB"), Phrase(.ecb, "kCCOptionECBMode"),
        Phrase(.ecb, "MCRYPT_MODE_ECB"),
        Phrase(.ecb, "blockMode : ECB (", in: [.swift]), Phrase(.ecb, "NewECBEncrypter (", in: [.go]),
        weak("DES|DES3|ARC4|ARC2|Blowfish . new (", "des", [.python]),
        weak("algorithms . TripleDES (", "3des", [.python]),
        weak("algorithms . ARC4 (", "rc4", [.python]), weak("algorithms . Blowfish (", "blowfish", [.python]),
        weak("algorithms . IDEA|CAST5|SEED (", "idea", [.python]),
        weak("CryptoJS . DES|TripleDES|RC4 . encrypt|decrypt", "des", [.javascript]),
        weak("des . NewCipher (", "des", [.go]),
        weak("des . NewTripleDESCipher (", "3des", [.go]), weak("rc4 . NewCipher (", "rc4", [.go]),
        weak("DES|TripleDES|RC2 . Create (", "des", [.csharp]),
        weak(
            "new DESCryptoServiceProvider|RC2CryptoServiceProvider|TripleDESCryptoServiceProvider (", "des", [.csharp]),
        weak("kCCAlgorithmDES|kCCAlgorithm3DES|kCCAlgorithmRC4|kCCAlgorithmRC2|kCCAlgorithmBlowfish", "des", [.swift]),
        weak("MCRYPT_DES|MCRYPT_3DES|MCRYPT_BLOWFISH|MCRYPT_RC2", "des", [.php]),
    ])
}
