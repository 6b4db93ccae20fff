/// What each token means where it stands.
extension SQLFormat {
    mutating func take(_ token: SQLToken, into ledger: inout Ledger) {
        if token.sign == UInt8(ascii: ";"), statement.phase != .tuple { return endStatement(into: &ledger) }
        let word = token.kind == .word ? keyword(token) : nil
        // SQL Server's scripts end no statement.
        if let word, word.begins, token.isFirstOnLine, statement.phase != .start, statement.depth == 0 {
            endStatement(into: &ledger)
        }
        switch statement.phase {
        case .start: start(token, word)
        case .passed: break
        case .createName: createName(token, word)
        case .createColumns: createColumn(token, word)
        case .insertName: insertName(token, word)
        case .insertColumns: insertColumn(token, then: .beforeRows)
        case .beforeRows: beforeRows(token, word)
        case .rows: between(token)
        case .tuple: tuple(token, word, into: &ledger)
        case .select: select(token, word, into: &ledger)
        case .updateName: updateName(token, word)
        case .assignments: assignment(token, word, into: &ledger)
        case .copyName: copyName(token, word)
        case .copyColumns: insertColumn(token, then: .copyTail)
        case .copyTail: if word == .stdin { statement.readsStandardInput = true }
        }
    }

    mutating func endStatement(into ledger: inout Ledger) {
        switch statement.phase {
        case .select, .assignments: endRow(into: &ledger)
        case .createColumns, .createName: endCreate()
        case .copyTail where statement.readsStandardInput:
            isCopying = true
            statement.isAtCopyLine = true
            return
        default: break
        }
        statement.reset()
    }

    // MARK: Beginnings

    private mutating func start(_ token: SQLToken, _ word: SQLKeyword?) {
        guard token.kind != .sign else { return }
        statement.phase =
            switch word {
            case .insert, .replace: .insertName
            case .create: .createName
            case .copy: .copyName
            case .update: .updateName
            // A line of its own in scripts of SQL Server.
            case .go: .start
            default: .passed
            }
    }

    // MARK: CREATE TABLE

    private mutating func createName(_ token: SQLToken, _ word: SQLKeyword?) {
        if token.kind == .quotedName || token.kind == .word { name(token) }
        if word?.isNoTable ?? false { statement.phase = .passed }
        if token.sign == UInt8(ascii: "(") { open(.createColumns) }
    }

    private mutating func createColumn(_ token: SQLToken, _ word: SQLKeyword?) {
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
            if token.kind == .quotedName || token.kind == .word && !(word?.isConstraint ?? false) { addColumn(token) }
        }
    }

    private mutating func endCreate() {
        if statement.names.count > 0 { tables.define(statement.table, statement.names) }
    }

    // MARK: INSERT

    private mutating func insertName(_ token: SQLToken, _ word: SQLKeyword?) {
        switch token.kind {
        case .word where word == .values || word == .value || word == .select || word == .set: beforeRows(token, word)
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

    private mutating func beforeRows(_ token: SQLToken, _ word: SQLKeyword?) {
        switch word {
        case .values, .value: statement.phase = .rows
        case .select: beginRow(.select, token)
        case .set:
            beginRow(.assignments, token)
            open(.assignments, depth: 0)
        default: break
        }
    }

    private mutating func between(_ token: SQLToken) {
        if token.sign == UInt8(ascii: "(") {
            beginRow(.tuple, token)
            statement.depth = 1
            statement.slot = statement.slot ?? tables.known(statement.table, statement.names)
        } else if token.kind == .word {
            statement.phase = .passed
        }
    }

    private mutating func tuple(_ token: SQLToken, _ word: SQLKeyword?, into ledger: inout Ledger) {
        switch token.kind {
        case .sign: tupleSign(token.sign, into: &ledger)
        case .string, .number: value(token)
        case .word: statement.isBinary = word == .binary
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

    private mutating func select(_ token: SQLToken, _ word: SQLKeyword?, into ledger: inout Ledger) {
        switch token.sign {
        case UInt8(ascii: "("): statement.depth += 1
        case UInt8(ascii: ")"): statement.depth -= 1
        case UInt8(ascii: ",") where statement.depth == 0: endCell()
        default:
            if token.kind == .string || token.kind == .number { value(token) }
            guard word == .from || word == .union || word == .where, statement.depth == 0 else { return }
            endRow(into: &ledger)
            statement.phase = word == .union ? .beforeRows : .passed
        }
    }

    // MARK: SET

    private mutating func updateName(_ token: SQLToken, _ word: SQLKeyword?) {
        if word == .set { return beforeRows(token, word) }
        if token.kind == .word || token.kind == .quotedName { name(token) }
    }

    private mutating func assignment(_ token: SQLToken, _ word: SQLKeyword?, into ledger: inout Ledger) {
        if statement.depth == 0, word == .where || word == .on || word == .from {
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
            if statement.names.count > row.count { statement.names.removeLast() }
            addColumn(token)
        } else if token.kind == .string || token.kind == .number {
            value(token)
        }
    }

    // MARK: COPY

    private mutating func copyName(_ token: SQLToken, _ word: SQLKeyword?) {
        switch token.sign {
        case UInt8(ascii: "("): open(.copyColumns)
        default:
            if word == .from {
                statement.phase = .copyTail
            } else if token.kind == .word || token.kind == .quotedName {
                name(token)
            }
        }
    }

    // MARK: Parts

    private mutating func open(_ phase: SQLStatement.Phase, depth: Int = 1) {
        statement.phase = phase
        statement.names.removeAll()
        statement.names.isGiven = true
        statement.depth = depth
        statement.expectsName = true
    }

    private mutating func name(_ token: SQLToken) {
        statement.table.removeAll(keepingCapacity: true)
        statement.table.append(contentsOf: bytes(token).prefix(128))
    }

    private mutating func addColumn(_ token: SQLToken) { statement.names.append(bytes(token)) }

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
        guard !isSilent else { return }
        let text = bytes(token)
        if token.isEscaped { row.unescape(text, quote: UInt8(ascii: "'")) } else { row.append(text) }
    }

    private mutating func endCell() {
        row.endCell()
        statement.hasValue = false
    }

    private mutating func endRow(into ledger: inout Ledger) {
        endCell()
        if statement.phase == .assignments { statement.slot = nil }
        tell(into: &ledger)
    }

    private func bytes(_ token: SQLToken) -> ArraySlice<UInt8> { carry.bytes[token.start..<token.end] }

    private func keyword(_ token: SQLToken) -> SQLKeyword? { SQLKeyword(bytes(token)) }
}
