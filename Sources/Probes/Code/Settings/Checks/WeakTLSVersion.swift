/// SSL or a TLS below 1.2 is asked for (RFC 8996). What switches one off has other names.
enum WeakTLSVersion: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        book.look(at: file).filter { isAskedFor($0.tokens, in: file) }.map { found in
            CodeSetting(what: .weakTLSVersion, tokens: found.tokens, field: found.phrase.field)
        }
    }

    /// Neither compared with, nor a member that a library declares.
    private static func isAskedFor(_ tokens: Range<Int>, in file: SourceFile) -> Bool {
        let comparisons = ["==", "!=", "===", "!==", "<", "<=", ">", ">=", "case", "in", "is"]
        let start = file.statementStart(before: tokens.lowerBound)
        return !file.isImport(tokens.lowerBound) && !isTable(tokens, in: file)
            && !comparisons.contains(file.string(at: tokens.upperBound))
            && !(start..<tokens.lowerBound).contains { comparisons.contains(file.string(at: $0)) }
    }

    /// A library's table of what there is: `{ssl.PROTOCOL_TLSv1: …}`, `names[ssl.PROTOCOL_SSLv3] = …`, `define("CURL_…", 3)`.
    private static func isTable(_ tokens: Range<Int>, in file: SourceFile) -> Bool {
        if file.kind(at: tokens.lowerBound) == .text, file.string(at: tokens.lowerBound).hasPrefix("CURL_") {
            return true
        }
        if file.is(tokens.upperBound, ":") || file.is(tokens.upperBound, "]") { return true }
        return (max(0, tokens.lowerBound - 6)..<tokens.lowerBound).contains {
            file.isName($0) && file.string(at: $0).hasPrefix("PROTOCOL_")
        }
    }

    private static func asked(_ text: String, _ version: String, _ languages: Set<Language>? = nil) -> Phrase {
        Phrase(.weakTLSVersion, text, field: version, in: languages)
    }

    private static let book = PhraseBook([
        asked("ssl . PROTOCOL_SSLv2|PROTOCOL_SSLv3", "ssl", [.python]),
        asked("ssl . PROTOCOL_TLSv1", "tls-1.0", [.python]),
        asked("ssl . PROTOCOL_TLSv1_1", "tls-1.1", [.python]),
        asked("SSL . SSLv2_METHOD|SSLv3_METHOD", "ssl", [.python]),
        asked("minimum_version = ssl . TLSVersion . TLSv1|SSLv3", "tls-1.0", [.python]),
        asked("minimum_version = TLSVersion . TLSv1|SSLv3", "tls-1.0", [.python]),
        asked("minimum_version = ssl . TLSVersion . TLSv1_1", "tls-1.1", [.python]),
        asked("SSL . TLSv1_METHOD", "tls-1.0", [.python]),
        asked("secureProtocol ~ SSLv2_method|SSLv3_method|SSLv23_method", "ssl"),
        asked("secureProtocol ~ TLSv1_method", "tls-1.0"),
        asked("secureProtocol ~ TLSv1_1_method", "tls-1.1"), asked("minVersion ~ TLSv1", "tls-1.0"),
        asked("minVersion ~ TLSv1.1", "tls-1.1"),
        asked("SSLContext . getInstance ( SSLv2|SSLv3", "ssl"),
        asked("SSLContext . getInstance ( TLSv1|TLSv1.0", "tls-1.0"),
        asked("SSLContext . getInstance ( TLSv1.1", "tls-1.1"),
        asked("SecurityProtocolType . Ssl3", "ssl"), asked("SecurityProtocolType . Tls", "tls-1.0"),
        asked("SecurityProtocolType . Tls11", "tls-1.1"),
        asked("SslProtocols . Ssl2|Ssl3", "ssl"), asked("SslProtocols . Tls", "tls-1.0"),
        asked("SslProtocols . Tls11", "tls-1.1"),
        asked("MinVersion ~ tls . VersionSSL30", "ssl"), asked("MinVersion ~ tls . VersionTLS10", "tls-1.0"),
        asked("MinVersion ~ tls . VersionTLS11", "tls-1.1"),
        asked("CURL_SSLVERSION_SSLv2|CURL_SSLVERSION_SSLv3", "ssl"), asked("CURL_SSLVERSION_TLSv1_0", "tls-1.0"),
        asked("CURL_SSLVERSION_TLSv1_1", "tls-1.1"), asked("CURLOPT_SSLVERSION , 2|3", "ssl", [.php]),
        asked("ssl_version|min_version ~ SSLv2|SSLv3", "ssl", [.ruby]),
        asked("ssl_version|min_version ~ TLSv1|TLS1", "tls-1.0", [.ruby]),
        asked("ssl_version|min_version ~ TLSv1_1|TLS1_1", "tls-1.1", [.ruby]),
        asked("min_version ~ OpenSSL :: SSL :: TLS1_VERSION", "tls-1.0", [.ruby]),
        asked("minimumTLSVersion|tlsMinimumSupportedProtocolVersion ~ . tlsv1|TLSv10", "tls-1.0", [.swift]),
        asked("minimumTLSVersion|tlsMinimumSupportedProtocolVersion ~ . tlsv11|TLSv11", "tls-1.1", [.swift]),
        asked("tlsMinimumSupportedProtocol ~ . sslProtocol3", "ssl", [.swift]),
    ])
}
