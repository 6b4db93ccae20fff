internal import Facts

/// Runs one program once, in Kleene's three-valued logic. It recurses over steps, whose depth the parser bounds.
struct Evaluator {
    let code: Code
    let bindings: Bindings
    /// What the variables of macros stand for at the moment.
    var locals: [Cell]
    /// What is left of the steps that one evaluation may take.
    var budget = Limit.steps

    init(_ code: Code, _ bindings: Bindings) {
        self.code = code
        self.bindings = bindings
        locals = code.locals == 0 ? [] : Array(repeating: .fields([]), count: code.locals)
    }

    mutating func result() -> Cell { cell(code.root) }

    mutating func outcome() -> Outcome {
        switch cell(code.root) {
        case .value(let value):
            if let reason = value.missing { return .undetermined(unknown(code.root, reason).cause) }
            return .value(value)
        case .unknown(let unknown): return .undetermined(unknown.cause)
        case .fields, .facts, .spelling: return .undetermined(mismatch(code.root).cause)
        }
    }

    /// The answer of a step that yields a bool.
    mutating func truth(_ at: Int32) -> Truth {
        switch code.steps[Int(at)] {
        case .truth(let answer): Truth(answer)
        case .not(let operand): truth(operand).negated
        case .every(let first, let count): every(first, count)
        case .some(let first, let count): some(first, count)
        case .equal(let left, let right, let negated): equality(left, right, negated, at)
        case .ordered(let order, let left, let right): self.order(order, left, right, at)
        case .isIn(let needle, let list): membership(needle, list)
        case .quantified(let quantifier, let list, let local, let body): quantified(quantifier, list, local, body)
        case .has(let base, let index): has(base, index, at)
        case .textual(let test, let text, let part): textual(test, text, part, at)
        case .matches(let text, let pattern): matches(text, pattern, at)
        case .covers(let network, let address): covers(network, address, at)
        default: truth(of: value(at), at)
        }
    }

    /// The value of any step.
    mutating func cell(_ at: Int32) -> Cell {
        switch code.steps[Int(at)] {
        case .truth, .not, .every, .some, .equal, .ordered, .isIn, .quantified, .has, .textual, .matches, .covers:
            Cell(truth(at))
        default: value(at)
        }
    }

    private mutating func value(_ at: Int32) -> Cell {
        switch code.steps[Int(at)] {
        case .constant(let index): .value(code.constants[Int(index)])
        case .spelling(let index): .spelling(index)
        case .slot(let index): slot(index, at)
        case .local(let index): locals[Int(index)]
        case .member(let base, let index): member(base, index, at)
        case .item(let list, let index): item(list, index, at)
        case .choice(let condition, let yes, let no): choice(condition, yes, no)
        case .arithmetic(let operation, let left, let right): arithmetic(operation, left, right, at)
        case .minus(let operand): minus(operand, at)
        case .list(let first, let count): list(first, count, at)
        case .filtered(let list, let local, let body): filtered(list, local, body)
        case .mapped(let list, let local, let body): mapped(list, local, body)
        case .call(let function, let argument): call(function, argument, at)
        case .calendar(let part, let moment, let zone): calendar(part, moment, zone, at)
        default: .unknown(mismatch(at))
        }
    }

    private func truth(of cell: Cell, _ at: Int32) -> Truth {
        switch cell {
        case .value(.bool(let answer)): Truth(answer)
        case .unknown(let unknown): .unknown(unknown)
        default: .unknown(mismatch(at))
        }
    }
}

extension Evaluator {
    func unknown(_ at: Int32, _ reason: Reason) -> Unknown { Unknown(code.label(of: at), reason) }

    func failed(_ at: Int32, _ what: String) -> Cell { .unknown(unknown(at, .undecidable(what))) }

    /// A value of another type than was declared: a mistake of the caller, which must not become an answer.
    func mismatch(_ at: Int32) -> Unknown { unknown(at, .undecidable("its value is not of the declared type")) }

    func mismatched(_ at: Int32, _ cells: Cell...) -> Cell {
        for case .unknown(let unknown) in cells { return .unknown(unknown) }
        return .unknown(mismatch(at))
    }

    /// Pays for work in proportion to the data; false once an evaluation has taken too many steps.
    mutating func spend(_ steps: Int) -> Bool {
        budget -= min(steps, Limit.steps)
        return budget >= 0
    }

    func exhausted(_ at: Int32) -> Unknown {
        unknown(at, .undecidable("it takes more than \(Limit.steps) steps"))
    }
}

extension Cell {
    init(_ truth: Truth) {
        switch truth {
        case .yes: self = .value(.bool(true))
        case .no: self = .value(.bool(false))
        case .unknown(let unknown): self = .unknown(unknown)
        }
    }
}

extension Value {
    /// Why some elements are missing, here or in a list inside.
    var missing: Reason? {
        guard case .list(let elements) = self else { return nil }
        if let reason = elements.missing { return reason }
        for element in elements.values {
            guard case .list = element else { return nil }
            if let reason = element.missing { return reason }
        }
        return nil
    }
}
