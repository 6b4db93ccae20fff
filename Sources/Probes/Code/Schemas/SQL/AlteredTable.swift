/// `ALTER TABLE name ADD COLUMN column type, …`, and what renames a column or changes it into another.
enum AlteredTable {
    /// Nil where the statement alters no table.
    static func read(_ words: SchemaWords) -> [SchemaEntity]? {
        guard words.isWord(0, "alter"), let table = (1...3).first(where: { words.isWord($0, "table") }),
            let name = TableName(words, at: table + 1)
        else { return nil }
        let columns = actions(words, from: name.end).flatMap { Self.columns(words, $0) }
        return columns.isEmpty ? [] : [SchemaEntity(name: name.name, columns: columns)]
    }

    private static func actions(_ words: SchemaWords, from start: Int) -> [Range<Int>] {
        var actions: [Range<Int>] = []
        var (first, index) = (start, start)
        while index < words.count {
            if words.isMark(index, "(") { index = min(words.close(of: index), words.count - 1) }
            if words.isMark(index, ",") { (actions, first) = (actions + [first..<index], index + 1) }
            index += 1
        }
        return first < words.count ? actions + [first..<words.count] : actions
    }

    private static func columns(_ words: SchemaWords, _ action: Range<Int>) -> [SchemaEntity.Column] {
        if words.isWord(action.lowerBound, "rename") || words.isWord(action.lowerBound, "change") {
            return renamed(words, action)
        }
        var start = action.lowerBound
        for word in introductions where words.isWord(start, word) { start += 1 }
        // SQL Server goes on with a comma after one ADD for all: an action that begins with a name is a column too.
        guard start > action.lowerBound || start != action.upperBound else { return [] }
        if words.isMark(start, "(") { return words.parts(of: start).compactMap { CreatedTable.column(words, $0) } }
        guard start < action.upperBound, !others.contains(where: { words.isWord(start, $0) }) else { return [] }
        return [CreatedTable.column(words, start..<action.upperBound)].compactMap(\.self)
    }

    /// `RENAME COLUMN old TO new`, `CHANGE [COLUMN] old new type`.
    private static func renamed(_ words: SchemaWords, _ action: Range<Int>) -> [SchemaEntity.Column] {
        var index = action.lowerBound + 1
        if words.isWord(index, "to") { return [] }
        if words.isWord(index, "column") { index += 1 }
        index += words.isWord(index + 1, "to") ? 2 : 1
        guard action.contains(index), let name = words.name(index) else { return [] }
        return [SchemaEntity.Column(name: name, line: words.line(index))]
    }

    private static let introductions: [StaticString] = [
        "with", "check", "nocheck", "add", "column", "if", "not", "exists",
    ]
    private static let others: [StaticString] = [
        "drop", "alter", "set", "owner", "enable", "disable", "modify", "engine", "default", "auto_increment", "attach",
        "detach", "cluster", "convert", "order", "inherit", "replica", "validate", "comment", "nocheck", "check",
    ]
}
