internal import Diagnostics
internal import Facts

/// Gives every part of an expression its type and compiles it, collecting all mistakes.
struct Checker {
    /// The type is nil where a fault has been told already, so that one mistake is told once.
    struct Typed {
        let type: Type?
        let step: Int32
    }

    struct Local {
        let name: String
        let type: Type
        let index: Int32
    }

    let declarations: Declarations
    var assembler = Assembler()
    var locals: [Local] = []
    var faults: [Fault] = []

    init(_ declarations: Declarations) { self.declarations = declarations }

    /// `expected` is what the place asks for; it gives literals their meaning where the language allows it.
    mutating func check(_ node: Node, as expected: Type? = nil) -> Typed {
        switch node.form {
        case .literal(let value): literal(value, node.range, as: expected)
        case .name(let name): local(name, node.range) ?? variable(name, node.range)
        case .rooted(let name): variable(name, node.range)
        case .member(let base, let name, let at): member(of: base, name, at, node.range)
        case .item(let base, let index): item(of: base, index, node.range)
        case .call(let call): self.call(call, node.range)
        case .list(let items): list(items, node.range, as: expected)
        case .not(let operand): not(operand, node.range)
        case .minus(let operand): minus(operand, node.range)
        case .logic(let logic, let clauses): self.logic(logic, clauses, node.range)
        case .binary(let infix, let left, let right, let at): binary(infix, left, right, at, node.range)
        case .choice(let condition, let yes, let no): choice(condition, yes, no, node.range, as: expected)
        }
    }

    mutating func fault(_ problem: String, at range: Range<Int>, hint: String? = nil) -> Typed {
        faults.append(Fault(problem, at: range, hint: hint))
        return poison(range)
    }

    mutating func poison(_ range: Range<Int>) -> Typed {
        Typed(type: nil, step: assembler.add(.truth(false), at: range))
    }

    mutating func add(_ step: Step, _ type: Type, _ range: Range<Int>) -> Typed {
        Typed(type: type, step: assembler.add(step, at: range))
    }

    /// Checks a part that must be of one type, and says so where it is not.
    mutating func demand(_ node: Node, _ wanted: Type, _ who: String) -> Typed {
        let found = check(node, as: wanted)
        guard let type = found.type, type.joined(with: wanted) == nil else { return found }
        return fault(
            "\(who) must be \(wanted), and this is \(type)", at: node.range,
            hint: Conversion.hint(from: type, to: wanted, literal: node.text))
    }
}

extension Checker {
    /// The type and the program of a tree, or all of its mistakes.
    static func compile(
        _ tree: Node, of source: [UInt8], against declarations: Declarations, expecting: Type?
    ) throws(Faults) -> (Type, Code) {
        var checker = Checker(declarations)
        let result = checker.whole(tree, expecting)
        guard checker.faults.isEmpty, let type = result.type else { throw Faults(checker.faults) }
        return (type, checker.assembler.finish(source: source, root: result.step))
    }

    private mutating func whole(_ tree: Node, _ expecting: Type?) -> Typed {
        let result = check(tree, as: expecting == .version ? nil : expecting)
        guard let type = result.type else { return result }
        guard type.isValue else {
            return fault("\(type) is not one value", at: tree.range, hint: "name one of its fields")
        }
        guard let expecting, type.joined(with: expecting) == nil else { return result }
        return fault(
            "this must be \(expecting), and is \(type)", at: tree.range,
            hint: Conversion.hint(from: type, to: expecting, literal: tree.text))
    }
}
