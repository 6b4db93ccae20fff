/// What each token means where it stands.
extension SQLFormat {
    mutating func take(_ token: SQLToken, into ledger: inout Ledger) {
        if token.sign == UInt8(ascii: ";"), statement.phase != .tuple { return endStatement(into: &ledger) }
        if token.isFirstOnLine, token.kind == .word, statement.phase != .start, statement.depth == 0, begins(token) {
            // SQL Server's scripts end no statement.
            endStatement(into: &ledger)
        }
        switch statement.phase {
        case .start: start(token)
        case .passed: break
        case .createName: createName(token)
        case .createColumns: createColumn(token)
        case .insertName: insertName(token, into: &ledger)
        case .insertColumns: insertColumn(token, then: .beforeRows)
        case .beforeRows: beforeRows(token)
        case .rows: between(token)
        case .tuple: tuple(token, into: &ledger)
        case .select: select(token, into: &ledger)
        case .updateName: updateName(token)
        case .assignments: assignment(token, into: &ledger)
        case .copyName: copyName(token)
        case .copyColumns: insertColumn(token, then: .copyTail)
        case .copyTail: if isWord(token, "STDIN") { statement.readsStandardInput = true }
        }
    }

    mutating func endStatement(into ledger: inout Ledger) {
        switch statement.phase {
        case .select, .assignments: endRow(into: &ledger)
        case .createColumns, .createName: endCreate()
        case .copyTail where statement.readsStandardInput:
            statement.key = SQLTables.key(statement.table, statement.columns)
            isCopying = true
            statement.isAtCopyLine = true
            return
        default: break
        }
        statement = SQLStatement()
    }

    // MARK: Beginnings

    private func begins(_ token: SQLToken) -> Bool {
        isWord(token, among: ["INSERT", "CREATE", "COPY", "REPLACE", "UPDATE", "GO", "DROP", "ALTER"])
    }

    private mutating func start(_ token: SQLToken) {
        guard token.kind == .word else {
            statement.phase = token.kind == .sign ? .start : .passed
            return
        }
        statement.phase =
            isWord(token, "INSERT") || isWord(token, "REPLACE")
            ? .insertName
            : isWord(token, "CREATE")
                ? .createName : isWord(token, "COPY") ? .copyName : isWord(token, "UPDATE") ? .updateName : passed(token)
    }

    /// A line that is a statement of its own in scripts of SQL Server.
    private func passed(_ token: SQLToken) -> SQLStatement.Phase { isWord(token, "GO") ? .start : .passed }

    // MARK: CREATE TABLE

    private mutating func createName(_ token: SQLToken) {
        if token.kind == .quotedName || token.kind == .word { name(token) }
        let isNoTable = isWord(
            token,
            among: [
                "VIEW", "INDEX", "FUNCTION", "PROCEDURE", "TRIGGER", "DATABASE", "SCHEMA", "TYPE", "EXTENSION", "SEQUENCE",
                "USER", "ROLE",
            ])
        if isNoTable { statement.phase = .passed }
        if token.sign == UInt8(ascii: "(") { open(.createColumns) }
    }

    private mutating func createColumn(_ token: SQLToken) {
        switch token.sign {
        case UInt8(ascii: "("): statement.depth += 1
        case UInt8(ascii: ")"):
            statement.depth -= 1
            if statement.depth <= 0 {
                endCreate()
                statement.phase = .passed
            }
        case UInt8(ascii: ","): statement.expectsName = statement.depth == 1
        default:
            guard statement.expectsName else { return }
            statement.expectsName = false
            if token.kind == .quotedName || token.kind == .word && !isConstraint(token) { addColumn(token) }
        }
    }

    private func isConstraint(_ token: SQLToken) -> Bool {
        isWord(
            token,
            among: [
                "PRIMARY", "KEY", "UNIQUE", "CONSTRAINT", "INDEX", "FOREIGN", "CHECK", "FULLTEXT", "SPATIAL", "EXCLUDE",
                "LIKE",
            ])
    }

    private mutating func endCreate() {
        guard let columns = statement.columns, !columns.isEmpty else { return }
        tables.define(statement.table, columns)
    }

    // MARK: INSERT

    private mutating func insertName(_ token: SQLToken, into ledger: inout Ledger) {
        switch token.kind {
        case .word where isWord(token, among: ["VALUES", "VALUE", "SELECT", "SET"]):
            beforeRows(token)
        case .word, .quotedName: name(token)
        case .sign where token.sign == UInt8(ascii: "("): open(.insertColumns)
        case .sign where token.sign == UInt8(ascii: "."): break
        default: statement.phase = .passed
        }
    }

    private mutating func insertColumn(_ token: SQLToken, then next: SQLStatement.Phase) {
        switch token.sign {
        case UInt8(ascii: ","): statement.expectsName = true
        case UInt8(ascii: ")"):
            statement.depth = 0
            statement.phase = next
        default:
            guard statement.expectsName, token.kind != .sign else { return }
            statement.expectsName = false
            addColumn(token)
        }
    }

    private mutating func beforeRows(_ token: SQLToken) {
        guard token.kind == .word else { return }
        if isWord(token, "VALUES") || isWord(token, "VALUE") { statement.phase = .rows }
        if isWord(token, "SELECT") { beginRow(.select, token) }
        if isWord(token, "SET") {
            beginRow(.assignments, token)
            statement.columns = []
            statement.expectsName = true
        }
    }

    private mutating func between(_ token: SQLToken) {
        if token.sign == UInt8(ascii: "(") {
            beginRow(.tuple, token)
            statement.depth = 1
        } else if token.kind == .word {
            statement.phase = .passed
        }
    }

    private mutating func tuple(_ token: SQLToken, into ledger: inout Ledger) {
        switch token.kind {
        case .sign: tupleSign(token.sign, into: &ledger)
        case .string, .number: value(token)
        case .word: statement.isBinary = isWord(token, "_BINARY")
        case .quotedName, .binary: break
        }
    }

    private mutating func tupleSign(_ sign: UInt8, into ledger: inout Ledger) {
        switch sign {
        case UInt8(ascii: "("): statement.depth += 1
        case UInt8(ascii: ")"):
            statement.depth -= 1
            guard statement.depth == 0 else { return }
            endRow(into: &ledger)
            statement.phase = .rows
        case UInt8(ascii: ",") where statement.depth == 1: endCell()
        default: break
        }
    }

    private mutating func select(_ token: SQLToken, into ledger: inout Ledger) {
        switch token.sign {
        case UInt8(ascii: "("): statement.depth += 1
        case UInt8(ascii: ")"): statement.depth -= 1
        case UInt8(ascii: ",") where statement.depth == 0: endCell()
        default:
            if token.kind == .string || token.kind == .number { value(token) }
            let isEnd = isWord(token, among: ["FROM", "UNION", "WHERE"])
            guard isEnd, statement.depth == 0 else { return }
            endRow(into: &ledger)
            statement.phase = isWord(token, "UNION") ? .beforeRows : .passed
        }
    }

    // MARK: SET

    private mutating func updateName(_ token: SQLToken) {
        if isWord(token, "SET") { return beforeRows(token) }
        if token.kind == .word || token.kind == .quotedName { name(token) }
    }

    private mutating func assignment(_ token: SQLToken, into ledger: inout Ledger) {
        if token.kind == .word, statement.depth == 0, isWord(token, among: ["WHERE", "ON", "FROM"]) {
            endRow(into: &ledger)
            statement.phase = .passed
            return
        }
        switch token.sign {
        case UInt8(ascii: "("): statement.depth += 1
        case UInt8(ascii: ")"): statement.depth -= 1
        case UInt8(ascii: ",") where statement.depth == 0:
            endCell()
            statement.expectsName = true
        case UInt8(ascii: "."): statement.expectsName = true
        default: assigned(token)
        }
    }

    private mutating func assigned(_ token: SQLToken) {
        if statement.expectsName, token.kind == .word || token.kind == .quotedName {
            statement.expectsName = false
            if let columns = statement.columns, columns.count > row.count { statement.columns?.removeLast() }
            addColumn(token)
        } else if token.kind == .string || token.kind == .number {
            value(token)
        }
    }

    // MARK: COPY

    private mutating func copyName(_ token: SQLToken) {
        switch token.sign {
        case UInt8(ascii: "("): open(.copyColumns)
        default:
            if isWord(token, "FROM") {
                statement.phase = .copyTail
            } else if token.kind == .word || token.kind == .quotedName {
                name(token)
            }
        }
    }

    // MARK: Parts

    private mutating func open(_ phase: SQLStatement.Phase) {
        statement.phase = phase
        statement.columns = []
        statement.depth = 1
        statement.expectsName = true
    }

    private mutating func name(_ token: SQLToken) {
        statement.table = String(decoding: bytes(token).prefix(128), as: UTF8.self).lowercased()
    }

    private mutating func addColumn(_ token: SQLToken) {
        guard statement.columns?.count ?? 0 < Row.mostCells else { return }
        let name = Array(bytes(token).prefix(128))
        statement.columns?.append(name)
    }

    private mutating func beginRow(_ phase: SQLStatement.Phase, _ token: SQLToken) {
        statement.phase = phase
        statement.line = token.line
        statement.hasValue = false
        statement.isBinary = false
        statement.depth = 0
        row.removeAll()
    }

    private mutating func value(_ token: SQLToken) {
        defer { statement.isBinary = false }
        guard !statement.hasValue, !statement.isBinary else { return }
        statement.hasValue = true
        let text = bytes(token)
        if token.isEscaped { row.unescape(text, quote: UInt8(ascii: "'")) } else { row.append(text) }
    }

    private mutating func endCell() {
        row.endCell()
        statement.hasValue = false
    }

    private mutating func endRow(into ledger: inout Ledger) {
        endCell()
        if statement.phase == .assignments { statement.key = nil }
        tell(into: &ledger)
    }

    private func bytes(_ token: SQLToken) -> ArraySlice<UInt8> { carry.bytes[token.start..<token.end] }

    private func isWord(_ token: SQLToken, among words: [StaticString]) -> Bool {
        token.kind == .word && words.contains { isWord(token, $0) }
    }

    /// Upper case.
    private func isWord(_ token: SQLToken, _ word: StaticString) -> Bool {
        guard token.kind == .word, token.end - token.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices where carry.bytes[token.start + index] & 0xDF != word[index] & 0xDF { return false }
            return true
        }
    }
}
