import Facts
import Policies

struct PageFinding {
    /// Nil numbers stand for findings that have no section of their own.
    let number: Shown
    let severity: Shown
    let severityClass: Shown
    let change: Shown
    let changeClass: Shown
    let isNews: Bool
    let title: Shown
    let message: Shown
    let why: Shown
    let fix: Shown
    let place: Shown
    let evidence: Shown
    let history: Shown
    let was: Shown
    let controls: [Shown]
    let hasControls: Bool
    let references: Shown
    let rule: Shown
    let id: Shown
    let waiver: [PageWaiver]

    init(_ finding: Report.Finding, number: Int?, _ report: Report) {
        self.number = Shown(number.map(String.init))
        severity = Shown(finding.severity.description)
        severityClass = severity
        change = Shown(finding.change.rawValue)
        changeClass = Shown(finding.change.isOpen ? "worse" : "better")
        isNews = finding.change.isNews
        title = Shown(finding.title.isEmpty ? finding.message : finding.title)
        message = Shown(finding.message)
        why = Shown(finding.why)
        fix = Shown(finding.fix)
        place = Shown("\(finding.target) · \(finding.subject)")
        evidence = Shown(finding.file ?? finding.place.address)
        history = Shown(finding.history)
        was = Shown(finding.was)
        controls = finding.controls.map { Shown($0) }
        hasControls = !controls.isEmpty
        references = Shown(finding.references.joined(separator: "; "))
        rule = Shown(finding.rule)
        id = Shown(finding.id ?? finding.fingerprint)
        waiver = finding.waiver.map { [PageWaiver($0, at: report.header.now)] } ?? []
    }
}

struct PageWaiver {
    let owner: Shown
    let reason: Shown
    let until: Shown
    let left: Shown

    init(_ waiver: Report.Waiver, at now: Timestamp) {
        owner = Shown(waiver.owner)
        reason = Shown(waiver.reason)
        until = Shown(date(waiver.until))
        let days = waiver.daysLeft(at: now)
        left = Shown(days < 0 ? "expired" : "\(counted(days, "day")) left")
    }
}

/// The verdict in words, and what a reader may take from it.
struct PageVerdict {
    let reason: Shown
    let exit: Shown
    let kind: Shown
    let meaning: Shown

    init(_ report: Report) {
        reason = Shown(report.gate.reason.prefix(1).uppercased() + report.gate.reason.dropFirst())
        exit = Shown(report.gate.exit)
        switch report.gate.exit {
        case 0:
            kind = Shown("clear")
            meaning = Shown(
                "Nothing new at or above the agreed line was found in scope. What already stood is listed below.")
        case 1:
            kind = Shown("closed")
            meaning = Shown("Something at or above the agreed line needs action before this goes on.")
        default:
            kind = Shown("unknown")
            meaning = Shown(
                "Not everything could be determined. What was not seen is not taken for good; it is listed below.")
        }
    }
}

/// One line of the summary.
struct PageSeverity {
    let severity: Shown
    let open: Shown
    let new: Shown
    let waived: Shown
    let isZero: Bool

    init(_ severity: Severity, _ report: Report) {
        let open = report.open.filter { $0.severity == severity }
        self.severity = Shown(severity.description)
        self.open = Shown(open.count)
        new = Shown(open.count { $0.change.isNews && $0.change != .improved })
        waived = Shown(report.waived.count { $0.severity == severity })
        isZero = open.isEmpty
    }
}
