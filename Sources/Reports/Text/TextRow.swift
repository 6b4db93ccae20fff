import Baselines
import Facts
import Policies

/// What one entry of the screen says, before it is laid out.
struct TextRow {
    /// `NEW`, `WORSE`; empty where nothing changed.
    var word = ""
    var severity: Severity?
    /// `portal tcp/6379`
    var place = ""
    var message = ""
    /// What stands at the right of the message where it fits.
    var tail = ""
    /// `opened by this change · was: closed`
    var detail: [String] = []
    var fix = ""
}

extension TextRow {
    /// Block by block, as the view wants them.
    static func rows(of report: Report, _ view: ReportStyle.View) -> [[TextRow]] {
        let controls = ControlNames(report)
        func rows(_ findings: [Report.Finding]) -> [TextRow] { findings.map { TextRow($0, controls) } }
        let unknown = Report.Undetermined.groups(report.undetermined).map(TextRow.init)
        let standing = report.findings.filter { $0.change.stands && !$0.change.isNews }
        switch view {
        case .changes: return [rows(report.news) + unknown]
        case .everything: return [rows(report.news) + unknown, rows(standing)]
        case .found: return [found(report, controls) + unknown]
        case .baseline: return [unknown]
        }
    }

    /// Without a word on changes: there was nothing to compare with.
    private static func found(_ report: Report, _ controls: ControlNames) -> [TextRow] {
        let findings = report.findings.filter(\.change.stands)
        return findings.sorted(by: \.orderBySeverity).map { finding in
            var row = TextRow(finding, controls)
            row.word = ""
            row.detail.removeAll { $0 == finding.history }
            return row
        }
    }

    private init(_ finding: Report.Finding, _ controls: ControlNames) {
        word = finding.change.word
        severity = finding.severity
        message = finding.message
        let isRepository = finding.targetKind == .repository
        place = isRepository ? finding.target : "\(finding.target) \(finding.subject)"
        tail = isRepository ? finding.file ?? finding.subject : ""
        let was = finding.was.map { "was: \($0)" }
        if finding.change.stands {
            let moved = [.worsened, .improved, .severityChanged].contains(finding.change)
            if moved, tail.isEmpty { tail = was ?? "" }
            detail = [finding.history, tail == was ? nil : was, finding.waiver.map(text)].compactMap { $0 }
            detail += finding.controls.map(controls.short)
            fix = finding.change == .waived ? "" : finding.fix
        } else {
            detail = [finding.history, was].compactMap { $0 }
        }
    }

    private init(_ group: Report.Undetermined.Group) {
        word = "  ?"
        place = group.target
        message = "not determined: \(group.reason)"
        tail = group.rules.count == 1 ? "" : counted(group.rules.count, "rule")
    }
}

private func text(_ waiver: Report.Waiver) -> String {
    "waived by \(waiver.owner) until \(waiver.until.description.prefix(10)): \(waiver.reason)"
}

/// Where the report speaks of one framework only, its name goes without saying.
struct ControlNames {
    private let prefix: String

    init(_ report: Report) {
        prefix = report.frameworks.count == 1 ? report.frameworks[0].id + ":" : ""
    }

    func short(_ control: String) -> String {
        control.hasPrefix(prefix) ? String(control.dropFirst(prefix.count)) : control
    }
}

extension Report.Change {
    /// What stands before the severity.
    var word: String {
        switch self {
        case .new: "NEW"
        case .regressed: "BACK"
        case .worsened: "WORSE"
        case .waiverExpired: "EXPIRED"
        case .improved: "BETTER"
        case .severityChanged: "RERATED"
        case .notEvaluated: "UNJUDGED"
        case .gone: "GONE"
        case .fixed: "FIXED"
        case .waiverUnused: "UNUSED"
        case .waived: "waived"
        case .undetermined: "kept"
        case .unchanged: ""
        }
    }
}
