/// Classes of Django, SQLAlchemy, SQLModel and pydantic, tables of SQLAlchemy's core, and Alembic's migrations.
enum PythonModels: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".py")
            && file.begins(
                with: "django.db", "sqlalchemy", "sqlmodel", "pydantic", "from alembic", "flask_sqlalchemy", "peewee",
                "tortoise")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .python)
        var reading = words.reading
        for index in 0..<words.count {
            if words.isWord(index, "class"), words.beginsLine(index), let name = words.name(index + 1) {
                reading.entities.append(PythonClass(words, index).entity(name))
            } else if let table = table(words, index) {
                reading.entities.append(table)
            }
        }
        return reading
    }

    /// `Table("patients", metadata, Column("ssn", …))`, `create_table("patients", …)`, `add_column("patients", …)`.
    private static func table(_ words: SchemaWords, _ index: Int) -> SchemaEntity? {
        guard words.isWord(index, "table") || words.isWord(index, "create_table") || words.isWord(index, "add_column"),
            words.isMark(index + 1, "("), let name = words.literal(index + 2)
        else { return nil }
        let columns = words.parts(of: index + 1).compactMap { column(words, $0) }
        return SchemaEntity(name: name, columns: columns)
    }

    /// `sa.Column("ssn", …)`
    private static func column(_ words: SchemaWords, _ part: Range<Int>) -> SchemaEntity.Column? {
        guard let open = part.prefix(6).first(where: { words.isMark($0, "(") }), words.isWord(open - 1, "column"),
            let name = words.literal(open + 1)
        else { return nil }
        return .init(name: name, line: words.line(open))
    }
}
