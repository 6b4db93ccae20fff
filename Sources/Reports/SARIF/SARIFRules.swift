import JSON
import Policies

/// The rules of a run, and where each stands among them.
struct SARIFRules {
    private let report: Report
    private let positions: [String: Int]
    /// By rule: the worst that was found. GitHub has one number a rule, and the worst must not be hidden.
    private let worst: [String: Severity]

    init(_ report: Report) {
        self.report = report
        positions = Dictionary(report.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        worst = Dictionary(report.findings.map { ($0.rule, $0.severity) }, uniquingKeysWith: max)
    }

    /// Nil for a rule that is no longer selected.
    func position(of rule: String) -> Int? { positions[rule] }

    var driver: JSONValue {
        [
            "name": "plimsoll",
            "version": .string(report.header.version),
            "rules": .array(report.rules.map(descriptor)),
        ]
    }

    private func descriptor(_ rule: Report.Rule) -> JSONValue {
        let severity = max(rule.severity, worst[rule.id] ?? .info)
        return [
            "id": .string(rule.id),
            "shortDescription": ["text": .string(cut(rule.title))],
            "fullDescription": ["text": .string(cut(rule.why.isEmpty ? rule.title : rule.why))],
            "help": ["text": .string(help(rule))],
            "defaultConfiguration": ["level": .string(severity.level)],
            "properties": [
                "tags": .strings(["security"] + rule.controls),
                "security-severity": .string(severity.score),
                "version": .int(rule.version),
            ],
        ]
    }

    private func help(_ rule: Report.Rule) -> String {
        let references = rule.references.isEmpty ? "" : "See \(rule.references.joined(separator: "; "))."
        let variants = rule.variants.map { "\($0.product): \($0.fix)" }.joined(separator: "\n")
        return [rule.why, rule.fix, variants, references].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// GitHub refuses descriptions of more than 1,024 characters.
    private func cut(_ text: String) -> String {
        text.unicodeScalars.count <= 1000
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(999))) + "…"
    }
}

extension Severity {
    /// 3.27.10.
    var level: String {
        switch self {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low, .info: "note"
        }
    }

    /// In the middle of the range that GitHub gives each word: over 9.0 critical, 7.0 high, 4.0 medium, below low.
    var score: String {
        switch self {
        case .critical: "9.5"
        case .high: "8.0"
        case .medium: "5.5"
        case .low: "2.0"
        case .info: "0.0"
        }
    }
}
