internal import Facts

extension Evaluator {
    /// False as soon as one clause is, whatever the others are.
    mutating func every(_ first: Int32, _ count: Int32) -> Truth {
        var cause: Unknown?
        for index in Int(first)..<Int(first + count) {
            switch truth(code.operands[index]) {
            case .yes: break
            case .no: return .no
            case .unknown(let unknown): cause = cause ?? unknown
            }
        }
        return cause.map { .unknown($0) } ?? .yes
    }

    mutating func some(_ first: Int32, _ count: Int32) -> Truth {
        var cause: Unknown?
        for index in Int(first)..<Int(first + count) {
            switch truth(code.operands[index]) {
            case .yes: return .yes
            case .no: break
            case .unknown(let unknown): cause = cause ?? unknown
            }
        }
        return cause.map { .unknown($0) } ?? .no
    }

    mutating func quantified(_ quantifier: Quantifier, _ list: Int32, _ local: Int32, _ body: Int32) -> Truth {
        let base = cell(list)
        guard let items = Items(base) else { return refused(base, list) }
        switch quantifier {
        case .exists: return exists(items, list, local, body, looksFor: true)
        case .all: return exists(items, list, local, body, looksFor: false).negated
        case .existsOne: return existsOne(items, list, local, body)
        }
    }

    /// Whether the body is so for some element. One known element decides, whatever is missing.
    private mutating func exists(
        _ items: Items, _ list: Int32, _ local: Int32, _ body: Int32, looksFor wanted: Bool
    ) -> Truth {
        var cause: Unknown?
        for index in 0..<items.count {
            guard spend(1) else { return .unknown(exhausted(list)) }
            locals[Int(local)] = items[index]
            let answer = truth(body)
            switch wanted ? answer : answer.negated {
            case .yes: return .yes
            case .no: break
            case .unknown(let unknown): cause = cause ?? unknown
            }
        }
        if let cause { return .unknown(cause) }
        return items.missing.map { .unknown(unknown(list, $0)) } ?? .no
    }

    /// CEL: an error in any element is an error of the whole. What could not be looked at leaves the count open instead.
    private mutating func existsOne(_ items: Items, _ list: Int32, _ local: Int32, _ body: Int32) -> Truth {
        var met = 0
        var cause = items.missing.map { unknown(list, $0) }
        for index in 0..<items.count {
            guard spend(1) else { return .unknown(exhausted(list)) }
            locals[Int(local)] = items[index]
            switch truth(body) {
            case .yes: met += 1
            case .no: break
            case .unknown(let unknown):
                if unknown.isError { return .unknown(unknown) }
                cause = unknown
            }
        }
        if met > 1 { return .no }
        return cause.map { .unknown($0) } ?? Truth(met == 1)
    }

    func refused(_ cell: Cell, _ at: Int32) -> Truth {
        if case .unknown(let unknown) = cell { .unknown(unknown) } else { .unknown(mismatch(at)) }
    }
}
