internal import Facts

extension Evaluator {
    func slot(_ index: Int32, _ at: Int32) -> Cell {
        guard Int(index) < bindings.slots.count else { return .unknown(mismatch(at)) }
        switch bindings.slots[Int(index)] {
        case .observed(let observation): return observed(observation, at)
        case .fact(let fact): return .fields(fact.values)
        case .facts(let facts, let missing): return .facts(facts, missing: missing)
        case .record(let members): return .fields(members)
        }
    }

    mutating func member(_ base: Int32, _ index: Int32, _ at: Int32) -> Cell {
        switch cell(base) {
        case .fields(let fields) where Int(index) < fields.count: observed(fields[Int(index)], at)
        case .unknown(let unknown): .unknown(unknown)
        default: .unknown(mismatch(at))
        }
    }

    private func observed(_ observation: Observation, _ at: Int32) -> Cell {
        switch observation {
        case .seen(let value): .value(value)
        case .absent: .unknown(absent(at))
        case .unseen(let reason): .unknown(unknown(at, reason))
        }
    }

    private func absent(_ at: Int32) -> Unknown {
        unknown(at, .undecidable("it is absent, and no has(…) guards it"))
    }

    /// `absent` is not `unseen`: only the first is known not to be there.
    mutating func has(_ base: Int32, _ index: Int32, _ at: Int32) -> Truth {
        switch cell(base) {
        case .fields(let fields) where Int(index) < fields.count:
            switch fields[Int(index)] {
            case .seen: return .yes
            case .absent: return .no
            case .unseen(let reason): return .unknown(unknown(at, reason))
            }
        case .unknown(let unknown): return .unknown(unknown)
        default: return .unknown(mismatch(at))
        }
    }

    mutating func item(_ list: Int32, _ index: Int32, _ at: Int32) -> Cell {
        let base = cell(list)
        let position = cell(index)
        guard let items = Items(base), case .value(.int(let number)) = position else {
            return mismatched(at, base, position)
        }
        if let reason = items.missing { return .unknown(unknown(list, reason)) }
        guard number >= 0, number < items.count else {
            return failed(at, "there is no element \(number) in a list of \(items.count)")
        }
        return items[Int(number)]
    }

    mutating func choice(_ condition: Int32, _ yes: Int32, _ no: Int32) -> Cell {
        switch truth(condition) {
        case .yes: cell(yes)
        case .no: cell(no)
        case .unknown(let unknown): .unknown(unknown)
        }
    }
}

/// The elements of a list of values or of facts.
struct Items {
    private let values: [Value]
    private let facts: [Fact]
    let missing: Reason?
    let count: Int

    init?(_ cell: Cell) {
        switch cell {
        case .value(.list(let elements)):
            (values, facts, missing, count) = (elements.values, [], elements.missing, elements.values.count)
        case .facts(let facts, let missing):
            (values, self.facts, self.missing, count) = ([], facts, missing, facts.count)
        default: return nil
        }
    }

    subscript(index: Int) -> Cell {
        facts.isEmpty ? .value(values[index]) : .fields(facts[index].values)
    }

    /// The elements at these positions, of the same kind.
    func picked(_ positions: [Int], missing reason: Reason?) -> Cell {
        if facts.isEmpty { return .value(.list(Elements(positions.map { values[$0] }, missing: reason))) }
        return .facts(positions.map { facts[$0] }, missing: reason)
    }
}
