internal import Digests

/// Looks for settings that take away a protection: what needs no flow of data.
enum Settings {
    static let checks: [any SettingCheck.Type] = [
        TLSVerification.self, TrustEverybody.self, WeakTLSVersion.self, CodeSSLMode.self, LiteralKeys.self,
        WeakCiphers.self, WeakHash.self, CodeCommands.self, CrossOrigin.self, UnverifiedTokens.self, DebugMode.self,
        AuditCalls.self,
    ]

    /// In code, in the order of the lines.
    static func look(at file: SourceFile) -> [SettingSighting] {
        let place = Setting.Place(path: file.path)
        let context = CodeContext(file)
        let inCode = checks.flatMap { $0.look(at: file, context) }.map { SettingSighting($0, in: file, place) }
        let asText = file.language == .shell ? asScript(file) : []
        return sorted(inCode + asText.map { SettingSighting($0, language: "shell", place) })
    }

    private static func asScript(_ file: SourceFile) -> [TextSetting] {
        let text = ConfigurationText(path: file.path, bytes: file.bytes)
        return CommandText.look(at: text) + TextSettings.look(at: text)
    }

    /// The lines of a configuration that were not looked into, for they are too long.
    static func unreadLines(ofConfiguration path: String, bytes: [UInt8]) -> [Int] {
        ConfigurationText.language(of: path) == nil ? [] : ConfigurationText(path: path, bytes: bytes).unreadLines
    }

    /// In a configuration, a script's recipe or a build file: YAML, `.env`, INI, properties, JSON, TOML, Terraform,
    /// Dockerfile, Makefile, crontab, SQL, XML.
    static func look(atConfiguration path: String, bytes: [UInt8]) -> [SettingSighting] {
        guard let language = ConfigurationText.language(of: path) else { return [] }
        let place = Setting.Place(path: path)
        let text = ConfigurationText(path: path, bytes: bytes)
        let found = TextSettings.look(at: text) + CommandText.look(at: text)
        return sorted(found.map { SettingSighting($0, language: language, place) })
    }

    /// Two checks may come upon one statement for the same reason; it is told once.
    private static func sorted(_ found: [SettingSighting]) -> [SettingSighting] {
        var seen = Set<[String]>()
        return found.sorted { ($0.line, $0.what.rawValue, $0.field) < ($1.line, $1.what.rawValue, $1.field) }
            .filter { seen.insert([$0.what.rawValue, String($0.line)]).inserted }
    }
}

/// One check over code.
protocol SettingCheck: Sendable {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting]
}

/// What a check came upon in code.
struct CodeSetting {
    let what: Setting
    let tokens: Range<Int>
    var field = ""
}

/// What a check came upon in a text.
struct TextSetting {
    let what: Setting
    let line: Int
    /// The setting's or command's name, which is no value.
    let name: String
    var field = ""
    var isLocal = false
}

extension SettingSighting {
    fileprivate init(_ found: CodeSetting, in file: SourceFile, _ place: Setting.Place) {
        let start = found.tokens.lowerBound
        self.init(
            what: found.what, language: file.language.rawValue, symbol: file.symbol(at: start) ?? "",
            line: file.tokens.indices.contains(start) ? file.tokens[start].line : 1,
            shape: Shape(of: found.tokens, in: file, fields: [found.what.rawValue, found.field]).description,
            field: found.field, place: place)
    }

    fileprivate init(_ found: TextSetting, language: String, _ place: Setting.Place) {
        let shape = [found.what.rawValue, found.name, found.field].joined(separator: "\n")
        self.init(
            what: found.what, language: language, symbol: found.name, line: found.line,
            shape: String(SHA256Digest(of: shape).description.prefix(16)), field: found.field,
            place: found.isLocal && place == .product ? .development : place)
    }
}
