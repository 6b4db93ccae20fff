/// A column of a table, or a key of objects.
struct Column {
    /// `column ssn`: the name is told only where all its words are of the dictionary, for where a header is missing the
    /// first row stands in its place.
    let label: String
    let meaning: ColumnMeaning

    init(_ name: some Collection<UInt8>, at position: Int) {
        meaning = ColumnMeaning(of: name)
        label = Self.label("column", name, meaning) ?? Self.label(position)
    }

    /// A column without a name, its position from 0.
    init(unnamed position: Int) {
        meaning = .nothing
        label = Self.label(position)
    }

    init(label: String, meaning: ColumnMeaning) {
        self.label = label
        self.meaning = meaning
    }

    /// The same of a patient.
    var ofPatient: Column { Column(label: label, meaning: meaning.ofPatient) }

    /// Nil where the name says nothing. One with a number in it may be a value: its meaning stands for it.
    static func label(_ word: String, _ name: some Collection<UInt8>, _ meaning: ColumnMeaning) -> String? {
        guard let concept = meaning.concept else { return nil }
        let isName = name.count(where: ValueShape.isDigit) < 4
        return isName ? "\(word) \(String(decoding: name, as: UTF8.self))" : "\(word) \(concept.rawValue)"
    }

    private static func label(_ position: Int) -> String { "column \(position + 1)" }
}
