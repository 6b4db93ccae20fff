internal import Diagnostics
internal import Facts

extension Checker {
    mutating func local(_ name: String, _ range: Range<Int>) -> Typed? {
        locals.last { $0.name == name }.map { add(.local($0.index), $0.type, range) }
    }

    mutating func variable(_ name: String, _ range: Range<Int>) -> Typed {
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

    mutating func member(of base: Node, _ name: String, _ at: Range<Int>, _ range: Range<Int>) -> Typed {
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

    mutating func item(of base: Node, _ index: Node, _ range: Range<Int>) -> Typed {
        let list = check(base)
        let position = demand(index, .int, "the position in a list")
        guard let type = list.type, position.type != nil else { return poison(range) }
        if case .list(let element) = type { return add(.item(list.step, position.step), element, range) }
        if type == .nothing { return add(.item(list.step, position.step), .nothing, range) }
        let hint = type == .string ? "a part of a text is asked for with startsWith, contains or matches" : nil
        return fault("\(type) is no list and has no positions", at: base.range, hint: hint)
    }

    mutating func has(_ call: Node.Call, _ range: Range<Int>) -> Typed {
        guard call.arguments.count == 1, case .member(let base, let name, let at) = call.arguments[0].form else {
            return fault("has asks for one field", at: range, hint: "has(it.field)")
        }
        guard let (step, _, index) = selected(base, name, at) else { return poison(range) }
        let has = add(.has(of: step, at: index), .bool, call.arguments[0].range)
        label(has.step, base, name)
        return has
    }
}
