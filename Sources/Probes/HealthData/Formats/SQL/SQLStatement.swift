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
    /// The last name that was read, lower case: of `clinic.patients` the table.
    var table = ""
    var columns: [[UInt8]]?
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
    var key: String?
}
