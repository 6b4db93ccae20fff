import Facts
internal import JSON

/// For code hosts and editors: SARIF 2.1.0 (OASIS), one run.
///
/// - What could not be decided is a result of `kind: open`, "insufficient information to decide" (3.27.9); it has no
///   level, and the invocation is then not successful (3.20.14).
/// - `baselineState` knows less than a comparison does: worsened and improved are `updated`; fixed, gone and no longer
///   evaluated are `absent`. The exact word and the cause are in the result's properties.
/// - A server is no file: its findings have logical locations only. Hosts that show results in files skip them.
public enum SARIFFormat: ReportFormat {
    public static let name = "sarif"
    public static let folder = "SARIF"

    /// What GitHub takes of one run; more makes it refuse the whole file.
    static let mostResults = 25_000

    public static func render(_ report: Report, _ style: ReportStyle) -> String {
        render(report, style, mostResults: mostResults)
    }

    static func render(_ report: Report, _ style: ReportStyle, mostResults: Int) -> String {
        let log: JSONValue = [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run(report, style, mostResults)],
        ]
        return log.text + "\n"
    }

    private static func run(_ report: Report, _ style: ReportStyle, _ mostResults: Int) -> JSONValue {
        let rules = SARIFRules(report)
        let results = SARIFResults(report, rules, keepsAbsent: style.absent).all
        return [
            "tool": ["driver": rules.driver],
            "automationDetails": ["id": .string(identity(report))],
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation(report, cut: max(0, results.count - mostResults))],
            "originalUriBaseIds": .object(roots(report)),
            "results": .array(Array(results.prefix(mostResults))),
            "properties": properties(report),
        ]
    }

    /// Runs of one workspace and environment belong together (3.17.3: what precedes the last slash is the category).
    private static func identity(_ report: Report) -> String {
        ["plimsoll", report.header.workspace, report.header.environment ?? "repositories"]
            .map(escapedForURI).joined(separator: "/") + "/"
    }

    /// Every repository is a root; where it lies on which machine is nobody's business.
    private static func roots(_ report: Report) -> JSONObject {
        var roots = JSONObject()
        for finding in report.findings where finding.targetKind != .server && finding.place.path != nil {
            roots[finding.target] = ["description": ["text": .string("The root of \(finding.target)")]]
        }
        return roots
    }

    private static func properties(_ report: Report) -> JSONValue {
        let coverage = report.coverage
        return [
            "client": .string(report.header.client),
            "coverage": [
                "rules": .int(coverage.rules), "judged": .int(coverage.judged), "targets": .int(coverage.targets),
                "reached": .int(coverage.reached), "facts": .int(coverage.facts),
            ],
            "gate": .string(report.gate.reason),
        ]
    }
}

extension SARIFFormat {
    private static func invocation(_ report: Report, cut: Int) -> JSONValue {
        let reached = report.gaps.isEmpty && report.undetermined.isEmpty
        let finished = report.gate.exit == 0 || report.gate.exit == 1
        let undecided = report.findings.contains { $0.change == .undetermined }
        return [
            "executionSuccessful": .bool(report.undetermined.isEmpty && finished && !undecided),
            "exitCode": .int(report.gate.exit),
            "exitCodeDescription": .string(report.gate.reason),
            "startTimeUtc": .string(report.header.now.description),
            "toolExecutionNotifications": .array(notifications(report, cut: cut)),
            "properties": ["complete": .bool(reached && finished && cut == 0)],
        ]
    }

    private static func notifications(_ report: Report, cut: Int) -> [JSONValue] {
        var told: [JSONValue] = []
        if cut > 0 {
            told.append(
                notification("warning", "results-cut", "\(counted(cut, "result")) of the least severe left out"))
        }
        for target in report.targets {
            guard let reason = target.unreached else { continue }
            told.append(notification("error", "not-reached", "\(target.id) was not reached: \(reason)"))
        }
        for gap in report.gaps {
            let text = "\(gap.target): \(gap.what) not looked at: \(gap.reason)"
            told.append(notification("warning", "not-looked-at", text))
        }
        return told + report.notes.map { notification("note", "note", $0) }
    }

    private static func notification(_ level: String, _ id: String, _ text: String) -> JSONValue {
        ["level": .string(level), "descriptor": ["id": .string(id)], "message": ["text": .string(text)]]
    }
}
