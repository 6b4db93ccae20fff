/// The statement that is being read, as far as it matters: what defines a table, and what puts rows into one.
struct SQLStatement {
    enum Phase {
        /// Before the first word.
        case start
        /// To its end, whatever it is.
        case passed
        case createName, createColumns
        /// `INSERT INTO patients`, then perhaps names in parentheses, then rows.
        case insertName, insertColumns, beforeRows, rows, tuple
        /// `SELECT 'a', 'b'` in the place of rows.
        case select
        /// `SET a = 'b'`: of an INSERT or an UPDATE.
        case updateName, assignments
        case copyName, copyColumns, copyTail
    }

    var phase = Phase.start
    /// The last name that was read: of `clinic.patients` the table.
    var table: [UInt8] = []
    var names = SQLNames()
    /// Parentheses that are open.
    var depth = 0
    /// A name of a column may stand here.
    var expectsName = false
    /// The cell has its value: the first literal in it, as in `CAST('1957-03-04' AS date)`.
    var hasValue = false
    /// The next string is bytes: `_binary '…'`.
    var isBinary = false
    /// Where the row began.
    var line = 0
    var readsStandardInput = false
    /// The rest of the line that `COPY … FROM stdin;` stands on is no row.
    var isAtCopyLine = false
    /// Whose rows these are, among the tables that are read.
    var slot: Int?

    /// As before the first word; buffers are kept.
    mutating func reset() {
        phase = .start
        names.removeAll()
        depth = 0
        expectsName = false
        readsStandardInput = false
        isAtCopyLine = false
        slot = nil
    }
}

/// Names of columns in the order in which they stand, each ended by a zero byte: one buffer, used again and again.
struct SQLNames: Hashable {
    private var bytes: [UInt8] = []
    private(set) var count = 0
    /// A list of names was there, be it empty.
    var isGiven = false

    mutating func append(_ name: ArraySlice<UInt8>) {
        guard count < Row.mostCells else { return }
        bytes.append(contentsOf: name.prefix(128))
        bytes.append(0)
        count += 1
    }

    mutating func removeLast() {
        guard count > 0 else { return }
        bytes.removeLast()
        while let byte = bytes.last, byte != 0 { bytes.removeLast() }
        count -= 1
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
        isGiven = false
    }

    var all: [ArraySlice<UInt8>] { bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false) }
}
