/// `CREATE TABLE name (column type, …)`
enum CreatedTable {
    /// Nil where the statement makes no table.
    static func read(_ words: SchemaWords, _ faults: inout [SchemaReading.Fault]) -> [SchemaEntity]? {
        guard words.isWord(0, "create"), let table = (1...4).first(where: { words.isWord($0, "table") }),
            let name = TableName(words, at: table + 1), let open = columnsOpen(words, after: name.end)
        else { return nil }
        if words.close(of: open) == words.count {
            faults.append(.init(words: "the table that begins here is never closed", line: words.line(0)))
        }
        return [SchemaEntity(name: name.name, columns: words.parts(of: open).compactMap { column(words, $0) })]
    }

    /// `CREATE TABLE copy AS SELECT …` and `PARTITION OF` have none.
    private static func columnsOpen(_ words: SchemaWords, after index: Int) -> Int? {
        words.isMark(index, "(") ? index : nil
    }

    static func column(_ words: SchemaWords, _ part: Range<Int>) -> SchemaEntity.Column? {
        guard part.count > 1, let name = words.name(part.lowerBound), !isConstraint(words, part.lowerBound) else {
            return nil
        }
        return SchemaEntity.Column(name: name, line: words.line(part.lowerBound))
    }

    private static func isConstraint(_ words: SchemaWords, _ index: Int) -> Bool {
        let quotes: [UInt8] = Array("\"`[".utf8)
        let start = words.tokens[index].range.lowerBound
        if start > 0, quotes.contains(words.bytes[start - 1]) { return false }
        return constraints.contains { words.isWord(index, $0) }
    }

    private static let constraints: [StaticString] = [
        "primary", "foreign", "unique", "key", "index", "constraint", "check", "exclude", "fulltext", "spatial", "like",
        "period",
    ]
}
