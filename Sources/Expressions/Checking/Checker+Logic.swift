extension Checker {
    mutating func not(_ operand: Node, _ range: Range<Int>) -> Typed {
        let found = demand(operand, .bool, "what ! negates")
        return found.type == nil ? poison(range) : add(.not(found.step), .bool, range)
    }

    mutating func minus(_ operand: Node, _ range: Range<Int>) -> Typed {
        let found = check(operand)
        switch found.type {
        case nil: return poison(range)
        case .int?, .double?, .nothing?: return add(.minus(found.step), found.type ?? .int, range)
        case .duration?:
            return fault("a duration that is computed has no minus", at: range, hint: "write 0s - (…)")
        case let type?: return fault("\(type) has no minus", at: range)
        }
    }

    mutating func logic(_ logic: Node.Logic, _ clauses: [Node], _ range: Range<Int>) -> Typed {
        let found = clauses.map { demand($0, .bool, "each side of \(logic.rawValue)") }
        guard found.allSatisfy({ $0.type != nil }) else { return poison(range) }
        let (first, count) = assembler.run(of: found.map(\.step))
        return add(logic == .and ? .every(first: first, count: count) : .some(first: first, count: count), .bool, range)
    }

    mutating func choice(
        _ condition: Node, _ yes: Node, _ no: Node, _ range: Range<Int>, as expected: Type?
    ) -> Typed {
        let asked = demand(condition, .bool, "the condition before ?")
        // Where one answer is a version and the other a text, nothing would say which ecosystem reads the text.
        let (first, second) = pair(yes, no, as: expected, sharing: { $0 != .version })
        guard let a = first.type, let b = second.type else { return poison(range) }
        guard let type = a.joined(with: b) else {
            return fault(
                "both answers of ?: have one type, and these are \(a) and \(b)", at: range,
                hint: Conversion.hint(from: b, to: a, literal: no.text))
        }
        guard asked.type != nil else { return poison(range) }
        return add(.choice(asked.step, first.step, second.step), type, range)
    }
}
