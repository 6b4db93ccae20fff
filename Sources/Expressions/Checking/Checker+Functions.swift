internal import Diagnostics
internal import Facts

extension Checker {
    mutating func global(_ call: Node.Call, _ range: Range<Int>) -> Typed {
        switch call.name {
        case "has": return has(call, range)
        case "matches":
            guard call.arguments.count == 2 else { return wrongCount(call, "matches(text, pattern)", range) }
            return matches(call.arguments[0], call.arguments[1], range)
        default: break
        }
        guard let function = Function(rawValue: call.name) else { return unknownFunction(call, range) }
        guard call.arguments.count == 1 else { return wrongCount(call, "\(call.name)(…)", range) }
        let argument = call.arguments[0]
        if let text = argument.text, let value = constant(function, text, argument.range) {
            return value.map { Typed(type: Type(of: $0), step: assembler.add($0, at: range)) } ?? poison(range)
        }
        let found = check(argument)
        guard let type = found.type else { return poison(range) }
        guard let result = Self.result(function, of: type) else {
            return fault("\(call.name) has no meaning for \(type)", at: argument.range, hint: Self.takes(function))
        }
        return add(.call(function, found.step), result, range)
    }

    /// A value whose text stands in the rule is read when the rule loads. The outer nil: this is no such call; the
    /// inner: it is, and a fault has been told.
    private mutating func constant(_ function: Function, _ text: String, _ range: Range<Int>) -> Value?? {
        let value: Value?
        let hint: String
        switch function {
        case .duration:
            value = DurationText.parse(text).map { .duration($0) }
            hint = "as in \"1h30m\" or \"720h\"; the units are h, m, s, ms, us and ns. A literal may say 30d"
        case .timestamp:
            value = Timestamp(text).map { .timestamp($0) }
            hint = "as in \"2026-11-23T00:00:00Z\", years 1 to 9999"
        case .ip:
            value = IPAddress(text).map { .ip($0) }
            hint = "as in \"192.0.2.1\" or \"2001:db8::1\""
        case .cidr:
            value = CIDR(text).map { .cidr($0) }
            hint = "as in \"10.0.0.0/8\", with no bits set beyond the prefix"
        default: return .none
        }
        guard let value else {
            _ = fault("\"\(printable(text))\" is no \(function.rawValue)", at: range, hint: hint)
            return .some(nil)
        }
        return .some(value)
    }

    static func result(_ function: Function, of type: Type) -> Type? {
        switch (function, type) {
        case (_, .nothing): self.type(of: function)
        case (.size, .string), (.size, .list): .int
        case (.int, .int), (.int, .double), (.int, .string), (.int, .timestamp): .int
        case (.double, .double), (.double, .int), (.double, .string): .double
        case (.bool, .bool), (.bool, .string): .bool
        case (.duration, .duration), (.duration, .string): .duration
        case (.timestamp, .timestamp), (.timestamp, .string), (.timestamp, .int): .timestamp
        case (.ip, .ip), (.ip, .string): .ip
        case (.cidr, .cidr), (.cidr, .string): .cidr
        case (.string, .list), (.string, .fact), (.string, .record): nil
        case (.string, _): .string
        default: nil
        }
    }

    private static func type(of function: Function) -> Type {
        switch function {
        case .size, .int: .int
        case .double: .double
        case .string: .string
        case .bool: .bool
        case .duration: .duration
        case .timestamp: .timestamp
        case .ip: .ip
        case .cidr: .cidr
        }
    }

    static func takes(_ function: Function) -> String {
        switch function {
        case .size: "size asks a string or a list"
        case .int: "int takes a double, a string or a timestamp"
        case .double: "double takes an int or a string"
        case .bool: "bool takes a string"
        case .string: "string takes one value, not a list"
        case .timestamp: "timestamp takes a string, or an int of seconds since 1970"
        case .duration, .ip, .cidr: "\(function.rawValue) takes a string"
        }
    }

    mutating func wrongCount(_ call: Node.Call, _ form: String, _ range: Range<Int>) -> Typed {
        fault("\(call.name) has \(counted(call.arguments.count)) here", at: range, hint: "it is written \(form)")
    }

    private mutating func unknownFunction(_ call: Node.Call, _ range: Range<Int>) -> Typed {
        if Vocabulary.methods.contains(call.name) {
            return fault(
                "\(call.name) is asked of a value", at: call.nameRange, hint: "it is written value.\(call.name)(…)")
        }
        return fault(
            "there is no function \"\(call.name)\"", at: call.nameRange,
            hint: didYouMean(call.name, among: Vocabulary.functions)
                ?? "the functions are \(Vocabulary.functions.joined(separator: ", "))")
    }
}

private func counted(_ count: Int) -> String {
    count == 0 ? "no arguments" : count == 1 ? "one argument" : "\(count) arguments"
}
