internal import Facts

/// Builds the tree of an expression from its tokens, by CEL's grammar.
struct Parser {
    let tokens: [Token]
    var position = 0
    private var depth = 0

    init(_ tokens: [Token]) { self.tokens = tokens }

    mutating func parse() throws(Fault) -> Node {
        if current.kind == .end { throw Fault("an expression is missing", at: current.range) }
        let node = try expression()
        guard current.kind == .end else { throw unexpected(current, wanted: "an operator or the end") }
        return node
    }

    /// `condition ? yes : no`, or what stands in its place.
    mutating func expression() throws(Fault) -> Node {
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

    mutating func call(_ name: String, _ nameRange: Range<Int>, on target: Node?) throws(Fault) -> Node {
        position += 1
        let arguments = try list(until: .rightParenthesis, allowsTrailingComma: false)
        let call = Node.Call(name: name, nameRange: nameRange, target: target, arguments: arguments)
        let start = target?.range.lowerBound ?? nameRange.lowerBound
        return try node(.call(call), start..<previousEnd, arguments + (target.map { [$0] } ?? []))
    }

    /// Expressions with commas between, and the closing bracket.
    mutating func list(until closing: Symbol, allowsTrailingComma: Bool) throws(Fault) -> [Node] {
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

    func leaf(_ form: Node.Form, _ token: Token) -> Node {
        Node(form: form, range: token.range, height: 1)
    }

    func node(_ form: Node.Form, _ range: Range<Int>, _ parts: [Node]) throws(Fault) -> Node {
        let height = 1 + parts.reduce(0) { max($0, $1.height) }
        guard height <= Limit.depth else { throw tooDeep(at: range) }
        return Node(form: form, range: range, height: height)
    }

    var current: Token { tokens[position] }
    var previousEnd: Int { tokens[max(position - 1, 0)].range.upperBound }

    mutating func take(_ symbol: Symbol) -> Bool {
        guard current.isSymbol(symbol) else { return false }
        position += 1
        return true
    }

    mutating func expect(_ symbol: Symbol, _ wanted: String) throws(Fault) {
        guard take(symbol) else { throw unexpected(current, wanted: wanted) }
    }

    func unexpected(_ token: Token, wanted: String) -> Fault {
        let found =
            switch token.kind {
            case .end: "the end"
            case .symbol(let symbol): "\"\(symbol.rawValue)\""
            case .identifier(let name): "\"\(name.prefix(40))\""
            case .int, .double: "a number"
            case .string: "a string"
            case .duration: "a duration"
            }
        return Fault("expected \(wanted), found \(found)", at: token.range, hint: operatorHint(token))
    }

    private func tooDeep(at range: Range<Int>) -> Fault {
        Fault("this is nested more than \(Limit.depth) levels deep", at: range)
    }

    func outOfRange(_ range: Range<Int>) -> Fault {
        Fault(
            "this number is out of the range of int (64 bits)", at: range, hint: "a double has a point: 1e20, 1.0")
    }
}
