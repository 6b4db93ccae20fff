internal import Facts

extension Parser {
    mutating func primary() throws(Fault) -> Node {
        let token = current
        position = min(position + 1, tokens.count - 1)
        switch token.kind {
        case .identifier(let name):
            return try name == "true" || name == "false"
                ? leaf(.literal(.bool(name == "true")), token) : named(name, token)
        case .int(let magnitude):
            guard let value = Int64(exactly: magnitude) else { throw outOfRange(token.range) }
            return leaf(.literal(.int(value)), token)
        case .double(let value): return leaf(.literal(.double(value)), token)
        case .string(let text): return leaf(.literal(.string(text)), token)
        case .duration(let length): return leaf(.literal(.duration(length)), token)
        case .symbol(.dot): return try rooted(token)
        case .symbol(let symbol): return try bracketed(symbol, token)
        case .end: throw unexpected(token, wanted: "a value")
        }
    }

    private mutating func named(_ name: String, _ token: Token) throws(Fault) -> Node {
        if let message = Vocabulary.leftOutNames[name] {
            throw Fault("left out of Plimsoll's language: \(message.what)", at: token.range, hint: message.hint)
        }
        guard !Vocabulary.reserved.contains(name) else {
            throw Fault("\"\(name)\" is a reserved word", at: token.range)
        }
        if name.lowercased() == "not", current.beginsValue {
            throw Fault("\"\(name)\" is no operator", at: token.range, hint: operatorHint(token))
        }
        if current.isSymbol(.leftParenthesis) { return try call(name, token.range, on: nil) }
        if current.isSymbol(.leftBrace) { throw braces(at: current.range) }
        return leaf(.name(name), token)
    }

    /// `.name` is a declared variable even where a macro's variable has the same name.
    private mutating func rooted(_ dot: Token) throws(Fault) -> Node {
        guard case .identifier(let name) = current.kind, !Vocabulary.keywords.contains(name) else {
            throw unexpected(current, wanted: "a name")
        }
        let token = current
        position += 1
        let found = try named(name, token)
        guard case .name = found.form else { return found }
        return Node(form: .rooted(name), range: dot.range.lowerBound..<token.range.upperBound, height: 1)
    }

    private mutating func bracketed(_ symbol: Symbol, _ token: Token) throws(Fault) -> Node {
        switch symbol {
        case .leftParenthesis:
            let inner = try expression()
            try expect(.rightParenthesis, "a \")\"")
            return Node(form: inner.form, range: token.range.lowerBound..<previousEnd, height: inner.height)
        case .leftBracket:
            let items = try list(until: .rightBracket, allowsTrailingComma: true)
            return try node(.list(items), token.range.lowerBound..<previousEnd, items)
        case .leftBrace: throw braces(at: token.range)
        default: throw unexpected(token, wanted: "a value")
        }
    }

    private func braces(at range: Range<Int>) -> Fault {
        Fault(
            "left out of Plimsoll's language: maps and messages", at: range,
            hint: "use a list, or a parameter for each value")
    }
}

/// Where another language's word stands for one of our operators, how we write it.
func operatorHint(_ token: Token) -> String? {
    guard case .identifier(let name) = token.kind else { return nil }
    return Vocabulary.otherOperators[name.lowercased()].map { "\"\(name)\" is \($0)" }
}
