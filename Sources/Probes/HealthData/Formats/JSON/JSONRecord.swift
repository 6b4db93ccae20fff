/// The fields of one object and of the objects in it, as far as their names say anything.
struct JSONRecord {
    struct Field {
        let column: Column
        let value: [UInt8]
        let line: Int
    }

    private(set) var fields: [Field] = []
    /// Names of what it is: of the list that it stands in, of its model.
    var topics: [String] = []
    private var pairName: [UInt8]?
    private var pairValue: (bytes: [UInt8], line: Int)?

    /// More no object has that is about one person.
    private static let mostFields = 256

    mutating func add(_ key: [UInt8], _ reading: JSONNames.Reading, _ value: [UInt8], line: Int) {
        if reading.isModel { topics.append(String(decoding: value.prefix(96), as: UTF8.self)) }
        if pairName == nil, reading.isPairName { pairName = value }
        if pairValue == nil, reading.isPairValue { pairValue = (value, line) }
        append(reading.meaning, key, value, line)
    }

    private mutating func append(_ meaning: ColumnMeaning, _ key: [UInt8], _ value: [UInt8], _ line: Int) {
        guard meaning != .nothing, fields.count < Self.mostFields, !value.isEmpty else { return }
        let label = Column.label("key", key, meaning) ?? "key"
        fields.append(Field(column: Column(label: label, meaning: meaning), value: value, line: line))
    }

    /// `{"type": "ssn", "value": "…"}` names its value by another value.
    mutating func closePair(_ names: JSONNames) {
        guard let pairName, let pairValue else { return }
        let meaning = names.meaning(of: pairName, in: [])
        guard meaning.concept != nil else { return }
        append(meaning, pairName, pairValue.bytes, pairValue.line)
        self.pairName = nil
    }

    /// Takes over what an object in it holds. `owner`: whose the name of that object says it is.
    mutating func merge(_ inner: JSONRecord, _ owner: JSONNames.Owner) {
        for field in inner.fields where fields.count < Self.mostFields {
            switch owner {
            case .unsaid: fields.append(field)
            case .patient: fields.append(Field(column: field.column.ofPatient, value: field.value, line: field.line))
            case .other: if field.column.meaning.concept?.isHard ?? false { fields.append(field) }
            }
        }
    }

    /// Whether it is a record of its own where it stands in a list, and no part of another.
    var isOfItsOwn: Bool {
        let concepts = Set(fields.compactMap(\.column.meaning.concept))
        return concepts.contains(where: \.isAnchor) || concepts.contains(where: \.isName)
            || concepts.contains(.patientID)
    }

    /// Whether it has a value that could be told.
    var tellsSomething: Bool { fields.contains { $0.column.meaning.concept?.kind != nil } }

    func tell(_ topic: Topic, place: String, into ledger: inout Ledger) {
        let isAnybody = fields.contains { field in
            guard let concept = field.column.meaning.concept else { return false }
            return concept.isAnchor || concept.speaksOfHealth || field.column.meaning.isOfPatient
        }
        guard isAnybody || topic == .patients else { return }
        var row = Row()
        var samples = fields.map { ColumnSample($0.column) }
        for (index, field) in fields.enumerated() {
            samples[index].take(field.value[...])
            row.append(field.value[...])
            row.endCell()
        }
        let table = Table(samples, topic: topic)
        table.tell(row, line: fields[0].line, lines: fields.map(\.line), place: place, into: &ledger)
    }
}
