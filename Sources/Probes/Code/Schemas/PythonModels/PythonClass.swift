/// `class Patient(models.Model):` and the attributes that are columns.
struct PythonClass {
    private let words: SchemaWords
    /// Of the word `class`.
    private let start: Int

    init(_ words: SchemaWords, _ start: Int) { (self.words, self.start) = (words, start) }

    func entity(_ name: String) -> SchemaEntity {
        var entity = SchemaEntity(name: name)
        for index in statements {
            if let table = tableName(index) { entity.otherNames.append(table) }
            if let column = column(index) { entity.columns.append(column) }
        }
        return entity
    }

    /// The first words of the statements of the body, up to the first line that is indented no deeper than the class.
    /// Lines within brackets are no lines, and a bracket that nobody closes ends the body.
    private var statements: [Int] {
        let outer = words.indentation(start)
        let open = words.isMark(start + 2, "(") ? words.close(of: start + 2) + 1 : start + 2
        let inner = words.indentation(open + 1)
        var statements: [Int] = []
        var index = open + 1
        while index < words.count {
            if words.beginsLine(index) {
                let indentation = words.indentation(index)
                if indentation <= outer { break }
                if indentation == inner { statements.append(index) }
            }
            let opens = words.isMark(index, "(") || words.isMark(index, "[") || words.isMark(index, "{")
            index = opens ? words.close(of: index) + 1 : index + 1
        }
        return statements
    }

    private func tableName(_ index: Int) -> String? {
        guard words.isWord(index, "__tablename__"), words.isMark(index + 1, "=") else { return nil }
        return words.literal(index + 2)
    }

    /// `ssn = models.CharField(…)`, `ssn: Mapped[str] = …`, `ssn: str`.
    private func column(_ index: Int) -> SchemaEntity.Column? {
        guard let name = words.name(index), !name.hasPrefix("_") else { return nil }
        if words.isMark(index + 1, ":") { return isType(index + 2) ? column(name, index) : nil }
        guard words.isMark(index + 1, "="), let maker = maker(index + 2) else { return nil }
        return Self.makers.contains(maker) || maker.hasSuffix("Field") ? column(name, index) : nil
    }

    private func isType(_ index: Int) -> Bool {
        words.kind(index) == .name && words.line(index) == words.line(index - 1) && !words.isWord(index, "classvar")
    }

    private func column(_ name: String, _ index: Int) -> SchemaEntity.Column {
        .init(name: name, line: words.line(index))
    }

    /// `CharField` of `models.CharField(`.
    private func maker(_ index: Int) -> String? {
        var index = index
        while words.isMark(index + 1, "."), words.kind(index + 2) == .name { index += 2 }
        return words.isMark(index + 1, "(") ? words.name(index) : nil
    }

    private static let makers: Set<String> = [
        "Column", "mapped_column", "relationship", "ForeignKey", "OneToOneField", "ManyToManyField", "deferred",
    ]
}
