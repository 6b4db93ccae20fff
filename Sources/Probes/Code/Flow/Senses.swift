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

    /// Hears every name and short text of a file, and says whether any tells a field or an object.
    mutating func hear(_ file: SourceFile) -> Bool {
        var isTelling = false
        for token in file.tokens {
            switch token.kind {
            case .name: break
            case .text where token.range.count <= 40 && !token.range.isEmpty: break
            default: continue
            }
            let word = learn(file.text(token))
            if word.sense != .nothing { isTelling = true }
        }
        return isTelling
    }

    subscript(name: ArraySlice<UInt8>) -> Word { known[name] ?? word(name) }

    private mutating func learn(_ name: ArraySlice<UInt8>) -> Word {
        if let word = known[name] { return word }
        let word = word(name)
        topic.hear(word.split.words)
        known[name] = word
        return word
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
