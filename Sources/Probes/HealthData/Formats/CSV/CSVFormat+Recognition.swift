extension CSVFormat {
    /// A file that is called a table is one where its first records have the same number of cells. Of other texts only
    /// those are whose header names at least two things that people are told by: logs and prose have none.
    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let path = PathWords(path)
        let isCalledTable = path.ends(in: tables)
        guard isCalledTable || path.extensions.isEmpty || path.ends(in: texts) else { return false }
        let head = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        guard !head.contains(0), !isOther(head) else { return false }
        let isWhole = head.count < 4000
        guard let dialect = CSVDialect(head, isWhole: isWhole) else { return isCalledTable && isOneColumn(head) }
        if isCalledTable { return dialect.regularity >= 60 }
        return dialect.regularity >= 95 && dialect.records > 1 && known(head, dialect) >= 2
    }

    private static let tables: Set<String> = ["csv", "tsv", "tab", "psv", "ssv"]
    private static let texts: Set<String> = [
        "txt", "dat", "data", "asc", "out", "export", "rpt", "del", "unl", "extract",
    ]

    /// HL7, X12, XML, JSON and scripts have formats of their own.
    private static func isOther(_ head: ArraySlice<UInt8>) -> Bool {
        let starts = ["MSH", "FHS", "BHS", "ISA", "<", "{", "[{", "#!", "%PDF"]
        return starts.contains { head.starts(with: $0.utf8) }
    }

    private static func known(_ head: ArraySlice<UInt8>, _ dialect: CSVDialect) -> Int {
        header(head, dialect).map { $0.isNamed ? $0.known : 0 } ?? 0
    }

    private static func isOneColumn(_ head: ArraySlice<UInt8>) -> Bool {
        header(head, CSVDialect(oneColumn: head)).map { $0.columns.contains { $0.meaning.concept != nil } } ?? false
    }

    /// The first record that is as wide as the others.
    private static func header(_ head: ArraySlice<UInt8>, _ dialect: CSVDialect) -> CSVHeader? {
        let bytes = Array(head)
        var scanner = CSVScanner(delimiter: dialect.delimiter, newline: dialect.newline)
        var row = Row()
        for _ in 0..<12 where scanner.scan(bytes, isLast: true) {
            guard scanner.cells.count == dialect.width, !scanner.isBlank else { continue }
            row.take(scanner.cells, of: bytes)
            return CSVHeader(row)
        }
        return nil
    }
}
