import Baselines
import Facts
import Policies

/// What one rule found, told once with everything that it was found on.
struct PageRuleFindings {
    let number: Shown
    let severity: Shown
    let news: [Shown]
    /// What is wrong. A rule's title says what would be right, and must not stand alone as a heading.
    let heading: Shown
    let title: Shown
    let why: [PageWords]
    let hasWhy: Bool
    let fix: [PageWords]
    let hasFix: Bool
    let variants: [PageVariant]
    let controls: [Shown]
    let hasControls: Bool
    let references: Shown
    let rule: Shown
    let places: [PageFinding]

    /// The findings are of one rule and severity, and at least one.
    init(_ findings: [Report.Finding], number: Int, _ report: Report) {
        let first = findings[0]
        self.number = Shown(String(number))
        severity = Shown(first.severity.description)
        news = Report.Change.allCases.filter(\.isWorse).compactMap { change in
            let count = findings.count { $0.change == change }
            return count == 0
                ? nil : Shown(findings.count == 1 ? change.rawValue : "\(grouped(count)) \(change.rawValue)")
        }
        let others = findings.count { $0.message != first.message }
        heading = Shown(first.message + (others == 0 ? "" : ", and \(grouped(others)) more like it"))
        title = Shown(first.title)
        why = PageWords.parts(of: first.why)
        hasWhy = !why.isEmpty
        fix = PageWords.parts(of: first.fix)
        hasFix = !fix.isEmpty
        variants = report.rules.first { $0.id == first.rule }?.variants.map(PageVariant.init) ?? []
        controls = first.controls.map { Shown($0) }
        hasControls = !controls.isEmpty
        references = Shown(first.references.joined(separator: "; "))
        rule = Shown(first.rule)
        places = findings.map { PageFinding($0, number: nil, report) }
    }
}

struct PageVariant {
    let product: Shown
    let fix: [PageWords]

    init(_ variant: Report.Rule.Variant) {
        product = Shown(variant.product)
        fix = PageWords.parts(of: variant.fix)
    }
}

/// Words of a rule, or a command among them: what stands in backticks.
struct PageWords {
    let text: Shown
    let isCode: Bool

    static func parts(of text: String) -> [PageWords] {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        // A backtick without its partner is a backtick.
        guard parts.count % 2 == 1 else { return [PageWords(text: Shown(text), isCode: false)] }
        return parts.enumerated().filter { !$0.element.isEmpty }.map {
            PageWords(text: Shown(String($0.element)), isCode: $0.offset % 2 == 1)
        }
    }
}

extension Report.Finding {
    /// Those of one rule, severity and remedy together; the worst first, and news first among them.
    static func byRule(_ findings: [Report.Finding]) -> [[Report.Finding]] {
        var positions: [[String]: Int] = [:]
        var groups: [[Report.Finding]] = []
        for finding in findings.sorted(by: \.orderBySeverity) {
            let key = [finding.severity.description, finding.rule, finding.title, finding.why, finding.fix]
            if let position = positions[key] {
                groups[position].append(finding)
            } else {
                positions[key] = groups.count
                groups.append([finding])
            }
        }
        return groups
    }
}

struct PageFinding {
    /// Of the rule's findings among which it stands; empty where it is not open.
    let number: Shown
    let severity: Shown
    let change: Shown
    let changeClass: Shown
    let isNews: Bool
    let message: Shown
    let place: Shown
    let evidence: Shown
    let history: Shown
    let was: Shown
    let id: Shown
    let waiver: [PageWaiver]

    init(_ finding: Report.Finding, number: Int?, _ report: Report) {
        self.number = Shown(number.map(String.init))
        severity = Shown(finding.severity.description)
        change = Shown(finding.change.rawValue)
        changeClass = Shown(finding.change.isWorse ? "worse" : "better")
        isNews = finding.change.isNews
        message = Shown(finding.message)
        place = Shown("\(finding.target) · \(finding.subject)")
        evidence = Shown(finding.file ?? finding.place.address)
        history = Shown(finding.history)
        was = Shown(finding.was)
        id = Shown(finding.id ?? String(finding.fingerprint.prefix(12)))
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
        new = Shown(open.count(where: \.change.isWorse))
        waived = Shown(report.waived.count { $0.severity == severity })
        isZero = open.isEmpty
    }
}
