/// The tables of a dump: the names of their columns as they were defined, and who reads their rows.
struct SQLTables {
    private struct Key: Hashable {
        let table: [UInt8]
        let names: SQLNames
    }

    private struct Open {
        var reader: TableReader
        let place: String
        var rows = 0
    }

    private let file: String
    private var definitions: [[UInt8]: SQLNames] = [:]
    private var definedColumns = 0
    private var slots: [Key: Int] = [:]
    private var open: [Open] = []
    /// Whose rows were read last: most rows are of the same table as the ones before.
    private var last: (key: Key, slot: Int)?

    private static let mostColumns = 100_000
    /// Tables that are read at once; each keeps its first rows until it is decided what they are.
    private static let mostOpen = 64

    init(file: String) { self.file = file }

    mutating func define(_ table: [UInt8], _ names: SQLNames) {
        definedColumns += names.count
        guard definedColumns <= Self.mostColumns else { return }
        definitions[Self.lower(table)] = names
    }

    /// Rows of a table whose names are given alike are read as one table's. `width`: of its first row.
    mutating func slot(_ table: [UInt8], _ names: SQLNames, width: Int, into ledger: inout Ledger) -> Int {
        if let last, last.key.table == table, last.key.names == names { return last.slot }
        let key = Key(table: table, names: names)
        let slot = slots[key] ?? begin(key, width: width, into: &ledger)
        last = (key, slot)
        return slot
    }

    /// Who reads a table's rows, where some were read.
    func known(_ table: [UInt8], _ names: SQLNames) -> Int? {
        if let last, last.key.table == table, last.key.names == names { return last.slot }
        return slots[Key(table: table, names: names)]
    }

    func isSilent(_ slot: Int) -> Bool { open[slot].reader.isSilent }

    mutating func take(_ row: Row, _ slot: Int, line: Int, into ledger: inout Ledger) {
        open[slot].rows += 1
        let (rows, place) = (open[slot].rows, open[slot].place)
        open[slot].reader.take(row, line: line, place: "row \(rows) of \(place)", into: &ledger)
    }

    private mutating func begin(_ key: Key, width: Int, into ledger: inout Ledger) -> Int {
        if open.count >= Self.mostOpen { finish(into: &ledger) }
        let names = key.names.isGiven ? key.names : definitions[Self.lower(key.table)]
        let columns = names?.all.enumerated().map { Column($1, at: $0) } ?? (0..<width).map(Column.init(unnamed:))
        let table = String(decoding: Self.lower(key.table), as: UTF8.self)
        open.append(
            Open(reader: TableReader(columns, topic: Topic([table, Topic.stem(file)])), place: Self.shown(table)))
        slots[key] = open.count - 1
        return open.count - 1
    }

    mutating func finish(into ledger: inout Ledger) {
        for slot in open.indices { open[slot].reader.finish(into: &ledger) }
        open = []
        slots = [:]
        last = nil
    }

    private static func lower(_ name: [UInt8]) -> [UInt8] { name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }

    /// A table's name is shown where it is written as one, and is no number with letters around it.
    private static func shown(_ table: String) -> String {
        let name = table.utf8
        let isName =
            (1...64).contains(name.count) && name.count(where: ValueShape.isDigit) < 6
            && name.allSatisfy { ValueShape.isLetter($0) || ValueShape.isDigit($0) || $0 == UInt8(ascii: "_") }
        return isName ? table : "a table"
    }
}
