internal import Diagnostics
internal import Facts

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
    mutating func matches(_ target: Node, _ pattern: Node, _ range: Range<Int>) -> Typed {
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
        guard type == .timestamp || type == .nothing || (type == .duration && isOfDuration) else {
            return fault("\(call.name) has no meaning for \(type)", at: target.range, hint: "it asks a timestamp")
        }
        guard call.arguments.count <= (type == .duration ? 0 : 1) else {
            return wrongCount(
                call, type == .duration ? "length.\(call.name)()" : "moment.\(call.name)(\"+01:00\")", range)
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
