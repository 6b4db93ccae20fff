/// Doubles as `double(…)` reads them and `string(…)` writes them.
enum DoubleText {
    static func parse(_ text: String) -> Double? {
        switch text.lowercased() {
        case "nan": return .nan
        case "inf", "+inf", "infinity", "+infinity": return .infinity
        case "-inf", "-infinity": return -.infinity
        default: break
        }
        let isPlain = text.utf8.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
        guard isPlain, text.utf8.contains(where: isDigit), let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// The shortest digits that read back as the same number; an exponent below 1e-04 and from 1e+21 on.
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        let (digits, point) = shortest(value.magnitude)
        let sign = value.sign == .minus ? "-" : ""
        return sign + (point < -3 || point > 21 ? exponential(digits, point) : positional(digits, point))
    }

    /// The digits without leading or trailing zeros, and where the point stands before them.
    private static func shortest(_ value: Double) -> (digits: [Character], point: Int) {
        if value == 0 { return (["0"], 1) }
        let parts = value.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = Array(mantissa.joined())
        let leading = all.prefix { $0 == "0" }.count
        var digits = Array(all[leading...])
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        return (digits, mantissa[0].count + exponent - leading)
    }

    private static func positional(_ digits: [Character], _ point: Int) -> String {
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + String(digits) }
        if point >= digits.count { return String(digits) + String(repeating: "0", count: point - digits.count) }
        return String(digits[..<point]) + "." + String(digits[point...])
    }

    private static func exponential(_ digits: [Character], _ point: Int) -> String {
        let exponent = point - 1
        let size = String(exponent.magnitude)
        let fraction = digits.count > 1 ? "." + String(digits[1...]) : ""
        return "\(digits[0])\(fraction)e\(exponent < 0 ? "-" : "+")\(size.count < 2 ? "0" : "")\(size)"
    }
}
