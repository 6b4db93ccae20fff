internal import Facts

extension Evaluator {
    mutating func arithmetic(_ operation: Arithmetic, _ left: Int32, _ right: Int32, _ at: Int32) -> Cell {
        let a = cell(left)
        let b = cell(right)
        guard case .value(let first) = a, case .value(let second) = b else { return mismatched(at, a, b) }
        switch (first, second) {
        case (.int(let x), .int(let y)): return whole(operation, x, y, at)
        case (.double(let x), .double(let y)): return real(operation, x, y, at)
        case (.string(let x), .string(let y)):
            guard spend(x.utf8.count + y.utf8.count) else { return .unknown(exhausted(at)) }
            return .value(.string(x + y))
        case (.list(let x), .list(let y)):
            guard spend(x.values.count + y.values.count) else { return .unknown(exhausted(at)) }
            return .value(.list(Elements(x.values + y.values, missing: x.missing ?? y.missing)))
        default: return moment(operation, first, second, at)
        }
    }

    private func whole(_ operation: Arithmetic, _ x: Int64, _ y: Int64, _ at: Int32) -> Cell {
        let (result, overflow): (Int64, Bool)
        switch operation {
        case .plus: (result, overflow) = x.addingReportingOverflow(y)
        case .minus: (result, overflow) = x.subtractingReportingOverflow(y)
        case .times: (result, overflow) = x.multipliedReportingOverflow(by: y)
        case .divided:
            if y == 0 { return failed(at, "division by zero") }
            (result, overflow) = x.dividedReportingOverflow(by: y)
        case .modulo:
            if y == 0 { return failed(at, "modulo by zero") }
            (result, overflow) = x.remainderReportingOverflow(dividingBy: y)
        }
        return overflow ? failed(at, "the result is out of the range of int") : .value(.int(result))
    }

    private func real(_ operation: Arithmetic, _ x: Double, _ y: Double, _ at: Int32) -> Cell {
        switch operation {
        case .plus: .value(.double(x + y))
        case .minus: .value(.double(x - y))
        case .times: .value(.double(x * y))
        case .divided: .value(.double(x / y))
        case .modulo: .unknown(mismatch(at))
        }
    }

    private func moment(_ operation: Arithmetic, _ first: Value, _ second: Value, _ at: Int32) -> Cell {
        guard first.isInRange, second.isInRange else { return failed(at, "the duration is out of range") }
        return switch (operation, first, second) {
        case (.plus, .duration(let x), .duration(let y)): length(x + y, at)
        case (.minus, .duration(let x), .duration(let y)): length(x - y, at)
        case (.plus, .timestamp(let x), .duration(let y)), (.plus, .duration(let y), .timestamp(let x)):
            moment(x.adding(y), at)
        case (.minus, .timestamp(let x), .duration(let y)): moment(x.adding(.zero - y), at)
        case (.minus, .timestamp(let x), .timestamp(let y)): span(x.since(y), at)
        default: .unknown(mismatch(at))
        }
    }

    private func length(_ duration: Duration, _ at: Int32) -> Cell {
        DurationText.inRange(duration).map { .value(.duration($0)) } ?? failed(at, "the duration is out of range")
    }

    private func moment(_ timestamp: Timestamp?, _ at: Int32) -> Cell {
        timestamp.map { .value(.timestamp($0)) } ?? failed(at, "the moment is outside years 1 to 9999")
    }

    /// CEL's conformance cases want the span of all its years to be an error, although a duration could hold it. The
    /// bound, 10,000 years of 365 days, honours them and still measures from today to 9999-12-31, which certificates
    /// use for "no end" (RFC 5280 4.1.2.5).
    private func span(_ duration: Duration, _ at: Int32) -> Cell {
        let bound = Duration.seconds(10_000 * 365 * 86_400)
        return duration > bound || duration < .zero - bound
            ? failed(at, "the duration is out of range") : .value(.duration(duration))
    }

    mutating func minus(_ operand: Int32, _ at: Int32) -> Cell {
        switch cell(operand) {
        case .value(.int(let x)):
            x == .min ? failed(at, "the result is out of the range of int") : .value(.int(-x))
        case .value(.double(let x)): .value(.double(-x))
        case let other: mismatched(at, other)
        }
    }
}

extension Value {
    /// False for a duration from outside that arithmetic could not hold.
    var isInRange: Bool {
        if case .duration(let length) = self { DurationText.inRange(length) != nil } else { true }
    }
}
