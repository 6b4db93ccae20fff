/// `Schema::create('patients', function (Blueprint $table) { $table->string('ssn'); })`
enum LaravelMigration: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".php") && file.begins(with: "Database\\Schema", "Schema::create", "Schema::table")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .php)
        var reading = words.reading
        var end = 0
        for index in 0..<words.count where index >= end && isTable(words, index) {
            guard let name = words.literal(index + 2) else { continue }
            let body = index + 3..<max(index + 3, words.close(of: index + 1))
            end = body.upperBound
            reading.entities.append(SchemaEntity(name: name, columns: body.compactMap { column(words, $0) }))
        }
        return reading
    }

    private static func isTable(_ words: SchemaWords, _ index: Int) -> Bool {
        (words.isWord(index, "create") || words.isWord(index, "table")) && words.isMark(index - 1, ":")
            && words.isMark(index + 1, "(")
    }

    /// `$table->string('ssn')`: whatever the blueprint makes, but no index and nothing that is dropped.
    private static func column(_ words: SchemaWords, _ index: Int) -> SchemaEntity.Column? {
        guard words.isWord(index, "$table"), words.isMark(index + 1, "-"), words.isMark(index + 2, ">"),
            let maker = words.name(index + 3), words.isMark(index + 4, "("), !maker.hasPrefix("drop"),
            !indices.contains(maker)
        else { return nil }
        let isRenamed = maker == "renameColumn" && words.isMark(index + 6, ",")
        guard let name = words.literal(isRenamed ? index + 7 : index + 5) else { return nil }
        return .init(name: name, line: words.line(index))
    }

    private static let indices: Set<String> = [
        "index", "unique", "primary", "foreign", "fullText", "spatialIndex", "comment",
    ]
}
