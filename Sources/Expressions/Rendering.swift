internal import Diagnostics
public import Facts
internal import Versions

/// Values as text: as CEL writes them, and as people read them.
public enum Rendering {
    /// CEL's notation: strings in JSON's quotes, doubles with a point (`1.0`, `-0.0`, `NaN`, `+infinity`, `-infinity`),
    /// durations and timestamps as calls (`duration("3600s")`), lists in brackets.
    public static func literal(_ value: Value) -> String {
        switch value {
        case .bool(let answer): answer ? "true" : "false"
        case .int(let number): String(number)
        case .double(let number): double(number)
        case .string(let text): quoted(text)
        case .duration(let length): "duration(\"\(DurationText.text(length))\")"
        case .timestamp(let moment): "timestamp(\"\(moment)\")"
        case .version(let version): quoted(version.text)
        case .ip(let address): "ip(\"\(address)\")"
        case .cidr(let network): "cidr(\"\(network)\")"
        case .ordered(let rank): quoted(rank.description)
        case .list(let elements): "[" + elements.values.map(literal).joined(separator: ", ") + "]"
        }
    }

    /// `undetermined: field: reason`, or the value in CEL's notation.
    public static func literal(_ outcome: Outcome) -> String {
        switch outcome {
        case .value(let value): literal(value)
        case .undetermined(let cause): "undetermined: \(printable(cause.description))"
        }
    }

    /// Durations as rules write them (`29d 12h`), moments in RFC 3339, text without quotes, lists with commas.
    public static func people(_ value: Value) -> String {
        switch value {
        case .string(let text): text
        case .version(let version): version.text
        case .ordered(let rank): rank.description
        case .timestamp(let moment): moment.description
        case .duration(let length): spoken(length)
        case .double(let number): DoubleText.text(number)
        case .ip(let address): address.description
        case .cidr(let network): network.description
        case .bool, .int: literal(value)
        case .list(let elements): list(elements)
        }
    }

    static func people(_ cell: Cell) -> String {
        switch cell {
        case .value(let value): people(value)
        case .unknown(let unknown): "(not determined: \(unknown.cause.reason))"
        case .fields, .facts, .spelling: "(not determined)"
        }
    }

    private static func list(_ elements: Elements) -> String {
        let known = elements.values.map(people).joined(separator: ", ")
        guard let reason = elements.missing else { return elements.values.isEmpty ? "none" : known }
        return known + (known.isEmpty ? "" : " and perhaps more ") + "(not determined: \(reason))"
    }

    /// Shortest digits that read back as the same number, always with a point or an exponent.
    private static func double(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-infinity" : "+infinity" }
        return number.description
    }

    /// At most the two largest units that are not zero from the first on: nobody reads seconds behind days.
    private static func spoken(_ length: Duration) -> String {
        guard DurationText.inRange(length) != nil else { return DurationText.text(length) }
        let (seconds, attoseconds) = length.components
        let milliseconds = (attoseconds / 1_000_000_000_000_000).magnitude
        let whole = seconds.magnitude
        let parts: [(UInt64, String)] = [
            (whole / 86_400, "d"), (whole / 3_600 % 24, "h"), (whole / 60 % 60, "m"), (whole % 60, "s"),
            (UInt64(milliseconds), "ms"),
        ]
        guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0s" }
        let told = parts[first..<min(first + 2, parts.count)].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
        return (seconds < 0 || attoseconds < 0 ? "-" : "") + told.joined(separator: " ")
    }

    /// JSON's quotes. What a terminal would obey rather than show is written as an escape.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default: if isShown(scalar) { out.unicodeScalars.append(scalar) } else { out += escape(scalar) }
            }
        }
        return out + "\""
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value <= 0xFFFF else { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
