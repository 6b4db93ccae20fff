/// Chooses, of all that a schema holds, the fields that are about patients.
enum PatientFields {
    struct Chosen: Hashable {
        let entity: String
        let column: SchemaEntity.Column
        let meaning: Meaning
        let tellsAlone: Bool
    }

    static func choose(from entities: [SchemaEntity]) -> [Chosen] {
        entities.filter(isAboutPatients).flatMap(fields)
    }

    private static func fields(of entity: SchemaEntity) -> [Chosen] {
        var seen = Set<String>()
        return entity.columns.compactMap { column in
            guard seen.insert(column.name).inserted, let reading = FieldWords.read(column.name) else { return nil }
            return Chosen(
                entity: entity.name, column: column, meaning: reading.meaning, tellsAlone: reading.tellsAlone)
        }
    }

    /// By its name, or by what it holds. Providers, staff and products have names and birth dates too.
    private static func isAboutPatients(_ entity: SchemaEntity) -> Bool {
        let readings = Set(([entity.name] + entity.otherNames).map { EntityWords($0) })
        if readings.contains(.patient) { return true }
        if readings.contains(.other) { return false }
        if readings.contains(.clinical), entity.columns.contains(where: { pointsAtPatient($0.name) }) { return true }
        return holdsPatients(entity.columns.map(\.name))
    }

    private static func pointsAtPatient(_ name: String) -> Bool {
        let words = NameWords(name)
        return words.holds(anyOf: pointers) || isHealthIdentifier(words)
            || words.words.first == "subject" && words.words.count < 3
    }

    private static let pointers: Set<String> = [
        "patient", "pat", "pid", "person", "member", "beneficiary", "subscriber", "resident", "encounter",
        "visit", "mrn", "insured", "claimant",
    ]

    /// A number of health care's own; something about health beside a pointer at a patient; a social security number,
    /// or two things about health, of somebody with a name or birth date.
    private static func holdsPatients(_ names: [String]) -> Bool {
        let alone = names.compactMap { name in
            FieldWords.read(name).flatMap { $0.tellsAlone ? (name, $0.meaning) : nil }
        }
        if alone.contains(where: { isHealthIdentifier(NameWords($0.0)) }) { return true }
        if alone.contains(where: { $0.1 == .health }), names.contains(where: isPatientPointer) { return true }
        guard alone.contains(where: { $0.1 == .person }) else { return false }
        return alone.contains { isSocialSecurity(NameWords($0.0)) } || alone.count { $0.1 == .health } >= 2
    }

    private static func isPatientPointer(_ name: String) -> Bool {
        let words = NameWords(name)
        return words.holds("pid") || words.holds(phrase: "patient id") || words.words == ["patient"]
    }

    private static func isHealthIdentifier(_ name: NameWords) -> Bool {
        name.holds(anyOf: FieldWords.healthIdentifiers)
            || FieldWords.healthIdentifierPhrases.contains(where: name.holds(phrase:))
    }

    private static func isSocialSecurity(_ name: NameWords) -> Bool {
        name.holds("ssn") || name.holds("ss") || name.holds(phrase: "social security") || name.holds("ssno")
    }
}
