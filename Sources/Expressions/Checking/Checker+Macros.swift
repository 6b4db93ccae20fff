internal import Diagnostics
internal import Facts

extension Checker {
    mutating func call(_ call: Node.Call, _ range: Range<Int>) -> Typed {
        guard let target = call.target else { return global(call, range) }
        if Vocabulary.macros.contains(call.name), let variable = call.arguments.first?.simpleName,
            call.arguments.count == 2 || (call.arguments.count == 3 && call.name == "map")
        {
            return macro(call, over: target, naming: variable, range)
        }
        return method(call, on: target, range)
    }

    private mutating func macro(_ call: Node.Call, over target: Node, naming variable: String, _ range: Range<Int>)
        -> Typed
    {
        let list = check(target)
        let element: Type
        switch list.type {
        case .list(let type)?: element = type
        case .nothing?: element = .nothing
        case let type?:
            return fault("\(call.name) asks a list, and this is \(type)", at: target.range)
        case nil: element = .nothing  // the fault is told; what the macro says of its elements cannot be judged
        }
        guard list.type != nil else { return poison(range) }
        guard locals.count < Limit.macros else {
            return fault("macros are nested more than \(Limit.macros) deep", at: call.nameRange)
        }
        let local = Local(name: variable, type: element, index: assembler.newLocal())
        locals.append(local)
        defer { locals.removeLast() }
        return expanded(call, list, local, range)
    }

    private mutating func expanded(_ call: Node.Call, _ list: Typed, _ local: Local, _ range: Range<Int>) -> Typed {
        var listStep = list.step
        let isFiltering = call.name == "filter" || call.arguments.count == 3
        if call.name != "map" || isFiltering {
            let condition = demand(call.arguments[1], .bool, "the condition of \(call.name)")
            guard condition.type != nil else { return poison(range) }
            if let quantifier = Quantifier(rawValue: call.name) {
                return add(
                    .quantified(quantifier, list: listStep, local: local.index, body: condition.step), .bool, range)
            }
            let filtered = add(
                .filtered(list: listStep, local: local.index, body: condition.step), .list(local.type), range)
            if call.name == "filter" { return filtered }
            listStep = filtered.step
        }
        let body = call.arguments[call.arguments.count - 1]
        let result = check(body)
        guard let type = result.type else { return poison(range) }
        guard type.isValue else {
            return fault(
                "map makes a list of values, and this is \(type)", at: body.range, hint: "name one of its fields")
        }
        return add(.mapped(list: listStep, local: local.index, body: result.step), .list(type), range)
    }
}

extension Node {
    var simpleName: String? {
        if case .name(let name) = form { name } else { nil }
    }
}
