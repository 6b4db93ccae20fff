/// The tables of a dump: the names of their columns as they were defined, and who reads their rows.
struct SQLTables {
    private struct Open {
        var reader: TableReader
        let width: Int
        var rows = 0
    }

    private let file: String
    private var definitions: [String: [[UInt8]]] = [:]
    private var definedColumns = 0
    private var open: [String: Open] = [:]

    private static let mostColumns = 100_000
    /// Tables that are read at once; each keeps its first rows until it is decided what they are.
    private static let mostOpen = 64

    init(file: String) { self.file = file }

    mutating func define(_ table: String, _ columns: [[UInt8]]) {
        definedColumns += columns.count
        guard definedColumns <= Self.mostColumns else { return }
        definitions[table] = columns
    }

    func isSilent(_ key: String) -> Bool { open[key]?.reader.isSilent ?? false }

    /// Under which the rows of an INSERT are read: those with equal columns are one table's.
    static func key(_ table: String, _ columns: [[UInt8]]?) -> String {
        guard let columns else { return table }
        return table + "(" + columns.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
    }

    mutating func take(
        _ row: Row, of table: String, columns: [[UInt8]]?, key: String, line: Int, into ledger: inout Ledger
    ) {
        if open[key] == nil { begin(key, table, columns ?? definitions[table], width: row.count, &ledger) }
        guard let rows = open[key]?.rows else { return }
        open[key]?.rows = rows + 1
        open[key]?.reader.take(row, line: line, place: "row \(rows + 1) of \(Self.shown(table))", into: &ledger)
    }

    private mutating func begin(
        _ key: String, _ table: String, _ names: [[UInt8]]?, width: Int, _ ledger: inout Ledger
    ) {
        if open.count >= Self.mostOpen { finish(into: &ledger) }
        let columns = names.map { $0.enumerated().map { Column($1, at: $0) } } ?? (0..<width).map(Column.init(unnamed:))
        open[key] = Open(
            reader: TableReader(columns, topic: Topic([table, Topic.stem(file)])), width: columns.count)
    }

    mutating func finish(into ledger: inout Ledger) {
        for key in open.keys.sorted() { open[key]?.reader.finish(into: &ledger) }
        open = [:]
    }

    /// A table's name is a name where it is written as one.
    private static func shown(_ table: String) -> String {
        let isName = table.utf8.count <= 64 && !table.utf8.isEmpty
            && table.utf8.allSatisfy { ValueShape.isLetter($0) || ValueShape.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            && table.utf8.count(where: ValueShape.isDigit) < 6
        return isName ? table : "a table"
    }
}
