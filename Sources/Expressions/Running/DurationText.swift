internal import Facts

/// Durations as CEL writes them: `1h30m`, `-1.5s`, `1000000s`.
enum DurationText {
    /// The range of a duration (google.protobuf.Duration), in seconds either way.
    static let limit: Int64 = 315_576_000_000

    static func inRange(_ duration: Duration) -> Duration? {
        let bound = Duration.seconds(limit)
        return duration >= .zero - bound && duration <= bound ? duration : nil
    }

    /// Nil for text that is no duration or is out of range.
    static func parse(_ text: String) -> Duration? {
        var bytes = Array(text.utf8)[...]
        guard bytes.count <= 100 else { return nil }
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        if bytes.elementsEqual("0".utf8) { return .zero }
        guard !bytes.isEmpty else { return nil }
        var total: Int128 = 0
        while !bytes.isEmpty {
            guard let part = part(&bytes) else { return nil }
            total += part
        }
        guard total <= Int128(limit) * 1_000_000_000 else { return nil }
        let length = Duration.seconds(Int64(total / 1_000_000_000)) + .nanoseconds(Int64(total % 1_000_000_000))
        return isNegative ? .zero - length : length
    }

    /// The text of a duration: seconds, with a fraction only where there is one.
    static func text(_ duration: Duration) -> String {
        guard inRange(duration) != nil else { return "beyond \(limit)s" }
        let (seconds, attoseconds) = duration.components
        let sign = seconds < 0 || attoseconds < 0 ? "-" : ""
        let nanoseconds = (attoseconds / 1_000_000_000).magnitude
        guard nanoseconds > 0 else { return "\(sign)\(seconds.magnitude)s" }
        var fraction = Substring(String(1_000_000_000 + nanoseconds).dropFirst())
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(sign)\(seconds.magnitude).\(fraction)s"
    }

    /// One number with its unit, in nanoseconds. At most 18 digits count on either side of the point: with the largest
    /// unit they stay far inside 128 bits.
    private static func part(_ bytes: inout ArraySlice<UInt8>) -> Int128? {
        let whole = digits(&bytes)
        var fraction: ArraySlice<UInt8> = []
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            fraction = digits(&bytes).prefix(18)
        }
        guard !whole.isEmpty || !fraction.isEmpty, let nanoseconds = unit(&bytes) else { return nil }
        let significant = whole.drop { $0 == 0x30 }
        guard significant.count <= 18 else { return nil }
        let scale = fraction.reduce(1 as Int128) { scale, _ in scale * 10 }
        return number(significant) * nanoseconds + number(fraction) * nanoseconds / scale
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int128 {
        digits.reduce(0) { $0 * 10 + Int128($1 - 0x30) }
    }

    private static func digits(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let run = bytes.prefix(while: isDigit)
        bytes.removeFirst(run.count)
        return run
    }

    private static func unit(_ bytes: inout ArraySlice<UInt8>) -> Int128? {
        let name = bytes.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
        bytes.removeFirst(name.count)
        switch String(decoding: name, as: UTF8.self) {
        case "ns": return 1
        case "us", "µs", "μs": return 1_000
        case "ms": return 1_000_000
        case "s": return 1_000_000_000
        case "m": return 60_000_000_000
        case "h": return 3_600_000_000_000
        default: return nil
        }
    }
}
