import Baselines
import Facts
import Policies

/// The words that people read, said the same way in every format.
extension Report.Cause {
    var phrase: String {
        switch self {
        case .change: "came with this change"
        case .rule: "a rule changed"
        case .data: "the advisory data changed"
        case .time: "time passed"
        case .environment: "the baseline did not look there"
        case .unknown: "cause unknown"
        }
    }
}

extension Report.Finding {
    /// `path:line`, or nil where it is no file.
    var file: String? {
        place.path.map { path in place.line.map { "\(path):\($0)" } ?? path }
    }

    /// How it came about: in the comparison's words, or the cause's.
    var history: String? { note ?? cause?.phrase }
}

extension Report.Undetermined {
    /// Those with one reason on one target told as one.
    struct Group: Hashable {
        let target: String
        let reason: String
        /// Each once.
        let rules: [String]
    }

    static func groups(_ all: [Report.Undetermined]) -> [Group] {
        var rules: [[String]: [String]] = [:]
        for one in all where rules[[one.target, one.reason]]?.last != one.rule {
            rules[[one.target, one.reason], default: []].append(one.rule)
        }
        return rules.map { Group(target: $0[0], reason: $0[1], rules: $1) }
            .sorted { ByteOrder($0.target, $0.reason) }
    }
}

/// `1 rule`, `3 rules`
func counted(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

/// `1,234`
func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var parts: [String] = []
    while digits.utf8.count > 3 {
        parts.append(String(digits.suffix(3)))
        digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + parts.reversed()).joined(separator: ",")
}

/// `3 high, 7 medium`; nil for none.
func severities(_ findings: [Report.Finding]) -> String? {
    let counts = Report.counts(findings)
    return counts.isEmpty ? nil : counts.map { "\(grouped($0.count)) \($0.severity)" }.joined(separator: ", ")
}

/// `2 waived, one expires in 9 days`
func waivers(_ waived: [Report.Finding], of report: Report) -> String {
    let soon = waived.compactMap { $0.waiver?.daysLeft(at: report.header.now) }.filter { $0 <= 30 }.sorted()
    let text = "\(grouped(waived.count)) waived"
    guard let first = soon.first else { return text }
    return text
        + (soon.count == 1
            ? ", one expires in \(counted(first, "day"))" : ", \(soon.count) expire within 30 days")
}
