/// Durations as people write them here: `30d`, `12h`, `1h30m`, `500ms`. No months and no years: they have no length.
extension Duration {
    /// Whole numbers, each with a unit of `d h m s ms`, from great to small, each at most once; a `-` before all of it.
    /// Nil for anything else, and beyond 10,000 years.
    public init?(literal text: String) {
        var rest = Substring(text)
        let isNegative = rest.hasPrefix("-")
        if isNegative { rest.removeFirst() }
        var total = Int64(0)
        var units = Self.units[...]
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            let name = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(name.count)
            guard let number = Int64(digits), let at = units.firstIndex(where: { $0.name == name }) else { return nil }
            let (part, tooBig) = number.multipliedReportingOverflow(by: units[at].milliseconds)
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !tooBig, !overflow, sum <= Self.longest else { return nil }
            total = sum
            units = units[(at + 1)...]
        }
        self = .milliseconds(isNegative ? -total : total)
    }

    /// The same form, the greatest units first: `1d12h`. Parts below a millisecond are told in seconds with a fraction.
    public var literal: String {
        let (seconds, attoseconds) = components
        guard attoseconds % 1_000_000_000_000_000 == 0 else {
            return "\(Double(seconds) + Double(attoseconds) / 1e18)s"
        }
        var rest = (seconds.magnitude * 1000) + (attoseconds / 1_000_000_000_000_000).magnitude
        guard rest > 0 else { return "0s" }
        var text = seconds < 0 || attoseconds < 0 ? "-" : ""
        for unit in Self.units where rest >= unit.milliseconds {
            text += "\(rest / UInt64(unit.milliseconds))\(unit.name)"
            rest %= UInt64(unit.milliseconds)
        }
        return text
    }

    private static let units: [(name: Substring, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]
    /// 10,000 years, CEL's bound (315,576,000,000 s).
    private static let longest: Int64 = 315_576_000_000_000
}
