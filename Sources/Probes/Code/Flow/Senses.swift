/// The dictionary, asked once for each name of a file.
struct Senses {
    let dictionary: FieldDictionary
    let language: Language
    private(set) var topic = Topic()
    private var known: [ArraySlice<UInt8>: Word] = [:]

    struct Word {
        let split: SplitName
        let sense: NameSense
    }

    init(_ dictionary: FieldDictionary, _ language: Language) {
        self.dictionary = dictionary
        self.language = language
    }

    /// Hears every name and short text of a file, and says whether any may tell something here.
    mutating func hear(_ file: SourceFile) -> Bool {
        for token in file.tokens where mayTell(token) && dictionary.filter.mayHold(token.range, of: file.bytes) {
            learn(file.text(token))
        }
        for word in known.values { topic.hear(word.split.words) }
        guard known.values.contains(where: tells) || file.tokens.contains(where: { isQuery($0, in: file) }) else {
            return false
        }
        for token in file.tokens where token.kind == .name && known[file.text(token)] == nil {
            known[file.text(token)] = Word(split: SplitName(file.text(token)), sense: .nothing)
        }
        return true
    }

    private func mayTell(_ token: Token) -> Bool {
        token.kind == .name || (token.kind == .text && token.range.count <= 40)
    }

    private func isQuery(_ token: Token, in file: SourceFile) -> Bool {
        guard token.kind == .text, token.range.count > 20, token.range.count < 4000 else { return false }
        guard let start = token.range.first(where: { file.bytes[$0] > 0x20 }) else { return false }
        let isSelect = file.bytes[start..<min(start + 6, token.range.upperBound)].lowercasedEquals("select")
        return isSelect && dictionary.filter.mayHold(token.range, of: file.bytes)
    }

    /// A field that tells by itself, or an object that fields may be of.
    private func tells(_ word: Word) -> Bool {
        if let object = word.sense.object, isOne(object) { return true }
        return word.sense.field?.tiers.contains { $0 == .always || ($0 == .inHealthCode && topic.speaksOfHealth) }
            ?? false
    }

    subscript(name: ArraySlice<UInt8>) -> Word { known[name] ?? word(name) }

    private mutating func learn(_ name: ArraySlice<UInt8>) {
        guard known[name] == nil else { return }
        known[name] = word(name)
    }

    private func word(_ name: ArraySlice<UInt8>) -> Word {
        let split = SplitName(name)
        return Word(split: split, sense: dictionary.sense(of: split.words))
    }

    /// The field that a name tells by itself, or as part of such an object.
    func field(_ word: Word, of owner: ObjectKind?) -> NameSense.FieldSense? {
        guard let field = word.sense.field else { return nil }
        let tells = field.tiers.contains { tier in
            switch tier {
            case .always: true
            case .inHealthCode: topic.speaksOfHealth
            case .of: owner.map { tier.holds(of: $0) && isOne($0) } ?? false
            }
        }
        return tells ? field : nil
    }

    /// Whether an object of that kind is what its name says, in this file.
    func isOne(_ kind: ObjectKind) -> Bool {
        switch kind {
        case .patient, .record, .cover: true
        case .member: topic.speaksOfHealth || !topic.speaksOfMachines
        case .person: topic.speaksOfHealth
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func lowercasedEquals(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in count == word.count && zip(self, word).allSatisfy { $0 | 0x20 == $1 } }
    }
}
