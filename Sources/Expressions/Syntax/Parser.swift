internal import Facts

/// Builds the tree of an expression from its tokens, by CEL's grammar.
struct Parser {
    private let tokens: [Token]
    private var position = 0
    private var depth = 0

    init(_ tokens: [Token]) { self.tokens = tokens }

    mutating func parse() throws(Fault) -> Node {
        if current.kind == .end { throw Fault("an expression is missing", at: current.range) }
        let node = try expression()
        guard current.kind == .end else { throw unexpected(current, wanted: "an operator or the end") }
        return node
    }

    /// `condition ? yes : no`, or what stands in its place.
    private mutating func expression() throws(Fault) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Limit.depth else { throw tooDeep(at: current.range) }
        let condition = try binary(from: 0)
        guard take(.question) else { return condition }
        let yes = try binary(from: 0)
        try expect(.colon, "a \":\" and the other answer")
        let no = try expression()
        return try node(
            .choice(condition, yes, no), condition.range.lowerBound..<no.range.upperBound, [condition, yes, no])
    }

    /// Operators that bind at least as tightly as the level, left to right.
    private mutating func binary(from level: Int) throws(Fault) -> Node {
        var left = try unary()
        while let (symbol, found) = infix(current), found >= level {
            if let logic = Node.Logic(rawValue: symbol.rawValue) {
                left = try chain(from: left, logic, symbol, level: found)
            } else if let infix = Node.Operator(rawValue: symbol.rawValue) {
                let at = current.range
                position += 1
                let right = try binary(from: found + 1)
                left = try node(
                    .binary(infix, left, right, at: at), left.range.lowerBound..<right.range.upperBound, [left, right])
            }
        }
        return left
    }

    /// A chain of one logical operator is one node, so that long ones are not deep.
    private mutating func chain(
        from first: Node, _ logic: Node.Logic, _ symbol: Symbol, level: Int
    ) throws(Fault) -> Node {
        var clauses = [first]
        while take(symbol) { clauses.append(try binary(from: level + 1)) }
        return try node(.logic(logic, clauses), first.range.lowerBound..<previousEnd, clauses)
    }

    private func infix(_ token: Token) -> (Symbol, level: Int)? {
        guard case .symbol(let symbol) = token.kind else { return nil }
        switch symbol {
        case .or: return (symbol, 0)
        case .and: return (symbol, 1)
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal, .in: return (symbol, 2)
        case .plus, .minus: return (symbol, 3)
        case .star, .slash, .percent: return (symbol, 4)
        default: return nil
        }
    }

    /// Any number of `!`, or any number of `-`, before a member.
    private mutating func unary() throws(Fault) -> Node {
        var signs: [Range<Int>] = []
        let sign: Symbol = current.isSymbol(.not) ? .not : .minus
        while current.isSymbol(sign) {
            signs.append(current.range)
            position += 1
            guard signs.count <= Limit.depth else { throw tooDeep(at: current.range) }
        }
        if sign == .minus, let last = signs.last, let literal = try negativeLiteral(from: last.lowerBound) {
            signs.removeLast()
            return try signed(.minus, signs, try members(of: literal))
        }
        return try signed(sign, signs, try members(of: try primary()))
    }

    private func signed(_ sign: Symbol, _ signs: [Range<Int>], _ operand: Node) throws(Fault) -> Node {
        var result = operand
        for range in signs.reversed() {
            result = try node(
                sign == .not ? .not(result) : .minus(result), range.lowerBound..<result.range.upperBound, [result])
        }
        return result
    }

    /// A number or duration with its sign: the least int has no positive twin.
    private mutating func negativeLiteral(from start: Int) throws(Fault) -> Node? {
        let value: Value
        switch current.kind {
        case .int(let magnitude):
            guard magnitude <= 1 << 63 else { throw outOfRange(start..<current.range.upperBound) }
            value = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .double(let magnitude): value = .double(-magnitude)
        case .duration(let length): value = .duration(.zero - length)
        default: return nil
        }
        position += 1
        return Node(form: .literal(value), range: start..<tokens[position - 1].range.upperBound, height: 1)
    }

    /// `.name`, `.name(…)` and `[index]` behind a primary.
    private mutating func members(of base: Node) throws(Fault) -> Node {
        var base = base
        while true {
            if take(.dot) {
                base = try member(of: base)
            } else if take(.leftBracket) {
                let index = try expression()
                try expect(.rightBracket, "a \"]\"")
                base = try node(.item(base, index), base.range.lowerBound..<previousEnd, [base, index])
            } else {
                return base
            }
        }
    }

    private mutating func member(of base: Node) throws(Fault) -> Node {
        let token = current
        guard case .identifier(let name) = token.kind, !Vocabulary.keywords.contains(name) else {
            throw unexpected(token, wanted: "the name of a field or function")
        }
        position += 1
        if current.isSymbol(.leftParenthesis) { return try call(name, token.range, on: base) }
        return try node(
            .member(base, name, at: token.range), base.range.lowerBound..<token.range.upperBound, [base])
    }

    private mutating func call(_ name: String, _ nameRange: Range<Int>, on target: Node?) throws(Fault) -> Node {
        position += 1
        let arguments = try list(until: .rightParenthesis, allowsTrailingComma: false)
        let call = Node.Call(name: name, nameRange: nameRange, target: target, arguments: arguments)
        let start = target?.range.lowerBound ?? nameRange.lowerBound
        return try node(.call(call), start..<previousEnd, arguments + (target.map { [$0] } ?? []))
    }

    /// Expressions with commas between, and the closing bracket.
    private mutating func list(until closing: Symbol, allowsTrailingComma: Bool) throws(Fault) -> [Node] {
        var items: [Node] = []
        if take(closing) { return items }
        while true {
            items.append(try expression())
            if take(.comma) {
                if allowsTrailingComma, take(closing) { return items }
            } else {
                try expect(closing, "a \",\" or \"\(closing.rawValue)\"")
                return items
            }
        }
    }

    private mutating func primary() throws(Fault) -> Node {
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
            throw Fault("\"\(name)\" is no operator", at: token.range, hint: Self.operatorHint(token))
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

    private func leaf(_ form: Node.Form, _ token: Token) -> Node {
        Node(form: form, range: token.range, height: 1)
    }

    private func node(_ form: Node.Form, _ range: Range<Int>, _ parts: [Node]) throws(Fault) -> Node {
        let height = 1 + parts.reduce(0) { max($0, $1.height) }
        guard height <= Limit.depth else { throw tooDeep(at: range) }
        return Node(form: form, range: range, height: height)
    }

    private var current: Token { tokens[position] }
    private var previousEnd: Int { tokens[max(position - 1, 0)].range.upperBound }

    private mutating func take(_ symbol: Symbol) -> Bool {
        guard current.isSymbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: Symbol, _ wanted: String) throws(Fault) {
        guard take(symbol) else { throw unexpected(current, wanted: wanted) }
    }

    private func unexpected(_ token: Token, wanted: String) -> Fault {
        let found =
            switch token.kind {
            case .end: "the end"
            case .symbol(let symbol): "\"\(symbol.rawValue)\""
            case .identifier(let name): "\"\(name.prefix(40))\""
            case .int, .double: "a number"
            case .string: "a string"
            case .duration: "a duration"
            }
        return Fault("expected \(wanted), found \(found)", at: token.range, hint: Self.operatorHint(token))
    }

    private static func operatorHint(_ token: Token) -> String? {
        guard case .identifier(let name) = token.kind else { return nil }
        return Vocabulary.otherOperators[name.lowercased()].map { "\"\(name)\" is \($0)" }
    }

    private func tooDeep(at range: Range<Int>) -> Fault {
        Fault("this is nested more than \(Limit.depth) levels deep", at: range)
    }

    private func outOfRange(_ range: Range<Int>) -> Fault {
        Fault(
            "this number is out of the range of int (64 bits)", at: range, hint: "a double has a point: 1e20, 1.0")
    }

    private func braces(at range: Range<Int>) -> Fault {
        Fault(
            "left out of Plimsoll's language: maps and messages", at: range,
            hint: "use a list, or a parameter for each value")
    }
}
