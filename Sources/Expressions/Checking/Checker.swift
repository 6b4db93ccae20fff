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
    private mutating func literal(_ value: Value, _ range: Range<Int>, as expected: Type?) -> Typed {
        if case .string(let text) = value {
            switch expected {
            case .version: return spelling(text, range)
            case .ordered(let ordering): return rank(text, of: ordering, range)
            default: break
            }
        }
        return Typed(type: Type(of: value), step: assembler.add(value, at: range))
    }

    private mutating func spelling(_ text: String, _ range: Range<Int>) -> Typed {
        let spelling = Spelling(text)
        guard !spelling.versions.isEmpty else {
            return fault("\"\(printable(text))\" is no version of any ecosystem", at: range, hint: "as in \"4.17.21\"")
        }
        return Typed(type: .version, step: assembler.add(spelling, at: range))
    }

    private mutating func rank(_ text: String, of ordering: Ordering, _ range: Range<Int>) -> Typed {
        guard let rank = ordering[text] else {
            let words = ordering.words.joined(separator: " < ")
            return fault(
                "\(ordering.name) has no word \"\(printable(text))\"", at: range,
                hint: didYouMean(text, among: ordering.words) ?? "its words are \(words)")
        }
        return Typed(type: .ordered(ordering), step: assembler.add(.ordered(rank), at: range))
    }

    private mutating func local(_ name: String, _ range: Range<Int>) -> Typed? {
        locals.last { $0.name == name }.map { add(.local($0.index), $0.type, range) }
    }

    private mutating func variable(_ name: String, _ range: Range<Int>) -> Typed {
        guard let slot = declarations.slot(of: name) else {
            let names = locals.map(\.name) + declarations.variables.map(\.name)
            let isFunction = Vocabulary.functions.contains(name)
            return fault(
                "there is no \"\(name)\" here", at: range,
                hint: isFunction
                    ? "\(name) is a function: \(name)(…)"
                    : didYouMean(name, among: names)
                        ?? (names.isEmpty ? nil : "there are \(names.joined(separator: ", "))"))
        }
        return add(.slot(Int32(slot)), declarations.variables[slot].type, range)
    }

    private mutating func member(of base: Node, _ name: String, _ at: Range<Int>, _ range: Range<Int>) -> Typed {
        guard let (step, type, index) = selected(base, name, at) else { return poison(range) }
        let member = add(.member(of: step, at: index), type, range)
        label(member.step, base, name)
        return member
    }

    /// The base's step, and the type and position of its field; nil after a fault.
    mutating func selected(_ base: Node, _ name: String, _ at: Range<Int>) -> (step: Int32, type: Type, index: Int32)? {
        let found = check(base)
        guard let type = found.type else { return nil }
        let members: [(name: String, type: Type)]
        switch type {
        case .fact(let kind): members = kind.fields.map { ($0.name, Type($0.type)) }
        case .record(let record): members = record.members
        default:
            _ = fault("\(type) has no fields", at: at, hint: noFieldsHint(type, name))
            return nil
        }
        guard let index = members.firstIndex(where: { $0.name == name }) else {
            _ = fault(
                "\(type) has no field \"\(name)\"", at: at,
                hint: didYouMean(name, among: members.map(\.name)) ?? listing(members.map(\.name)))
            return nil
        }
        return (found.step, members[index].type, Int32(index))
    }

    /// A field of one of many facts is told by the fact's kind: the name of a macro's variable says nothing to a reader.
    mutating func label(_ step: Int32, _ base: Node, _ field: String) {
        guard case .name(let name) = base.form, let local = locals.last(where: { $0.name == name }),
            case .fact(let kind) = local.type
        else { return }
        assembler.label(step, "\(kind.name).\(field)")
    }

    private func listing(_ names: [String]) -> String? {
        names.isEmpty
            ? nil : "its fields are \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? " …" : "")"
    }

    private func noFieldsHint(_ type: Type, _ name: String) -> String? {
        if case .list(.fact) = type { return "ask each fact: facts.all(f, f.\(name) …) or facts.exists(f, …)" }
        if Vocabulary.methods.contains(name) { return "\(name) is a function: .\(name)(…)" }
        return nil
    }

    private mutating func item(of base: Node, _ index: Node, _ range: Range<Int>) -> Typed {
        let list = check(base)
        let position = demand(index, .int, "the position in a list")
        guard let type = list.type, position.type != nil else { return poison(range) }
        switch type {
        case .list(let element): return add(.item(list.step, position.step), element, range)
        case .nothing: return add(.item(list.step, position.step), .nothing, range)
        default:
            let hint =
                if case .string = type { "characters are asked for with startsWith, contains or matches" } else {
                    nil as String?
                }
            return fault("\(type) is no list and has no positions", at: base.range, hint: hint)
        }
    }

    private mutating func list(_ items: [Node], _ range: Range<Int>, as expected: Type?) -> Typed {
        // A version literal is read by the ecosystem of one version beside it, which a list does not have.
        var wanted: Type? = if case .list(let element)? = expected, element != .version { element } else { nil }
        var element = Type.nothing
        var steps: [Int32] = []
        var isSound = true
        for item in items {
            let found = check(item, as: wanted)
            steps.append(found.step)
            guard let type = found.type else {
                isSound = false
                continue
            }
            guard type.isValue else {
                isSound =
                    fault("\(type) cannot be an element of a list", at: item.range, hint: "list its fields").type != nil
                continue
            }
            // What the place asks for is the measure; without that, the first element.
            let measure = wanted ?? element
            guard let joined = element.joined(with: type), measure.joined(with: type) != nil || !item.isLiteral else {
                isSound =
                    fault(
                        "the elements of this list are of type \(measure), and this is \(type)", at: item.range,
                        hint: Conversion.quoting(item, for: measure)
                            ?? Conversion.hint(from: type, to: measure, literal: item.text)
                    ).type != nil
                continue
            }
            element = joined
            wanted = wanted ?? joined
        }
        guard isSound else { return poison(range) }
        let (first, count) = assembler.run(of: steps)
        return add(.list(first: first, count: count), .list(element), range)
    }
}

extension Checker {
    private mutating func not(_ operand: Node, _ range: Range<Int>) -> Typed {
        let found = demand(operand, .bool, "what ! negates")
        return found.type == nil ? poison(range) : add(.not(found.step), .bool, range)
    }

    private mutating func minus(_ operand: Node, _ range: Range<Int>) -> Typed {
        let found = check(operand)
        switch found.type {
        case nil: return poison(range)
        case .int?, .double?, .nothing?: return add(.minus(found.step), found.type ?? .int, range)
        case .duration?:
            return fault("a duration that is computed has no minus", at: range, hint: "write 0s - (…)")
        case let type?: return fault("\(type) has no minus", at: range)
        }
    }

    private mutating func logic(_ logic: Node.Logic, _ clauses: [Node], _ range: Range<Int>) -> Typed {
        let found = clauses.map { demand($0, .bool, "each side of \(logic.rawValue)") }
        guard found.allSatisfy({ $0.type != nil }) else { return poison(range) }
        let (first, count) = assembler.run(of: found.map(\.step))
        return add(logic == .and ? .every(first: first, count: count) : .some(first: first, count: count), .bool, range)
    }

    private mutating func choice(
        _ condition: Node, _ yes: Node, _ no: Node, _ range: Range<Int>, as expected: Type?
    ) -> Typed {
        let asked = demand(condition, .bool, "the condition before ?")
        let (first, second) = pair(yes, no, as: expected)
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

extension Checker {
    /// The type and the program of a tree, or all of its mistakes.
    static func compile(
        _ tree: Node, of source: [UInt8], against declarations: Declarations, expecting: Type?, isMessage: Bool = false
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

extension Type {
    /// The type of a value that stands in a rule.
    init(of value: Value) {
        self =
            switch value {
            case .bool: .bool
            case .int: .int
            case .double: .double
            case .string: .string
            case .duration: .duration
            case .timestamp: .timestamp
            case .version: .version
            case .ip: .ip
            case .cidr: .cidr
            case .ordered(let rank): .ordered(rank.ordering)
            case .list(let elements): .list(elements.values.first.map { Type(of: $0) } ?? .nothing)
            }
    }
}
