/// `const patientSchema = new Schema({ ssn: String, hx: { type: String } })` of Mongoose, and Sequelize's
/// `define("Patient", { ssn: DataTypes.STRING })` and `Patient.init({ … })`.
enum MongooseSchema: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".js", ".ts", ".mjs", ".cjs", ".mts") && file.begins(with: "mongoose", "sequelize", "DataTypes")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .script)
        var reading = words.reading
        // A schema within another is part of it.
        var end = 0
        for index in 0..<words.count where index >= end && words.isMark(index + 1, "(") {
            guard let (name, open) = definition(words, index) else { continue }
            end = words.close(of: open)
            reading.entities.append(SchemaEntity(name: name, columns: columns(words, open)))
        }
        return reading
    }

    /// What is defined by the call here, and where its members open.
    private static func definition(_ words: SchemaWords, _ index: Int) -> (String, Int)? {
        if words.isWord(index, "schema"), words.isMark(index + 2, "{"), let name = variable(words, before: index) {
            return (name, index + 2)
        }
        if words.isWord(index, "define"), let name = words.literal(index + 2), words.isMark(index + 4, "{") {
            return (name, index + 4)
        }
        guard words.isWord(index, "init"), words.isMark(index - 1, "."), words.isMark(index + 2, "{") else {
            return nil
        }
        return words.name(index - 2).map { ($0, index + 2) }
    }

    /// `patientSchema` of `patientSchema = new mongoose.Schema(`, without the word that says what it is.
    private static func variable(_ words: SchemaWords, before index: Int) -> String? {
        guard let equals = (max(0, index - 12)..<index).last(where: { words.isMark($0, "=") }) else { return nil }
        let name = (max(0, equals - 8)..<equals).last { words.kind($0) == .name && !words.isMark($0 - 1, ":") }
        return name.map { position in
            let name = words.text(position)
            return name.lowercased().hasSuffix("schema") ? String(name.dropLast("schema".count)) : name
        }
    }

    /// Members of the object, and of the objects in it that are no declaration of a type.
    private static func columns(_ words: SchemaWords, _ open: Int) -> [SchemaEntity.Column] {
        (open..<words.close(of: open)).compactMap { index in
            guard words.isMark(index + 1, ":"), words.isMark(index - 1, "{") || words.isMark(index - 1, ","),
                let name = words.name(index) ?? words.literal(index), !options.contains(name)
            else { return nil }
            return .init(name: name, line: words.line(index))
        }
    }

    private static let options: Set<String> = [
        "type", "required", "default", "unique", "ref", "enum", "index", "validate", "get", "set", "trim", "min", "max",
        "allowNull", "primaryKey", "references", "field", "timestamps", "of", "select", "match", "lowercase", "message",
    ]
}
