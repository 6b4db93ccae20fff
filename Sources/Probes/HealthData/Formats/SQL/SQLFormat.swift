internal import Trees

/// Dumps of databases, and scripts that fill them: MySQL, MariaDB, PostgreSQL, SQL Server, SQLite.
struct SQLFormat: HealthFormat {
    static let name = "sql"

    var carry = Carry()
    var statement = SQLStatement()
    var row = Row()
    var tables: SQLTables
    private var lexer: SQLLexer?
    /// Rows of a COPY follow, one a line.
    var isCopying = false
    private var bound: Int?
    private var cut: Int?

    init(path: String) { tables = SQLTables(file: path) }

    var problems: [String] {
        var problems: [String] = []
        if let line = lexer?.openString {
            problems.append("line \(line): a string is opened and never closed; what follows was not read")
        }
        if let cut { problems.append("line \(cut): the last row is cut off, and was not read") }
        if let bound { problems.append(RecordBound.problem(bound)) }
        return problems
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        carry.take(window)
        if lexer == nil { lexer = SQLLexer(SQLDialect(carry.bytes[carry.position...].prefix(64 * 1024))) }
        while step(into: &ledger) {}
        if window.isLast {
            if statement.phase == .tuple { cut = statement.line }
            endStatement(into: &ledger)
            tables.finish(into: &ledger)
        }
    }

    private mutating func step(into ledger: inout Ledger) -> Bool {
        if isCopying { return copyRow(into: &ledger) }
        if statement.phase == .tuple, isSilent, lexer?.skipTuple(&carry, &statement.depth) == true {
            statement.phase = .rows
            return true
        }
        guard let token = lexer?.next(&carry) else { return false }
        take(token, into: &ledger)
        return true
    }

    /// One row of a COPY: cells between tabs, `\N` for null, `\.` at the end (PostgreSQL, COPY, text format).
    private mutating func copyRow(into ledger: inout Ledger) -> Bool {
        let start = carry.position
        let line = lexer?.line ?? 0
        guard lexer?.skipLine(&carry) == true else {
            guard carry.bytes.count - start > CSVScanner.longest || carry.isLast else { return false }
            cut = cut ?? line
            carry.position = carry.bytes.count
            return false
        }
        var text = carry.bytes[start..<(carry.position - 1)]
        if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
        if statement.isAtCopyLine {
            statement.isAtCopyLine = false
        } else if text.starts(with: "\\.".utf8) {
            isCopying = false
            statement.reset()
        } else if !isSilent {
            row.take(copied: text)
            statement.line = line
            tell(into: &ledger)
        }
        return true
    }

    /// Nothing of the table's rows will be told.
    var isSilent: Bool { bound != nil || statement.slot.map(tables.isSilent) ?? false }

    /// The row is whole.
    mutating func tell(into ledger: inout Ledger) {
        let slot = statement.slot ?? tables.slot(statement.table, statement.names, width: row.count, into: &ledger)
        statement.slot = slot
        guard !isSilent else { return }
        guard !RecordBound.isReached(ledger) else {
            bound = statement.line
            return
        }
        tables.take(row, slot, line: statement.line, into: &ledger)
    }
}

extension Row {
    fileprivate mutating func take(copied text: ArraySlice<UInt8>) {
        removeAll()
        for cell in text.split(separator: 0x09, omittingEmptySubsequences: false) {
            if !cell.elementsEqual("\\N".utf8) { unescape(cell, quote: 0) }
            endCell()
        }
    }

    /// Doubled quotes are one, and `\n` is a line's end. Whoever writes no backslashes has none in what identifies.
    mutating func unescape(_ text: ArraySlice<UInt8>, quote: UInt8) {
        var position = text.startIndex
        while position < text.endIndex {
            var byte = text[position]
            let isEscape = byte == UInt8(ascii: "\\") || byte == quote
            if isEscape, position + 1 < text.endIndex {
                position += 1
                byte = byte == quote ? quote : Self.escaped(text[position])
            }
            append(byte)
            position += 1
        }
    }

    private static func escaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        default: byte
        }
    }
}
