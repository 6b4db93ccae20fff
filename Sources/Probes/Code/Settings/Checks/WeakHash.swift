/// A hash of an identifier or password that can be turned back: all social security numbers are tried in a minute.
/// MD5 and SHA-1 at all, SHA-2 where neither a key nor a salt goes in. Of a file, an etag or a cache's key it is nothing.
enum WeakHash: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        context.calls.compactMap { call in
            guard let strength = strength(of: call, in: context) else { return nil }
            let hashed = hashed(by: call, in: context)
            guard let field = field(in: hashed, file), strength == .broken || !isSalted(hashed, file) else {
                return nil
            }
            return CodeSetting(what: .weakHash, tokens: call.tokens, field: field)
        }
    }

    private enum Strength { case broken, fast }

    // MARK: Is it a hash?

    private static func strength(of call: Call, in context: CodeContext) -> Strength? {
        let names = call.callee.map { String(decoding: $0, as: UTF8.self) }
        let words = names.map { $0.lowercased().filter { $0 != "_" && $0 != "-" } }
        guard let last = words.last, !words.contains(where: { holds($0, "hmac") }) else { return nil }
        if let strength = algorithms[last], !["new"].contains(last) { return strength }
        if ["hash", "new", "createhash"].contains(last), let strength = written(call.arguments.first, context.file) {
            return strength
        }
        return finishing.contains(last) ? named(words.dropLast(), of: call, in: context) : nil
    }

    /// `hash("sha256", x)`, `hashlib.new("md5", x)`
    private static func written(_ argument: Call.Argument?, _ file: SourceFile) -> Strength? {
        guard let first = argument?.tokens.first, file.kind(at: first) == .text else { return nil }
        return algorithms[normalised(file.string(at: first))]
    }

    /// `Digest::MD5.hexdigest(x)`, `md5.Sum(x)`, `createHash("md5").update(x)`; `digest.digest(x)` of a function that has
    /// made the digest by name.
    private static func named(_ receivers: ArraySlice<String>, of call: Call, in context: CodeContext) -> Strength? {
        let file = context.file
        for receiver in receivers { if let strength = algorithms[receiver] { return strength } }
        if let strength = firstAlgorithm(in: call.start..<call.open, file) { return strength }
        guard let receiver = call.callee.dropLast().last, let made = context.assigned(to: receiver, before: call.start)
        else { return nil }
        return firstAlgorithm(in: made, file)
    }

    private static func firstAlgorithm(in range: Range<Int>, _ file: SourceFile) -> Strength? {
        range.clamped(to: 0..<file.tokens.count).lazy.compactMap { index in
            file.word(at: index).flatMap { algorithms[normalised($0)] }
        }.first
    }

    private static func normalised(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    private static let algorithms: [String: Strength] = [
        "md5": .broken, "sha1": .broken, "md4": .broken, "md5hex": .broken, "sha1hex": .broken, "shahex": .broken,
        "md5digestashex": .broken,
        "sha256": .fast, "sha512": .fast, "sha224": .fast, "sha384": .fast, "sha256hex": .fast, "sha512hex": .fast,
        "sha2": .fast, "crc32": .broken,
    ]
    private static let finishing: Set<String> = [
        "update", "digest", "hexdigest", "base64digest", "sum", "sum256", "sum512", "computehash", "hashdata", "hash",
        "write", "hashstring", "hashbytes", "sumhex", "getbytes",
    ]

    // MARK: Of what?

    /// The arguments, and what was assigned to them before.
    private static func hashed(by call: Call, in context: CodeContext) -> [Range<Int>] {
        let file = context.file
        let inside = call.arguments.map(\.tokens)
        let names = inside.flatMap { $0 }.filter {
            file.isName($0) && !file.isLink($0 - 1) && !file.isLink($0 + 1) && !file.is($0 + 1, "(")
        }
        return inside + names.prefix(6).compactMap { context.assigned(to: file.text(at: $0), before: call.start) }
    }

    private static func field(in ranges: [Range<Int>], _ file: SourceFile) -> String? {
        for range in ranges.prefix(12) {
            for index in range.clamped(to: 0..<file.tokens.count) {
                guard file.isName(index) || isKey(index, in: file) else { continue }
                if let field = HashedField.canonical(file.string(at: index)) { return field }
            }
        }
        return nil
    }

    /// `ssn` of `row["ssn"]` and `row.get("ssn")`.
    private static func isKey(_ index: Int, in file: SourceFile) -> Bool {
        guard file.kind(at: index) == .text else { return false }
        return file.is(index - 1, "[") || file.is(index - 1, "(") && file.is(index - 2, "get")
    }

    private static func isSalted(_ ranges: [Range<Int>], _ file: SourceFile) -> Bool {
        ranges.flatMap { file.nameWords(in: $0) }.contains {
            $0.holds(anyOf: ["salt", "pepper", "secret", "key", "nonce", "hmac"])
        }
    }
}

/// What must not be hashed weakly.
private enum HashedField {
    /// Its canonical name; nil where the name says nothing of the kind, or says it only beside a patient's.
    static func canonical(_ name: String) -> String? {
        if NameWords(name).holds(anyOf: passwords) { return "password" }
        guard let field = FieldDictionary.standard.sense(of: Array(name.utf8)[...]).field,
            field.tiers.contains(.always),
            !field.isEntity
        else { return nil }
        return field.canonical
    }

    private static let passwords: Set<String> = ["password", "passwd", "passphrase", "passcode"]
}
