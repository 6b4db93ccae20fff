/// `@Entity("pat_demo") export class Patient { @Column({ name: "ss" }) ssn: string; }`: TypeORM, MikroORM, and
/// Sequelize's classes.
enum TypeORMEntities: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".ts", ".js", ".mts")
            && file.begins(with: "typeorm", "@mikro-orm", "sequelize-typescript", "@Schema(")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .script)
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

    private static func tableNames(_ words: SchemaWords, _ index: Int) -> [String] {
        (max(0, index - 20)..<index).compactMap { entity in
            words.isWord(entity, "entity") && words.isMark(entity + 1, "(") ? words.literal(entity + 2) : nil
        }
    }

    /// Members with a type: `ssn: string`, `ssn?: string`, `ssn!: string`.
    private static func columns(_ words: SchemaWords, _ open: Int) -> [SchemaEntity.Column] {
        var columns: [SchemaEntity.Column] = []
        var index = open + 1
        let end = words.close(of: open)
        while index < end {
            if words.isMark(index, "(") || words.isMark(index, "{") {
                columns += namedColumn(words, index)
                index = words.close(of: index)
            } else if let name = words.name(index), isTyped(words, index + 1) {
                columns.append(.init(name: name, line: words.line(index)))
            }
            index += 1
        }
        return columns
    }

    private static func isTyped(_ words: SchemaWords, _ index: Int) -> Bool {
        words.isMark(index, ":")
            || ((words.isMark(index, "?") || words.isMark(index, "!")) && words.isMark(index + 1, ":"))
    }

    /// `@Column({ name: "ss" })`
    private static func namedColumn(_ words: SchemaWords, _ open: Int) -> [SchemaEntity.Column] {
        guard words.isMark(open, "("), words.isWord(open - 1, "column") else { return [] }
        return (open..<words.close(of: open)).compactMap { index in
            guard words.isWord(index, "name"), words.isMark(index + 1, ":"), let name = words.literal(index + 2) else {
                return nil
            }
            return .init(name: name, line: words.line(index))
        }
    }
}
