/// The first record of a table: the names of its columns, or already values.
struct CSVHeader {
    let columns: [Column]
    let isNamed: Bool

    init(_ row: Row) {
        let cells = (0..<row.count).map { Array(row[$0]) }
        let named = cells.enumerated().map { Column($1, at: $0) }
        isNamed = Self.isNamed(cells, named)
        columns = isNamed ? named : cells.indices.map(Column.init(unnamed:))
    }

    /// How many of its names say what their columns hold.
    var known: Int { columns.count { $0.meaning != .nothing } }

    private static func isNamed(_ cells: [[UInt8]], _ columns: [Column]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard !filled.isEmpty, filled.count * 2 >= cells.count, filled.allSatisfy(isName) else { return false }
        return columns.contains { $0.meaning != .nothing } || Set(filled).count == filled.count
    }

    /// Values have digits in the lead, at signs or no letter at all.
    private static func isName(_ cell: [UInt8]) -> Bool {
        guard cell.count <= 96, let first = cell.first else { return false }
        let digits = cell.count(where: ValueShape.isDigit)
        guard cell.contains(where: ValueShape.isLetter), digits * 2 <= cell.count else { return false }
        return !cell.contains(UInt8(ascii: "@")) && !(ValueShape.isDigit(first) && digits > 2)
    }
}
