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

    private static func result(_ function: Function, of type: Type) -> Type? {
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

    private static func takes(_ function: Function) -> String {
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

    private mutating func wrongCount(_ call: Node.Call, _ form: String, _ range: Range<Int>) -> Typed {
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

extension Checker {
    mutating func method(_ call: Node.Call, on target: Node, _ range: Range<Int>) -> Typed {
        if call.name == "matches" {
            guard call.arguments.count == 1 else { return wrongCount(call, "text.matches(pattern)", range) }
            return matches(target, call.arguments[0], range)
        }
        if Vocabulary.macros.contains(call.name) { return malformedMacro(call, range) }
        if let part = CalendarPart(rawValue: call.name) { return calendar(part, call, target, range) }
        let subject = check(target)
        guard let type = subject.type else {
            for argument in call.arguments { _ = check(argument) }
            return poison(range)
        }
        if call.name == "size" {
            guard call.arguments.isEmpty else { return wrongCount(call, "value.size()", range) }
            guard Self.result(.size, of: type) != nil else {
                return fault("size has no meaning for \(type)", at: target.range, hint: Self.takes(.size))
            }
            return add(.call(.size, subject.step), .int, range)
        }
        if call.name == "contains", type == .cidr { return covers(call, subject, range) }
        guard let test = TextTest(rawValue: call.name) else { return unknownMethod(call, type, range) }
        return textual(test, call, target, subject, range)
    }

    private mutating func textual(
        _ test: TextTest, _ call: Node.Call, _ target: Node, _ subject: Typed, _ range: Range<Int>
    ) -> Typed {
        guard call.arguments.count == 1 else { return wrongCount(call, "text.\(call.name)(…)", range) }
        let part = demand(call.arguments[0], .string, "what \(call.name) looks for")
        guard let type = subject.type, part.type != nil else { return poison(range) }
        guard type.joined(with: .string) != nil else {
            return fault(
                "\(call.name) asks a string, and this is \(type)", at: target.range,
                hint: type.isList
                    ? "an element of a list is asked for with in" : Conversion.hint(from: type, to: .string))
        }
        return add(.textual(test, subject.step, part.step), .bool, range)
    }

    private mutating func covers(_ call: Node.Call, _ network: Typed, _ range: Range<Int>) -> Typed {
        guard call.arguments.count == 1 else { return wrongCount(call, "network.contains(address)", range) }
        let address = demand(call.arguments[0], .ip, "what a network contains")
        return address.type == nil ? poison(range) : add(.covers(network.step, address.step), .bool, range)
    }

    /// The pattern is compiled once, when the rule loads, so it must be known then.
    private mutating func matches(_ target: Node, _ pattern: Node, _ range: Range<Int>) -> Typed {
        let subject = demand(target, .string, "what matches searches")
        guard let text = pattern.constantText else {
            return fault(
                "left out of Plimsoll's language: a pattern that is computed", at: pattern.range,
                hint: "write the pattern as a string, so that it can be checked; or use contains, startsWith, endsWith")
        }
        do {
            let index = assembler.add(try Pattern(text))
            return subject.type == nil ? poison(range) : add(.matches(subject.step, pattern: index), .bool, range)
        } catch {
            return fault(
                "this pattern is wrong: \(printable(error.text))", at: pattern.range, hint: "patterns are RE2's")
        }
    }

    private mutating func calendar(
        _ part: CalendarPart, _ call: Node.Call, _ target: Node, _ range: Range<Int>
    ) -> Typed {
        let subject = check(target)
        guard let type = subject.type else { return poison(range) }
        let isOfDuration = part == .hours || part == .minutes || part == .seconds || part == .milliseconds
        guard type == .timestamp || (type == .duration && isOfDuration) else {
            return fault("\(call.name) has no meaning for \(type)", at: target.range, hint: "it asks a timestamp")
        }
        guard call.arguments.count <= (type == .timestamp ? 1 : 0) else {
            return wrongCount(
                call, type == .timestamp ? "moment.\(call.name)(\"+01:00\")" : "length.\(call.name)()", range)
        }
        guard let zone = call.arguments.first else { return add(.calendar(part, subject.step, zone: -1), .int, range) }
        if let text = zone.text, ZoneText.parse(text) == nil { return unknownZone(text, zone.range) }
        let offset = demand(zone, .string, "a zone")
        return offset.type == nil ? poison(range) : add(.calendar(part, subject.step, zone: offset.step), .int, range)
    }

    private mutating func unknownZone(_ text: String, _ range: Range<Int>) -> Typed {
        fault(
            "left out of Plimsoll's language: the zone \"\(printable(text))\"", at: range,
            hint: "zone data differs from machine to machine; write the offset: \"+01:00\", or \"UTC\"")
    }

    private mutating func malformedMacro(_ call: Node.Call, _ range: Range<Int>) -> Typed {
        let form =
            call.name == "map" ? "list.map(x, …) or list.map(x, condition, …)" : "list.\(call.name)(x, condition)"
        return fault("\(call.name) names an element and says something of it", at: range, hint: "it is written \(form)")
    }

    private mutating func unknownMethod(_ call: Node.Call, _ type: Type, _ range: Range<Int>) -> Typed {
        if Vocabulary.functions.contains(call.name) {
            return fault(
                "\(call.name) is not asked of a value", at: call.nameRange, hint: "it is written \(call.name)(…)")
        }
        return fault(
            "\(type) has no function \"\(call.name)\"", at: call.nameRange,
            hint: didYouMean(call.name, among: Vocabulary.methods))
    }
}

extension Type {
    var isList: Bool { if case .list = self { true } else { false } }
}

extension Node {
    /// The text of a string literal, or of string literals joined by +.
    var constantText: String? {
        switch form {
        case .literal(.string(let text)): return text
        case .binary(.plus, let left, let right, _):
            guard let first = left.constantText, let second = right.constantText else { return nil }
            return first + second
        default: return nil
        }
    }
}

private func counted(_ count: Int) -> String {
    count == 0 ? "no arguments" : count == 1 ? "one argument" : "\(count) arguments"
}
