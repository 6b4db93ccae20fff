internal import Facts

extension Evaluator {
    mutating func list(_ first: Int32, _ count: Int32, _ at: Int32) -> Cell {
        guard spend(Int(count)) else { return .unknown(exhausted(at)) }
        var values: [Value] = []
        values.reserveCapacity(Int(count))
        for index in Int(first)..<Int(first + count) {
            switch cell(code.operands[index]) {
            case .value(let value): values.append(value)
            case .unknown(let unknown): return .unknown(unknown)
            case .fields, .facts, .spelling: return .unknown(mismatch(at))
            }
        }
        return .value(.list(Elements(values)))
    }

    /// The elements for which the body holds. Where it is not known whether it does, elements are missing.
    mutating func filtered(_ list: Int32, _ local: Int32, _ body: Int32) -> Cell {
        let base = cell(list)
        guard let items = Items(base) else { return mismatched(list, base) }
        var kept: [Int] = []
        var missing = items.missing
        for index in 0..<items.count {
            guard spend(1) else { return .unknown(exhausted(list)) }
            locals[Int(local)] = items[index]
            switch truth(body) {
            case .yes: kept.append(index)
            case .no: break
            case .unknown(let unknown):
                if unknown.isError { return .unknown(unknown) }
                missing = missing ?? unknown.cause.reason
            }
        }
        return items.picked(kept, missing: missing)
    }

    mutating func mapped(_ list: Int32, _ local: Int32, _ body: Int32) -> Cell {
        let base = cell(list)
        guard let items = Items(base) else { return mismatched(list, base) }
        var values: [Value] = []
        var missing = items.missing
        for index in 0..<items.count {
            guard spend(1) else { return .unknown(exhausted(list)) }
            locals[Int(local)] = items[index]
            switch cell(body) {
            case .value(let value): values.append(value)
            case .unknown(let unknown):
                if unknown.isError { return .unknown(unknown) }
                missing = missing ?? unknown.cause.reason
            case .fields, .facts, .spelling: return .unknown(mismatch(body))
            }
        }
        return .value(.list(Elements(values, missing: missing)))
    }

    /// One known element decides; else what is missing may be it.
    mutating func membership(_ needle: Int32, _ list: Int32) -> Truth {
        let wanted = cell(needle)
        let base = cell(list)
        if case .unknown(let unknown) = wanted { return .unknown(unknown) }
        guard let items = Items(base) else { return refused(base, list) }
        var cause = items.missing.map { unknown(list, $0) }
        for index in 0..<items.count {
            guard spend(1) else { return .unknown(exhausted(list)) }
            switch equal(wanted, items[index], needle) {
            case .yes: return .yes
            case .no: break
            case .unknown(let unknown): cause = cause ?? unknown
            }
        }
        return cause.map { .unknown($0) } ?? .no
    }
}
