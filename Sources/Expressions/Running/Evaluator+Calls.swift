internal import Facts
internal import Versions

extension Evaluator {
    mutating func call(_ function: Function, _ argument: Int32, _ at: Int32) -> Cell {
        let given = cell(argument)
        if function == .size { return size(given, argument, at) }
        guard case .value(let value) = given else { return mismatched(at, given) }
        guard value.isInRange else { return failed(at, "the duration is out of range") }
        switch function {
        case .int: return int(value, at)
        case .double: return double(value, at)
        case .string: return string(value, at)
        case .bool: return bool(value, at)
        default: return read(function, value, at)
        }
    }

    private func size(_ cell: Cell, _ argument: Int32, _ at: Int32) -> Cell {
        if case .value(.string(let text)) = cell { return .value(.int(Int64(text.unicodeScalars.count))) }
        guard let items = Items(cell) else { return mismatched(at, cell) }
        if let reason = items.missing { return .unknown(unknown(argument, reason)) }
        return .value(.int(Int64(items.count)))
    }

    private func int(_ value: Value, _ at: Int32) -> Cell {
        switch value {
        case .int: return .value(value)
        case .timestamp(let moment): return .value(.int(moment.seconds))
        case .double(let number):
            // Strictly inside: the ends of the range have no exact double (CEL's conformance cases refuse both).
            guard number > -0x1p63, number < 0x1p63 else { return failed(at, "the number is out of the range of int") }
            return .value(.int(Int64(number)))
        case .string(let text):
            return Int64(text).map { .value(.int($0)) } ?? failed(at, "the text is no int")
        default: return .unknown(mismatch(at))
        }
    }

    private func double(_ value: Value, _ at: Int32) -> Cell {
        switch value {
        case .double: .value(value)
        case .int(let number): .value(.double(Double(number)))
        case .string(let text):
            DoubleText.parse(text).map { .value(.double($0)) } ?? failed(at, "the text is no double")
        default: .unknown(mismatch(at))
        }
    }

    private func bool(_ value: Value, _ at: Int32) -> Cell {
        switch value {
        case .bool: return .value(value)
        case .string("true"), .string("True"), .string("TRUE"), .string("t"), .string("1"): return .value(.bool(true))
        case .string("false"), .string("False"), .string("FALSE"), .string("f"), .string("0"):
            return .value(.bool(false))
        case .string: return failed(at, "the text is no bool")
        default: return .unknown(mismatch(at))
        }
    }

    private func string(_ value: Value, _ at: Int32) -> Cell {
        switch value {
        case .string: .value(value)
        case .bool(let answer): .value(.string(answer ? "true" : "false"))
        case .int(let number): .value(.string(String(number)))
        case .double(let number): .value(.string(DoubleText.text(number)))
        case .duration(let length): .value(.string(DurationText.text(length)))
        case .timestamp(let moment): .value(.string(moment.description))
        case .version(let version): .value(.string(version.text))
        case .ip(let address): .value(.string(address.description))
        case .cidr(let network): .value(.string(network.description))
        case .ordered(let rank): .value(.string(rank.description))
        case .list: .unknown(mismatch(at))
        }
    }

    private func read(_ function: Function, _ value: Value, _ at: Int32) -> Cell {
        switch (function, value) {
        case (.duration, .duration), (.timestamp, .timestamp), (.ip, .ip), (.cidr, .cidr): return .value(value)
        case (.timestamp, .int(let seconds)):
            return Timestamp(seconds: seconds).map { .value(.timestamp($0)) }
                ?? failed(at, "the moment is outside years 1 to 9999")
        case (.duration, .string(let text)):
            return DurationText.parse(text).map { .value(.duration($0)) } ?? failed(at, "the text is no duration")
        case (.timestamp, .string(let text)):
            return Timestamp(text).map { .value(.timestamp($0)) } ?? failed(at, "the text is no timestamp")
        case (.ip, .string(let text)):
            return IPAddress(text).map { .value(.ip($0)) } ?? failed(at, "the text is no address")
        case (.cidr, .string(let text)):
            return CIDR(text).map { .value(.cidr($0)) } ?? failed(at, "the text is no network")
        default: return .unknown(mismatch(at))
        }
    }
}

extension Evaluator {
    mutating func textual(_ test: TextTest, _ text: Int32, _ part: Int32, _ at: Int32) -> Truth {
        let a = cell(text)
        let b = cell(part)
        guard case .value(.string(let whole)) = a, case .value(.string(let piece)) = b else {
            return truth(mismatched(at, a, b))
        }
        guard spend(Text.steps(whole, piece)) else { return .unknown(exhausted(at)) }
        switch test {
        case .startsWith: return Truth(Text.startsWith(whole, piece))
        case .endsWith: return Truth(Text.endsWith(whole, piece))
        case .contains: return Truth(Text.contains(whole, piece))
        }
    }

    mutating func matches(_ text: Int32, _ pattern: Int32, _ at: Int32) -> Truth {
        let subject = cell(text)
        guard case .value(.string(let whole)) = subject else { return truth(mismatched(at, subject)) }
        guard spend(1 + whole.utf8.count / 16) else { return .unknown(exhausted(at)) }
        return Truth(code.patterns[Int(pattern)].isFound(in: whole))
    }

    mutating func covers(_ network: Int32, _ address: Int32, _ at: Int32) -> Truth {
        let a = cell(network)
        let b = cell(address)
        guard case .value(.cidr(let whole)) = a, case .value(.ip(let one)) = b else {
            return truth(mismatched(at, a, b))
        }
        return Truth(whole.contains(one))
    }

    private func truth(_ cell: Cell) -> Truth {
        if case .unknown(let unknown) = cell { .unknown(unknown) } else { .no }
    }

    mutating func calendar(_ part: CalendarPart, _ subject: Int32, _ zone: Int32, _ at: Int32) -> Cell {
        let given = cell(subject)
        var offset = 0
        if zone >= 0 {
            let named = cell(zone)
            guard case .value(.string(let text)) = named else { return mismatched(at, given, named) }
            guard let seconds = ZoneText.parse(text) else { return failed(at, "the zone is no offset like \"+01:00\"") }
            offset = seconds
        }
        switch given {
        case .value(.duration(let length)):
            guard DurationText.inRange(length) != nil else { return failed(at, "the duration is out of range") }
            return .value(.int(part.of(length)))
        case .value(.timestamp(let moment)):
            return .value(.int(part.of(moment, offset: offset)))
        default: return mismatched(at, given)
        }
    }
}
