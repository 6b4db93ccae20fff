internal import Facts

extension Lexer {
    /// An int, a double or a duration; the position is on its first character.
    mutating func number() throws(Fault) -> Token.Kind {
        let start = position
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") { return try hexadecimal() }
        skipDigits()
        if peek() == UInt8(ascii: "."), peek(1).map(isDigit) == true {
            position += 1
            skipDigits()
            return try double(from: start)
        }
        if isExponent() { return try double(from: start) }
        if let byte = peek(), isLetter(byte) { return try suffixed(from: start) }
        return .int(try whole(start..<position))
    }

    private mutating func skipDigits() {
        while let byte = peek(), isDigit(byte) { position += 1 }
    }

    private mutating func hexadecimal() throws(Fault) -> Token.Kind {
        let start = position
        position += 2
        var value: UInt64 = 0
        while let digit = peek().flatMap(hexDigit) {
            guard value >> 60 == 0 else { throw tooLarge(from: start) }
            value = value << 4 | UInt64(digit)
            position += 1
        }
        guard position > start + 2 else {
            throw Fault("a hexadecimal number has digits after 0x", at: start..<position)
        }
        if let byte = peek(), isLetter(byte) || isDigit(byte) { throw unknownSuffix(from: start) }
        return .int(value)
    }

    /// Whether `e5`, `E+5` or `e-5` follows.
    private func isExponent() -> Bool {
        guard let e = peek(), e | 0x20 == UInt8(ascii: "e"), let next = peek(1) else { return false }
        if isDigit(next) { return true }
        return (next == UInt8(ascii: "+") || next == UInt8(ascii: "-")) && peek(2).map(isDigit) == true
    }

    private mutating func double(from start: Int) throws(Fault) -> Token.Kind {
        if isExponent() {
            position += 2
            skipDigits()
        }
        if let byte = peek(), isLetter(byte) { throw unknownSuffix(from: start) }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(bytes[start] == UInt8(ascii: ".") ? "0" + text : text), value.isFinite else {
            throw Fault("this number is too large for a double", at: start..<position)
        }
        return .double(value)
    }

    private func whole(_ range: Range<Int>) throws(Fault) -> UInt64 {
        var value: UInt64 = 0
        for byte in bytes[range] {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 0x30))
            guard !overflow, !carry else { throw tooLarge(from: range.lowerBound) }
            value = sum
        }
        return value
    }

    /// A duration such as `1h30m`; anything else after digits is a fault.
    private mutating func suffixed(from start: Int) throws(Fault) -> Token.Kind {
        var total = Duration.zero
        var last = DurationUnit.allCases.count
        position = start
        while let byte = peek(), isDigit(byte) {
            let digits = position
            skipDigits()
            let count = try whole(digits..<position)
            let unitStart = position
            while let letter = peek(), isLetter(letter) { position += 1 }
            let name = String(decoding: bytes[unitStart..<position], as: UTF8.self)
            guard let unit = DurationUnit(rawValue: name) else { throw unknownUnit(name, from: start) }
            guard unit.rank < last else {
                throw Fault(
                    "the units of a duration go from the largest to the smallest, each once", at: start..<position,
                    hint: "1d12h, 1h30m, 10s500ms")
            }
            last = unit.rank
            guard let part = unit.times(count), let sum = DurationText.inRange(total + part) else {
                throw Fault("this duration is out of range (315,576,000,000 s)", at: start..<position)
            }
            total = sum
        }
        if let byte = peek(), isLetter(byte) { throw unknownSuffix(from: start) }
        return .duration(total)
    }

    private mutating func unknownUnit(_ name: String, from start: Int) -> Fault {
        switch name {
        case "u", "U":
            Fault("left out of Plimsoll's language: unsigned numbers", at: start..<position, hint: "write an int")
        case "w", "y", "M", "mo":
            Fault(
                "no unit of a duration is called \"\(name)\"", at: start..<position,
                hint: "weeks, months and years are written in days: 7d, 30d, 365d")
        default: unknownSuffix(from: start)
        }
    }

    private mutating func unknownSuffix(from start: Int) -> Fault {
        while let byte = peek(), isLetter(byte) || isDigit(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position].prefix(40), as: UTF8.self)
        return Fault(
            "\"\(text)\" is neither a number nor a duration", at: start..<position,
            hint: "a duration is written 30d, 12h, 15m, 10s, 500ms or 1h30m")
    }

    private func tooLarge(from start: Int) -> Fault {
        var end = position
        while end < bytes.count, isDigit(bytes[end]) || isLetter(bytes[end]) { end += 1 }
        return Fault(
            "this number is out of the range of int (64 bits)", at: start..<end, hint: "a double has a point: 1e20, 1.0"
        )
    }
}

/// The units of a duration literal, from the smallest.
enum DurationUnit: String, CaseIterable {
    case milliseconds = "ms"
    case seconds = "s"
    case minutes = "m"
    case hours = "h"
    case days = "d"

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Nil where it is beyond any duration.
    func times(_ count: UInt64) -> Duration? {
        guard let count = Int64(exactly: count) else { return nil }
        if self == .milliseconds { return .milliseconds(count) }
        let seconds: Int64 = self == .days ? 86_400 : self == .hours ? 3_600 : self == .minutes ? 60 : 1
        let (product, overflow) = count.multipliedReportingOverflow(by: seconds)
        return overflow ? nil : .seconds(product)
    }
}
