/// Tables as MySQL, PostgreSQL, SQL Server, Oracle and SQLite make and alter them. Rows are stepped over.
enum SQLSchema: SchemaFormat {
    static let sizeLimit = 1 << 30

    static func recognises(_ file: SchemaFile) -> Bool { file.isNamed(".sql", ".ddl", ".psql") }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        var reading = SchemaReading()
        var statements = SQLStatements(bytes)
        while let statement = statements.next() {
            let words = SchemaWords(bytes: bytes, tokens: statement)
            reading.entities += CreatedTable.read(words, &reading.faults) ?? AlteredTable.read(words) ?? []
        }
        reading.faults += SchemaWords(bytes: [], tokens: [], unendedLine: statements.unendedLine).reading.faults
        return reading
    }
}

/// A name as it stands before its columns: `"public"."pat_demo"`, of which the last is the table's.
struct TableName {
    let name: String
    /// Where what follows it begins.
    let end: Int

    init?(_ words: SchemaWords, at index: Int) {
        var index = index
        while words.isWord(index, "if") || words.isWord(index, "not") || words.isWord(index, "exists")
            || words.isWord(index, "only")
        { index += 1 }
        guard var name = words.name(index) else { return nil }
        while words.isMark(index + 1, "."), let part = words.name(index + 2) { (name, index) = (part, index + 2) }
        (self.name, end) = (name, index + 1)
    }
}
