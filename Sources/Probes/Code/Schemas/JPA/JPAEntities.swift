/// `@Entity @Table(name = "pat_demo") class Patient { @Column(name = "ss") private String ssn; }` in Java, and entities
/// of C#'s Entity Framework: `[Table("pat_demo")] public class Patient { public string Ssn { get; set; } }`.
enum JPAEntities: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".java") && file.begins(with: "javax.persistence", "jakarta.persistence")
            || file.isNamed(".cs")
                && file.begins(with: "DataAnnotations.Schema", "EntityFrameworkCore", "DbContext", "DataAnnotations;")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .java)
        var reading = words.reading
        for index in 0..<words.count where words.isWord(index, "class") && words.kind(index + 1) == .name {
            guard let open = (index + 2..<min(words.count, index + 40)).first(where: { words.isMark($0, "{") }) else {
                continue
            }
            reading.entities.append(
                SchemaEntity(
                    name: words.text(index + 1), otherNames: tableNames(words, index), columns: columns(words, open)))
        }
        return reading
    }

    /// Of `@Table(name = "…")` or `[Table("…")]` shortly before the class.
    private static func tableNames(_ words: SchemaWords, _ index: Int) -> [String] {
        (max(0, index - 40)..<index).filter { words.isWord($0, "table") && words.isMark($0 + 1, "(") }.compactMap {
            table in
            words.literal(table + 2) ?? (words.isWord(table + 2, "name") ? words.literal(table + 4) : nil)
        }
    }

    /// At the top level of the body a field is a type and a name before `;`, `=` or `{`; a method has a parenthesis.
    private static func columns(_ words: SchemaWords, _ open: Int) -> [SchemaEntity.Column] {
        var columns: [SchemaEntity.Column] = []
        var index = open + 1
        let end = words.close(of: open)
        while index < end {
            if words.isMark(index, "(") {
                columns += namedColumn(words, index)
                index = words.close(of: index)
            } else if let column = column(words, index) {
                columns.append(column)
            }
            if words.isMark(index, "{") { index = words.close(of: index) }
            index += 1
        }
        return columns
    }

    private static func column(_ words: SchemaWords, _ index: Int) -> SchemaEntity.Column? {
        let isEnded = words.isMark(index + 1, ";") || words.isMark(index + 1, "=") || words.isMark(index + 1, "{")
        let isTyped =
            words.kind(index - 1) == .name || words.isMark(index - 1, ">") || words.isMark(index - 1, "?")
            || words.isMark(index - 1, "]")
        guard let name = words.name(index), isEnded, isTyped, !words.isWord(index - 1, "class"),
            !words.isWord(index - 1, "return")
        else { return nil }
        return .init(name: name, line: words.line(index))
    }

    private static func namedColumn(_ words: SchemaWords, _ open: Int) -> [SchemaEntity.Column] {
        guard words.isWord(open - 1, "column") else { return [] }
        let name = words.literal(open + 1) ?? (words.isWord(open + 1, "name") ? words.literal(open + 3) : nil)
        return name.map { [.init(name: $0, line: words.line(open))] } ?? []
    }
}
