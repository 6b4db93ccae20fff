/// What a column's name says it holds.
struct ColumnMeaning: Hashable {
    /// Nil where the name says nothing of a person.
    let concept: Concept?
    /// It is said to be of somebody who is treated or insured: `patient_name`.
    let isOfPatient: Bool
    /// It is said to be something that no person is told by: a serial number, a provider's name.
    let isOther: Bool
    /// It is said to stand in the place of what identifies: `ssn_hash`, `zip3`, `age_band`.
    let isReplaced: Bool

    static let nothing = ColumnMeaning(nil)

    private init(_ concept: Concept?, isOfPatient: Bool = false, isOther: Bool = false, isReplaced: Bool = false) {
        self.concept = concept
        self.isOfPatient = isOfPatient
        self.isOther = isOther
        self.isReplaced = isReplaced
    }

    var ofPatient: ColumnMeaning {
        ColumnMeaning(concept, isOfPatient: true, isOther: isOther, isReplaced: isReplaced)
    }

    init(of name: some Collection<UInt8>) {
        guard let words = ColumnWords(name) else {
            self = .nothing
            return
        }
        let whole = Self.reading(words.words[...])
        self = whole == .nothing ? words.last.map(Self.reading) ?? .nothing : whole
    }

    /// The name of a value inside a named thing: `zip` in `address`.
    init(of name: some Collection<UInt8>, in outer: some Collection<UInt8>) {
        let inner = ColumnMeaning(of: name)
        let both = ColumnMeaning(of: Array(outer) + [UInt8(ascii: " ")] + Array(name))
        self =
            both == .nothing || (both.concept == nil && both.isOther == false && both.isReplaced == false)
            ? inner : both
    }

    private static func reading(_ words: ArraySlice<String>) -> ColumnMeaning {
        let joined = words.joined(separator: " ")
        if isReplaced(words, joined) { return ColumnMeaning(nil, isReplaced: true) }
        if let concept = ColumnDictionary.concepts[joined] {
            return ColumnMeaning(concept, isOfPatient: words.contains(where: Owners.surely.contains))
        }
        return owned(words)
    }

    /// ZIP codes cut to three digits and ages over a span are how Safe Harbor leaves them (164.514(b)(2)(i)(B), (C)).
    private static func isReplaced(_ words: ArraySlice<String>, _ joined: String) -> Bool {
        if words.contains(where: Owners.replaced.contains) { return true }
        if joined == "zip 3" || joined.hasSuffix(" zip 3") || joined.hasSuffix("zip prefix") { return true }
        if joined == "last 4" || joined.hasSuffix(" last 4") { return true }
        let bands: Set<String> = ["band", "group", "range", "bin", "bracket", "decade", "category", "class"]
        return words.first == "age" && words.contains(where: bands.contains) || joined == "agegroup"
            || joined == "ageband"
    }

    private static func owned(_ words: ArraySlice<String>) -> ColumnMeaning {
        let isOfPatient = words.contains(where: Owners.surely.contains)
        let rest = words.filter { !isNumber($0) && !Owners.patients.contains($0) }
        if let concept = number(of: words, rest) { return ColumnMeaning(concept, isOfPatient: isOfPatient) }
        if let concept = concept(rest) { return ColumnMeaning(concept, isOfPatient: isOfPatient) }
        if let concept = concept(words.filter { !isNumber($0) }) {
            return ColumnMeaning(concept, isOfPatient: isOfPatient)
        }
        if let concept = concept(rest.filter { !Owners.qualifiers.contains($0) }) {
            return ColumnMeaning(concept, isOfPatient: isOfPatient)
        }
        return staffed(rest)
    }

    private static func staffed(_ words: [String]) -> ColumnMeaning {
        let isOther = words.contains { Owners.others.contains($0) || Owners.things.contains($0) }
        let concept = concept(words.filter { !Owners.staff.contains($0) })
        return ColumnMeaning(concept?.isAnchor == true ? concept : nil, isOther: isOther)
    }

    private static func concept(_ words: [String]) -> Concept? {
        words.isEmpty ? nil : ColumnDictionary.concepts[words.joined(separator: " ")]
    }

    /// `pt_id` is a patient's, `member_no` a health plan's.
    private static func number(of words: ArraySlice<String>, _ rest: [String]) -> Concept? {
        guard ["id", "number", "key", "id number"].contains(rest.joined(separator: " ")) else { return nil }
        if words.contains(where: Owners.insured.contains) { return .memberID }
        return words.contains("patient") || words.contains("resident") ? .patientID : nil
    }

    private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
