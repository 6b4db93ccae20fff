/// A JSON web token whose signature is none, or is not looked at (RFC 8725, section 3.1 and 3.2).
enum UnverifiedTokens: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        book.look(at: file).filter { isOfToken($0.phrase, $0.tokens, in: file) }.map { found in
            CodeSetting(what: .jwtUnverified, tokens: found.tokens, field: found.phrase.field)
        }
    }

    private static func isOfToken(_ phrase: Phrase, _ tokens: Range<Int>, in file: SourceFile) -> Bool {
        guard phrase.field == "in-call" || phrase.words[0].contains("algorithm") else { return true }
        let callees = file.calls(around: tokens.lowerBound).flatMap(\.callee).map {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        return callees.contains {
            ["jwt", "jws", "sign", "encode", "decode", "jose"].contains($0) || $0.hasSuffix("jwt")
        }
    }

    private static func unverified(_ text: String, _ field: String, _ languages: Set<Language>? = nil) -> Phrase {
        Phrase(.jwtUnverified, text, field: field, in: languages)
    }

    private static let book = PhraseBook([
        unverified("verify_signature ~ -", "signature"), unverified("verify ~ False", "in-call", [.python]),
        unverified("algorithm ~ none|None|NONE", "alg-none"), unverified("algorithms ~ [ none|None|NONE", "alg-none"),
        unverified("SignatureAlgorithm . NONE", "alg-none"), unverified("Algorithm . none ( )", "alg-none"),
        unverified("jwt . SigningMethodNone", "alg-none"), unverified("UnsafeAllowNoneSignatureType", "alg-none"),
        unverified("ParseUnverified (", "signature", [.go]),
        unverified("RequireSignedTokens ~ false", "signature", [.csharp]),
        unverified("ValidateIssuerSigningKey ~ false", "signature", [.csharp]),
    ])
}
