/// The names of fields that hold health data or identify a patient, as whole words.
///
/// A name tells a field when its words are a phrase of the dictionary and, around it, only words that change nothing:
/// `primaryDiagnosisCode`, `patient_home_phone`. One word that is not known makes it another thing: `ssn_length`,
/// `diagnosis_codes_table`, `PatientService`.
struct FieldDictionary {
    typealias Phrase = String

    private(set) var fields: [Phrase: NameSense.FieldSense] = [:]
    private(set) var objects: [Phrase: ObjectKind] = [:]
    /// Words of the phrases that a schema brought.
    private var ownWords: Set<String> = []
    /// Lets through what may hold a word of it, or of what tells a file's topic.
    private(set) var filter = WordFilter(vocabulary.union(Topic.words))

    static let standard = FieldDictionary(entries: standardEntries, objects: standardObjects)

    init(entries: [Entry], objects: [(kind: ObjectKind, phrases: String)]) {
        for entry in entries {
            for phrase in entry.phrases {
                let sense = NameSense.FieldSense(
                    canonical: entry.canonical, tiers: [entry.tier], isEntity: entry.isEntity)
                fields[phrase, default: sense].tiers.insert(entry.tier)
            }
        }
        for (kind, phrases) in objects {
            for phrase in list(phrases) { self.objects[phrase] = kind }
        }
    }

    /// With a field of the client's own schema. One that tells alone is known everywhere; another only of its entity,
    /// whose name then stands for a patient. What the dictionary knows already stays as it is.
    func adding(_ field: String, of entity: String, tellsAlone: Bool) -> FieldDictionary {
        var dictionary = self
        let words = SplitName(Array(field.utf8)[...]).words
        guard !words.isEmpty else { return self }
        let phrase = words.joined(separator: " ")
        if fields[phrase] == nil {
            let tier: FieldTier = tellsAlone ? .always : .of([.patient, .member])
            dictionary.fields[phrase] = .init(
                canonical: words.joined(separator: "_"), tiers: [tier], isEntity: false)
            dictionary.know(words)
        }
        dictionary.add(entity: entity)
        return dictionary
    }

    private mutating func add(entity: String) {
        let words = SplitName(Array(entity.utf8)[...]).words
        guard !words.isEmpty, sense(of: words).object == nil else { return }
        objects[words.joined(separator: " ")] = .member
        know(words)
    }

    private mutating func know(_ words: [String]) {
        ownWords.formUnion(words)
        filter.formUnion(words)
    }

    func sense(of name: ArraySlice<UInt8>) -> NameSense { sense(of: SplitName(name).words) }

    /// The longest phrase in it counts.
    func sense(of words: [String]) -> NameSense {
        let words = Self.withoutNumber(words)
        guard words.contains(where: { Self.vocabulary.contains($0) || ownWords.contains($0) }) else { return .nothing }
        var sense = NameSense.nothing
        for length in stride(from: words.count, through: 1, by: -1) {
            for start in 0...words.count - length {
                let core = words[start..<start + length].joined(separator: " ")
                let before = words[..<start], after = words[(start + length)...]
                if sense.field == nil { sense.field = field(core, before, after) }
                if sense.object == nil { sense.object = object(core, before, after) }
            }
        }
        return sense
    }

    private func field(_ core: Phrase, _ before: ArraySlice<String>, _ after: ArraySlice<String>)
        -> NameSense.FieldSense?
    {
        guard let field = fields[core], after.allSatisfy(Self.fieldTails.contains) else { return nil }
        var owner: ObjectKind?
        for word in before {
            if let kind = objects[word] { owner = kind } else if !Self.fieldLeads.contains(word) { return nil }
        }
        guard let owner, field.tiers.contains(where: { $0.holds(of: owner) }) else { return field }
        let tier: FieldTier = owner == .patient || owner == .record ? .always : .inHealthCode
        return .init(canonical: field.canonical, tiers: field.tiers.union([tier]), isEntity: field.isEntity)
    }

    private func object(_ core: Phrase, _ before: ArraySlice<String>, _ after: ArraySlice<String>) -> ObjectKind? {
        guard let kind = objects[core], before.allSatisfy(Self.objectLeads.contains),
            after.allSatisfy(Self.objectTails.contains)
        else { return nil }
        return kind
    }

    /// `address1`, `patient2`; `icd10` and `last4` are words of their own.
    private static func withoutNumber(_ words: [String]) -> [String] {
        guard let last = words.last, last.utf8.last?.isDigit == true, !vocabulary.contains(last) else { return words }
        var trimmed = last
        while trimmed.utf8.last?.isDigit == true { trimmed.removeLast() }
        if trimmed.isEmpty { return words.count > 1 ? Array(words.dropLast()) : words }
        return words.dropLast() + [trimmed]
    }
}

/// Phrases between commas.
func list(_ text: String) -> [String] {
    text.split(separator: ",").map { phrase in
        phrase.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }.filter { !$0.isEmpty }
}
