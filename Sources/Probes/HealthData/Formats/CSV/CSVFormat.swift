internal import Trees

/// Values between commas, tabs, bars or semicolons: exports, extracts, spreadsheets saved as text.
struct CSVFormat: HealthFormat {
    static let name = "csv"

    private let path: String
    private var carry = Carry()
    private var scanner: CSVScanner?
    private var hasComments = false
    private var width = 0
    private var table: TableReader?
    private var row = Row()
    /// Of the record that is read next, from 1.
    private var number = 1
    private var line = 1
    private var isBounded = false
    private var notes = CSVNotes()

    init(path: String) { self.path = path }

    var problems: [String] { notes.problems }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        carry.take(window)
        if scanner == nil { begin() }
        while next() { take(into: &ledger) }
        if window.isLast { table?.finish(into: &ledger) }
        rewind()
    }

    /// A buffer is taken up where the last one ended: its read part is gone by then.
    private mutating func rewind() {
        carry.position = scanner?.next ?? 0
        scanner?.next = 0
    }

    private mutating func begin() {
        let head = carry.bytes[carry.position...].prefix(64 * 1024)
        let isWhole = carry.isLast && head.endIndex == carry.bytes.endIndex
        let dialect = CSVDialect(head, isWhole: isWhole) ?? CSVDialect(oneColumn: head)
        width = dialect.width
        hasComments = dialect.hasComments
        scanner = CSVScanner(delimiter: dialect.delimiter, newline: dialect.newline)
        scanner?.next = carry.position
    }

    private mutating func next() -> Bool { scanner?.scan(carry.bytes, isLast: carry.isLast) ?? false }

    private mutating func take(into ledger: inout Ledger) {
        guard let scanner else { return }
        let isComment = hasComments && scanner.cells[0].start < carry.bytes.count && isComment(scanner.cells[0])
        if scanner.hasOpenQuote { notes.openQuote(line) }
        if !scanner.isBlank, !isComment { tell(scanner.cells, into: &ledger) }
        line += scanner.lines
        number += 1
    }

    private func isComment(_ cell: CSVScanner.Cell) -> Bool {
        carry.bytes[cell.start] == UInt8(ascii: "#") || carry.bytes[cell.start...].starts(with: "sep=".utf8)
    }

    private mutating func tell(_ cells: [CSVScanner.Cell], into ledger: inout Ledger) {
        if table == nil {
            if isTitle(cells) { return }
            row.take(cells, of: carry.bytes)
            if open() { return }
        }
        if cells.count != width, cells.count != width + 1 { notes.ragged(line) }
        guard table?.isSilent == false, !bounded(ledger) else { return }
        row.take(cells, of: carry.bytes)
        let (line, number) = (line, number)
        table?.take(row, line: line, place: "row \(number)", into: &ledger)
    }

    /// A title above the table is narrower than it, or spreadsheets have filled it up with empty cells.
    private func isTitle(_ cells: [CSVScanner.Cell]) -> Bool {
        guard number < 12, width > 1 else { return false }
        let filled = cells.count { $0.start < $0.end }
        return cells.count < width || width > 2 && filled * 2 < width
    }

    private mutating func bounded(_ ledger: Ledger) -> Bool {
        guard !isBounded, RecordBound.isReached(ledger) else { return isBounded }
        isBounded = true
        notes.bounded(line)
        return true
    }

    /// True where the record was the header.
    private mutating func open() -> Bool {
        let header = CSVHeader(row)
        width = row.count
        table = TableReader(header.columns, topic: Topic([Topic.stem(path)]))
        return header.isNamed
    }
}

/// What a table's text had that tables have not.
private struct CSVNotes {
    private var raggedCount = 0
    private var firstRagged = 0
    private var openQuotes: [Int] = []
    private var bound: String?

    mutating func ragged(_ line: Int) {
        if raggedCount == 0 { firstRagged = line }
        raggedCount += 1
    }

    mutating func openQuote(_ line: Int) { if openQuotes.count < 3 { openQuotes.append(line) } }
    mutating func bounded(_ line: Int) { bound = RecordBound.problem(line) }

    var problems: [String] {
        var problems = openQuotes.map { "line \($0): a quote is opened and never closed; the line is read without it" }
        if raggedCount > 0 {
            problems.append(
                "line \(firstRagged): the number of cells is not the header's, here and in \(raggedCount - 1) more rows; cells are taken by position"
            )
        }
        return problems + (bound.map { [$0] } ?? [])
    }
}
