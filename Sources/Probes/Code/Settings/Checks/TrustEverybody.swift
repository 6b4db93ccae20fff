/// Code that is asked whether it trusts a certificate, and always says yes.
enum TrustEverybody: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        file.tokens.indices.compactMap { index -> CodeSetting? in
            guard file.isName(index), let end = end(at: index, in: file) else { return nil }
            return CodeSetting(what: .tlsVerificationOff, tokens: index..<end)
        }
    }

    private static func end(at index: Int, in file: SourceFile) -> Int? {
        let name = file.string(at: index)
        switch file.language {
        case .java, .kotlin, .scala:
            return managerEnd(name, at: index, in: file) ?? verifierEnd(name, at: index, in: file)
        case .csharp: return name.hasSuffix("ValidationCallback") ? callbackEnd(after: index, in: file) : nil
        case .swift: return name == "useCredential" ? blindTrustEnd(at: index, in: file) : nil
        default: return nil
        }
    }

    // MARK: Java

    /// `public void checkServerTrusted(…) throws X {}`
    private static func managerEnd(_ name: String, at index: Int, in file: SourceFile) -> Int? {
        guard name == "checkServerTrusted", file.is(index + 1, "("), let close = file.brackets.partner(of: index + 1)
        else { return nil }
        if file.is(close + 1, "="), file.is(close + 2, "Unit") { return close + 3 }
        guard
            let open = (close + 1..<close + 24).first(where: {
                file.is($0, "{") || file.is($0, ";") || file.is($0, ")")
            }),
            file.is(open, "{"), let end = file.brackets.partner(of: open)
        else { return nil }
        let body = (open + 1..<end).filter {
            file.kind(at: $0) != .newline && !file.is($0, ";") && !file.is($0, "return")
        }
        return body.isEmpty ? end + 1 : nil
    }

    /// `setHostnameVerifier((host, session) -> true)`, `boolean verify(String host, SSLSession session) { return true; }`,
    /// `loadTrustMaterial(null, (chain, type) -> true)`
    private static func verifierEnd(_ name: String, at index: Int, in file: SourceFile) -> Int? {
        guard file.is(index + 1, "(") || file.is(index + 1, "{") || file.is(index + 1, "="),
            let close = file.brackets.partner(of: index + 1)
        else { return nil }
        if takesVerifiers.contains(name) {
            return (index + 2..<close).contains { isYes(after: $0, in: file) } ? close + 1 : nil
        }
        guard name == "verify" || name == "isTrusted", file.is(close + 1, "{") || file.is(close + 1, ":"),
            (index + 2..<close).contains(where: { file.is($0, "SSLSession") || file.is($0, "X509Certificate") }),
            let open = (close + 1..<close + 6).first(where: { file.is($0, "{") }), isYesBody(open, in: file)
        else { return nil }
        return file.brackets.partner(of: open).map { $0 + 1 }
    }

    private static let takesVerifiers: Set<String> = [
        "setHostnameVerifier", "setDefaultHostnameVerifier", "hostnameVerifier", "setSSLHostnameVerifier",
        "loadTrustMaterial",
        "withHostnameVerifier", "sslHostnameVerifier",
    ]

    // MARK: C#

    /// `… = (a, b, c, d) => true;`, `+= delegate { return true; };`
    private static func callbackEnd(after index: Int, in file: SourceFile) -> Int? {
        guard file.is(index + 1, "=") || file.is(index + 1, "+=") || file.is(index + 1, "(") else { return nil }
        let end =
            file.is(index + 1, "(")
            ? file.brackets.partner(of: index + 1) ?? index : file.statementEnd(after: index + 1)
        return (index + 2..<max(end, index + 2)).contains { isYes(after: $0, in: file) } ? end : nil
    }

    /// `=> true`, `-> true`, `=> { return true; }`, `delegate (…) { return true; }`
    private static func isYes(after index: Int, in file: SourceFile) -> Bool {
        if file.is(index, "=>") || file.is(index, "->") {
            return isYes(index + 1, in: file) || isYesBody(index + 1, in: file)
        }
        if file.is(index, "{"), file.is(index + 1, "true"), file.is(index + 2, "}") { return true }
        return file.is(index, "delegate")
            && (index + 1...index + 20).first { file.is($0, "{") }.map { isYesBody($0, in: file) } == true
    }

    private static func isYes(_ index: Int, in file: SourceFile) -> Bool {
        file.is(index, "true") && !file.is(index + 1, "&&") && !file.is(index + 1, "==")
    }

    private static func isYesBody(_ open: Int, in file: SourceFile) -> Bool {
        guard file.is(open, "{") else { return false }
        let first = file.kind(at: open + 1) == .newline ? open + 2 : open + 1
        return file.is(first, "return") && isYes(first + 1, in: file)
    }

    // MARK: Swift

    /// `completionHandler(.useCredential, URLCredential(trust: trust))` in a function that evaluates nothing.
    private static func blindTrustEnd(at index: Int, in file: SourceFile) -> Int? {
        guard let open = file.bracket(around: index), let close = file.brackets.partner(of: open),
            (index..<close).contains(where: { file.is($0, "trust") && file.is($0 + 1, ":") })
        else { return nil }
        // Within a function, and not farther than a person's function reaches.
        let near = max(0, index - 2000)..<min(index + 2000, file.tokens.count)
        let function = (file.scopes.function(at: index)?.tokens ?? max(0, index - 200)..<index).clamped(to: near)
        let isEvaluated = function.contains { place in
            file.isName(place) && evaluations.contains { file.string(at: place).lowercased().hasPrefix($0) }
        }
        return isEvaluated ? nil : close + 1
    }

    private static let evaluations = [
        "sectrustevaluate", "evaluate", "sectrustcopy", "sectrustgetcertificate", "pinned", "validate",
    ]
}
