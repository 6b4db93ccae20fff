/// `verify=False`: of a request it is about certificates, of other calls about something else.
enum VerifyArgument {
    static func look(at file: SourceFile) -> [CodeSetting] {
        let isNamed = Set<Language>([.python, .ruby, .php]).contains(file.language)
        guard isNamed else { return [] }
        let found = file.tokens.indices.filter { index in
            file.word(at: index) == "verify" && file.isAssignment(index + 1) && !file.is(index + 1, ",")
                && file.isOff(index + 2) && !file.isParameter(index)
        }
        guard !found.isEmpty else { return [] }
        let importsClient = importsClient(file)
        return found.filter { isOfRequest($0, in: file, importsClient) }.map { index in
            CodeSetting(what: .tlsVerificationOff, tokens: index..<index + 3)
        }
    }

    private static func isOfRequest(_ index: Int, in file: SourceFile, _ importsClient: Bool) -> Bool {
        // `session.verify = False`
        if file.isLink(index - 1) { return !words(of: index - 2, in: file).isDisjoint(with: clients) }
        let callees = Set(file.calls(around: index).prefix(3).flatMap(\.callee).flatMap { names($0) })
        guard callees.isDisjoint(with: others) else { return false }
        return !callees.isDisjoint(with: clients) || importsClient
    }

    /// `HTTParty` is a word and is none.
    private static func names(_ part: ArraySlice<UInt8>) -> [String] {
        let name = String(decoding: part, as: UTF8.self)
        return NameWords(name).words + [name.lowercased()]
    }

    private static func words(of index: Int, in file: SourceFile) -> Set<String> {
        file.isName(index) ? Set(NameWords(file.string(at: index)).words) : []
    }

    private static func importsClient(_ file: SourceFile) -> Bool {
        file.tokens.indices.contains { index in
            guard let word = file.word(at: index), libraries.contains(word) else { return false }
            return file.isImport(index) || file.is(index - 1, "require") || file.language == .php
        }
    }

    private static let clients: Set<String> = [
        "request", "httpx", "session", "client", "http", "https", "aiohttp", "boto3", "urllib", "urllib3", "agent",
        "api",
        "guzzle", "ssl", "faraday", "httparty", "conn", "connection", "fetch", "rest", "adapter", "transport", "hvac",
    ]
    private static let others: Set<String> = [
        "jwt", "jws", "jwk", "decode", "token", "signature", "password", "image", "email", "captcha", "pgp", "gpg",
        "field",
        "credential", "checksum", "otp", "totp", "model", "assert", "parametrize", "payload", "save", "argument",
    ]
    private static let libraries: Set<String> = [
        "requests", "httpx", "aiohttp", "urllib3", "boto3", "hvac", "httparty", "faraday", "rest-client", "GuzzleHttp",
        "Guzzle", "Http",
    ]
}
