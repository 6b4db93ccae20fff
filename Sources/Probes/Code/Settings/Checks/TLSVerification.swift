/// The peer's certificate is not looked at, or its name is not.
enum TLSVerification: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        let found = book.look(at: file).filter { isSetting($0.tokens, in: file) }
        return found.map { CodeSetting(what: $0.phrase.what, tokens: $0.tokens, field: $0.phrase.field) }
            + VerifyArgument.look(at: file)
    }

    /// Neither a parameter nor a declaration, nor what is chosen between: `CERT_NONE if lax else CERT_REQUIRED`.
    private static func isSetting(_ tokens: Range<Int>, in file: SourceFile) -> Bool {
        !file.isParameter(tokens.upperBound - 1) && !file.isImport(tokens.lowerBound)
            && !file.is(tokens.upperBound, "if") && !isOfServer(tokens.lowerBound, in: file)
            && !file.is(tokens.lowerBound - 1, "def") && !file.is(tokens.lowerBound - 1, "class")
    }

    /// A server that asks its clients for no certificate is as most servers are.
    private static func isOfServer(_ index: Int, in file: SourceFile) -> Bool {
        file.isLink(index - 1) && file.isName(index - 2) && NameWords(file.string(at: index - 2)).holds("server")
    }

    private static func off(_ text: String, _ languages: Set<Language>? = nil) -> Phrase {
        Phrase(.tlsVerificationOff, text, in: languages)
    }
    private static func key(_ text: String, _ languages: Set<Language>? = nil) -> Phrase {
        Phrase(.sshHostKeyOff, text, in: languages)
    }

    private static let book = PhraseBook([
        off("verify_ssl|ssl_verify|verify_certs|validate_certs|verify_hostname|check_hostname|assert_hostname ~ -"),
        off("validate_certificate|validate_cert|tls_verify|verify_tls|ssl_verification|verify_certificate ~ -"),
        off(
            "verifySsl|sslVerify|verifySSL|validateCertificate|validateCertificates|verifyCertificate|verifyCertificates ~ -"
        ),
        off(
            "insecure_skip_verify|insecureSkipVerify|insecureSkipTLSVerify|skipTlsVerify|skip_tls_verify|tls_skip_verify ~ +"
        ),
        off("disable_ssl_certificate_validation|trustAllCerts|trustAllCertificates|trustAll|allowSelfSigned ~ +"),
        off("setTrustAll|trustAll|setTrustAllCertificates ( + )"),
        // Python
        off("ssl ~ False )", [.python]), off("ssl ~ False ,", [.python]),
        off("cert_reqs|ssl_cert_reqs|verify_mode ~ CERT_NONE|none", [.python]),
        off("cert_reqs|ssl_cert_reqs|verify_mode ~ ssl . CERT_NONE", [.python]),
        off("_create_unverified_context (", [.python]),
        off("_create_default_https_context = ssl . _create_unverified_context", [.python]),
        off("disable_warnings ( * . * . InsecureRequestWarning", [.python]),
        off("disable_warnings ( * . InsecureRequestWarning", [.python]),
        off("disable_warnings ( InsecureRequestWarning", [.python]), off("urllib3 . disable_warnings ( )", [.python]),
        off("Context|set_verify ( VERIFY_NONE", [.python]), off("set_verify ( SSL . VERIFY_NONE", [.python]),
        key("set_missing_host_key_policy ( AutoAddPolicy|WarningPolicy", [.python]),
        key("set_missing_host_key_policy ( paramiko . AutoAddPolicy|WarningPolicy", [.python]),
        key("set_missing_host_key_policy ( paramiko . client . AutoAddPolicy|WarningPolicy", [.python]),
        key("known_hosts ~ None", [.python]),
        // JavaScript
        off("rejectUnauthorized|strictSSL ~ -"), off("NODE_TLS_REJECT_UNAUTHORIZED ~ -"),
        off("NODE_TLS_REJECT_UNAUTHORIZED ] = -"),
        off("checkServerIdentity : ( ) => undefined|null|true", [.javascript]),
        off("checkServerIdentity : ( ) => { }", [.javascript]),
        key("hostVerifier : ( ) => true", [.javascript]),
        // PHP
        off("CURLOPT_SSL_VERIFYPEER|CURLOPT_SSL_VERIFYHOST|CURLOPT_PROXY_SSL_VERIFYPEER ~ -"),
        off("CURLOPT_SSL_VERIFYHOST ~ 1", [.php]), off("verify_peer|verify_peer_name|sslverify ~ -"),
        off("allow_self_signed ~ +", [.php]), off("withoutVerifying ( )", [.php]),
        // Java
        off("ALLOW_ALL_HOSTNAME_VERIFIER|InsecureTrustManagerFactory", jvm),
        off("new NoopHostnameVerifier|AllowAllHostnameVerifier (", jvm),
        off("NoopHostnameVerifier . INSTANCE", jvm), off("TrustAllStrategy . INSTANCE", jvm),
        off("new TrustAllStrategy|TrustSelfSignedStrategy|NaiveTrustManager (", jvm),
        off("TrustSelfSignedStrategy . INSTANCE", jvm),
        off("TrustAllStrategy|TrustSelfSignedStrategy|NoopHostnameVerifier (", [.kotlin, .scala]),
        off("setAcceptAnyCertificate|setSSLTrustAll|setTrustAllCerts ( + )", jvm),
        key("StrictHostKeyChecking , no"), key("PromiscuousVerifier ("),
        // C#, Go, Ruby, Swift
        off("DangerousAcceptAnyServerCertificateValidator", [.csharp]), off("InsecureSkipVerify ~ +"),
        key("ssh . InsecureIgnoreHostKey (", [.go]),
        off("verify_mode ~ OpenSSL :: SSL :: VERIFY_NONE", [.ruby]), off("verify_mode ~ :none", [.ruby]),
        off("= OpenSSL :: SSL :: VERIFY_NONE", [.ruby]),
        off("ssl_verify_mode|verify_mode ~ OpenSSL :: SSL :: VERIFY_NONE", [.ruby]),
        off("ssl_verify_mode|verify_mode|openssl_verify_mode ~ none", [.ruby]),
        key("verify_host_key ~ never", [.ruby]), key("verify_host_key ~ -", [.ruby]), key("paranoid ~ -", [.ruby]),
        off("certificateVerification ~ . none", [.swift]), off("DisabledTrustEvaluator|DisableEvaluator (", [.swift]),
        off("validateHost|validatesDomainName|validateCertificateChain ~ -", [.swift]),
        off("allowInvalidCertificates ~ +", [.swift]),
        off("allowsAnyHTTPSCertificate ~ +", [.swift]), key("hostKeyValidator ~ . acceptAnything", [.swift]),
    ])

    private static let jvm: Set<Language> = [.java, .kotlin, .scala]
}
