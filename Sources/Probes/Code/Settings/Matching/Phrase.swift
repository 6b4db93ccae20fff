/// A short run of words that is a setting in whatever statement it stands: `rejectUnauthorized ~ -`.
///
/// A word stands for itself, as a name or a text; `a|b` for either. `~` stands for what assigns (`=`, `:`, `=>`, `,`
/// after a text or constant), `-` for what switches off (false, 0, "no"), `+` for what switches on, `*` for one word, `**` for the text "*".
struct Phrase: Sendable {
    let what: Setting
    let words: [[String]]
    let field: String
    /// Nil: any.
    let languages: Set<Language>?

    init(_ what: Setting, _ text: String, field: String = "", in languages: Set<Language>? = nil) {
        self.what = what
        words = text.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
        self.field = field
        self.languages = languages
    }
}

/// Phrases by their first words, so that each word of a file is looked up once.
struct PhraseBook: Sendable {
    private let byFirst: [String: [Phrase]]
    /// The lengths of first words by their first bytes: most words of a file are none of them at a glance.
    private let lengths: [UInt8: UInt64]

    init(_ phrases: [Phrase]) {
        var byFirst: [String: [Phrase]] = [:]
        for phrase in phrases { for word in phrase.words.first ?? [] { byFirst[word, default: []].append(phrase) } }
        self.byFirst = byFirst
        lengths = byFirst.keys.reduce(into: [:]) { lengths, word in
            guard let first = word.utf8.first else { return }
            lengths[first, default: 0] |= 1 << UInt64(min(word.utf8.count, 63))
        }
    }

    func look(at file: SourceFile) -> [(phrase: Phrase, tokens: Range<Int>)] {
        file.tokens.indices.flatMap { index -> [(Phrase, Range<Int>)] in
            guard mayBegin(file.text(at: index)), let word = file.word(at: index), let phrases = byFirst[word] else {
                return []
            }
            return phrases.compactMap { phrase in
                guard phrase.languages?.contains(file.language) ?? true else { return nil }
                return file.end(of: phrase, at: index).map { (phrase, index..<$0) }
            }
        }
    }
}

extension PhraseBook {
    private func mayBegin(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, let lengths = lengths[first] else { return false }
        return lengths & (1 << UInt64(min(word.count, 63))) != 0
    }
}

extension SourceFile {
    /// A name or a short text; nil for what else there is.
    func word(at index: Int) -> String? {
        guard let kind = kind(at: index), kind == .name || kind == .text, tokens[index].range.count <= 64 else {
            return nil
        }
        return string(at: index)
    }

    /// Where the phrase that begins here ends; nil where it does not stand here.
    fileprivate func end(of phrase: Phrase, at start: Int) -> Int? {
        var index = start
        for word in phrase.words {
            if index > start, kind(at: index) == .newline { index += 1 }
            guard matches(word, at: index) else { return nil }
            index += 1
        }
        return index
    }

    private func matches(_ words: [String], at index: Int) -> Bool {
        switch words[0] {
        case "~": isAssignment(index)
        case "-": isOff(index)
        case "+": isOn(index)
        case "**": kind(at: index) == .text && string(at: index) == "*"
        case "*": tokens.indices.contains(index)
        default: words.contains { string(at: index) == $0 }
        }
    }

    func isAssignment(_ index: Int) -> Bool {
        guard kind(at: index) == .mark else { return false }
        switch string(at: index) {
        case "=", "=>", ":=", "+=": return true
        case ":": return !isOfChoice(index)
        case ",": return isSetter(index)
        default: return false
        }
    }

    /// The second half of `a ? b : c`.
    private func isOfChoice(_ colon: Int) -> Bool {
        var place = colon - 1
        while place >= 0, colon - place < 24 {
            if `is`(place, "?") { return !isName(place - 1) || !`is`(place + 1, ":") }
            if `is`(place, ",") || `is`(place, "{") || `is`(place, "(") || `is`(place, "[") || `is`(place, ";") {
                return false
            }
            place -= 1
        }
        return false
    }

    /// `curl_setopt(c, OPTION, 0)`, `options.put("name", "no")`, and not `getattr(c, "name", False)`.
    private func isSetter(_ comma: Int) -> Bool {
        guard let open = bracket(around: comma), let callee = callee(before: open)?.path.last else { return false }
        let name = String(decoding: callee, as: UTF8.self).lowercased()
        return name.hasPrefix("set") || name.hasPrefix("put") || name.hasPrefix("add") || name.hasSuffix("_set")
            || name.hasSuffix("setopt")
            || name.hasPrefix("with") || name == "option" || name == "define" || name == "property"
    }

    /// The whole of a value: `false && x` is another.
    func isOff(_ index: Int) -> Bool { off.contains(value(at: index)) && isValueEnd(index + 1) }
    func isOn(_ index: Int) -> Bool { on.contains(value(at: index)) && isValueEnd(index + 1) }

    private func value(at index: Int) -> String {
        word(at: index) ?? (kind(at: index) == .number ? string(at: index) : "")
    }

    private func isValueEnd(_ index: Int) -> Bool {
        guard let kind = kind(at: index) else { return true }
        return kind == .newline
            || kind == .mark && [",", ")", "]", "}", ";"].contains { string(at: index) == $0 }
    }
}

private let off: Set<String> = ["false", "False", "FALSE", "0", "no", "off", "0L"]
private let on: Set<String> = ["true", "True", "TRUE", "1", "yes", "on"]
