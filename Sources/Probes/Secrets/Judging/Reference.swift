/// What stands for a value that is elsewhere: a variable, a call, a line of a vault, a template's hole.
enum Reference {
    /// `isQuoted`: it stood in quotes, so that only what the text itself says counts.
    static func holds(_ value: some BidirectionalCollection<UInt8>, isQuoted: Bool) -> Bool {
        guard let first = value.first, let last = value.last else { return true }
        if isTemplate(value) || begins.contains(where: { value.startsWith($0) }) { return true }
        switch first {
        case UInt8(ascii: "$"): return !isCrypt(value)
        case UInt8(ascii: "<"): return last == UInt8(ascii: ">") || value.contains(UInt8(ascii: ">"))
        case UInt8(ascii: "["): return last == UInt8(ascii: "]")
        case UInt8(ascii: "{"): return last == UInt8(ascii: "}")
        case UInt8(ascii: "%"): return value.count > 2 && last == UInt8(ascii: "%")
        case UInt8(ascii: "@"): return last == UInt8(ascii: "@") || value.contains(UInt8(ascii: "("))
        case UInt8(ascii: "!"):
            return !isQuoted && value.dropFirst().first?.isLetter ?? false && !value.contains(where: \.isDigit)
        case UInt8(ascii: "&"), UInt8(ascii: "*"): return !isQuoted && value.dropFirst().allSatisfy(\.isWord)
        default: return !isQuoted && isExpression(value)
        }
    }

    /// `$2b$12$…` is a hash and no variable.
    private static func isCrypt(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        let rest = value.dropFirst()
        guard let end = rest.firstIndex(of: UInt8(ascii: "$")) else { return false }
        return rest[..<end].count <= 16 && rest[..<end].contains(where: \.isDigit)
    }

    private static func isTemplate(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        holes.contains { value.holds($0) }
    }

    /// A call, a member, an index: `getPassword()`, `config.password`, `env["KEY"]`, `Foo::bar`.
    static func isExpression(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = value.first, first.isLetter || first == 0x5F || first == UInt8(ascii: "$") else {
            return false
        }
        let name = value.prefix { $0.isWord || $0 == 0x2E || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "?") }
        let rest = value[name.endIndex...]
        if let next = rest.first, next == UInt8(ascii: "(") || next == UInt8(ascii: "[") { return true }
        if rest.startsWith("->") || rest.startsWith("::") || rest.startsWith("=>") { return true }
        guard rest.isEmpty, name.contains(0x2E) else { return false }
        let parts = name.split(separator: 0x2E)
        return parts.count > 1
            && parts.allSatisfy { part in
                part.first?.isDigit == false && Strength(part).wordShare > 0.5
                    || part.count < 4 && part.allSatisfy(\.isLetter)
            }
    }

    private static let holes: [StaticString] = ["${", "$(", "{{", "}}", "<%", "#{", "%(", "%{", "{%", "`", "$[", "@{"]
    private static let begins: [StaticString] = [
        "vault:", "ref+", "arn:", "op://", "ssm:", "ssm/", "/ssm/", "secretsmanager", "awssm", "gcpsm", "sm://",
        "keyvault",
        "@microsoft.keyvault", "akv:", "env:", "env.", "env(", "env[", "file:", "file(", "keyring:", "keychain:",
        "pass:",
        "process.env", "os.environ", "os.getenv", "getenv", "system.getenv", "secretkeyref", "valuefrom",
        "/run/secrets/",
        "/var/run/secrets", "data.", "var.", "local.", "module.", "secrets.", "settings.", "config.", "this.", "self.",
        "props.", "params.", "req.", "request.", "ctx.", "enc[", "enc(", "{cipher}", "{vault}", "encrypted:", "sops:",
        "credential:", "credentials(", "!secret", "!vault", "!ref", "!sub", "!env", "!getatt", "!encrypted",
        "!reference",
        "%env(", "fn::", "projects/", "hashivault", "berglas", "doppler", "infisical", "lookup(", "conjur", "bao:",
        "null", "$env:", "%kms", "kms:", "await ", "new ", "function", "async ", "lambda",
    ]
}
