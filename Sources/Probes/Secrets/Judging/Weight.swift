/// What a value is worth as a secret, whatever it is called.
enum Weight: Comparable {
    /// A reference, a placeholder, words, a path, a number: no secret.
    case none
    /// A hash of one.
    case hashed
    /// It could be one: a word, a short number with letters.
    case weak
    case strong

    /// Of a value that a person or a machine chose as password.
    static func ofPassword(_ value: some BidirectionalCollection<UInt8>, isQuoted: Bool) -> Weight {
        if let plain = plainly(value, isQuoted: isQuoted) { return plain }
        guard value.count >= 4, !isSentence(value) else { return .none }
        // Four words are a good password, and the name of something.
        if isName(value) { return .weak }
        let strength = Strength(value)
        if strength.looksLikePassword || strength.looksRandom { return .strong }
        return value.allSatisfy { $0.isDigit || $0 == 0x2E || $0 == 0x2D } ? .none : .weak
    }

    /// Of a value that a machine chose: a token, a key.
    static func ofToken(_ value: some BidirectionalCollection<UInt8>, isQuoted: Bool) -> Weight {
        if let plain = plainly(value, isQuoted: isQuoted) { return plain }
        guard value.count >= 8, !value.contains(0x20), !isName(value) else { return .none }
        if HashShape.isUUID(value) { return .weak }
        let strength = Strength(value)
        if strength.looksRandom { return .strong }
        if strength.classes >= 3, strength.hasSymbol, strength.wordShare < 0.5, value.count >= 12 { return .strong }
        guard strength.classes > 1, strength.wordShare < 0.5, value.contains(where: \.isDigit) else { return .none }
        return value.allSatisfy { !$0.isLetter } ? .none : .weak
    }

    /// Decided without looking at how it is made; nil where that must be looked at.
    private static func plainly(_ value: some BidirectionalCollection<UInt8>, isQuoted: Bool) -> Weight? {
        if HashShape.isPasswordHash(value) { return .hashed }
        if Reference.holds(value, isQuoted: isQuoted) || Placeholder.holds(value) || HashShape.isDigest(value) {
            return Weight.none
        }
        // A name and its sign: the value is empty, and the next name follows.
        if value.last == 0x3D, value.count % 4 != 0 { return Weight.none }
        if isDate(value) { return Weight.none }
        if value.contains(where: { $0 < 0x20 }) || isAddress(value) || isPattern(value) || isFormat(value) {
            return Weight.none
        }
        return isPath(value) ? Weight.none : nil
    }

    /// Words with spaces between, or a word in a script that is not Latin: something to read.
    private static func isSentence(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        let isForeign = value.count { $0 >= 0x80 } * 3 > value.count
        guard !isForeign, value.contains(0x20) else { return isForeign }
        let words = value.split(separator: 0x20)
        return words.count > 2 || words.contains { $0.count >= 3 && $0.allSatisfy { !$0.isDigit } }
    }

    /// `2026-11-24`, with a time or without (ISO 8601).
    private static func isDate(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        let date = Array(value.prefix(10))
        return date.count == 10 && date[4] == 0x2D && date[7] == 0x2D && date.count(where: \.isDigit) == 8
    }

    /// Three words or more with one kind of sign between: `AES_GCM_PADDING`, `urn:oid:name`, `scram-sha-256`.
    private static func isName(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        let parts = value.split { !$0.isAlphanumeric }
        guard parts.count > 2, value.count(where: { !$0.isAlphanumeric }) < parts.count + 1 else { return false }
        guard Set(value.filter { !$0.isAlphanumeric }).count == 1 else { return false }
        let words = parts.count { part in
            part.allSatisfy(\.isLetter) && part.dropFirst().allSatisfy { $0.isLower } || part.allSatisfy(\.isUpper)
        }
        let numbers = parts.count { $0.count < 5 && $0.allSatisfy(\.isDigit) }
        if words > 1, words + numbers == parts.count, !value.contains(where: \.isUpper) { return true }
        return words * 5 >= parts.count * 4 || words * 3 >= parts.count * 2 && value.allSatisfy { !$0.isLower }
    }

    private static func isAddress(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        value.holds("://") || value.startsWith("mailto:") || value.startsWith("urn:") || value.startsWith("www.")
    }

    /// `/etc/keys/app.pem`, `./key`, `C:\keys`, `app.key`. Base 64 may begin with a slash and hold another one.
    private static func isPath(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        let isNamed = endings.contains {
            value.count > 5 && value.suffix(5).holds($0) && value.suffix(5).contains(0x2E)
        }
        if isNamed || value.startsWith("./") || value.startsWith("../") || value.startsWith("~/") { return true }
        if value.count > 3, value.dropFirst().startsWith(":\\") { return true }
        guard value.startsWith("/"), !value.contains(UInt8(ascii: "+")), value.last != UInt8(ascii: "=") else {
            return false
        }
        return value.count { $0 == 0x2F } > 2 || Strength(value).wordShare > 0.4
    }

    /// A regular expression.
    private static func isPattern(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        if value.holds("[^") || value.holds(".*") && value.contains(where: { "([\\^|".utf8.contains($0) }) {
            return true
        }
        return value.first == UInt8(ascii: "^") && value.contains(UInt8(ascii: "$")) || value.holds("[a-z")
            || value.holds("(?")
            || value.holds("]{") || value.holds("]+") || value.holds("]*") || value.holds(")?") || value.holds("].")
            || value.holds("]).")
            || value.holds("\\d") || value.holds("\\w")
    }

    /// Holes of printf and its kin, and tags.
    private static func isFormat(_ value: some BidirectionalCollection<UInt8>) -> Bool {
        value.holds("%s") || value.holds("%d") || value.holds("%v") || value.holds("%@") || value.holds("{}")
            || value.holds("{0}") || value.holds("</") || value.holds("\\n") || value.holds("\\u") || value.holds("()")
    }

    private static let endings: [StaticString] = [
        ".pem", ".key", ".crt", ".cer", ".jks", ".p12", ".pfx", ".json", ".yaml", ".yml", ".txt", ".html", ".php",
        ".js",
        ".ts", ".py", ".java", ".conf", ".png", ".svg", ".xml", ".asc", ".pub", ".md",
    ]
}
