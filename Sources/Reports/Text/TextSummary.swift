import Diagnostics

/// The lines below the findings: surface, what stands, what was looked at.
struct TextSummary {
    private let report: Report
    private let view: ReportStyle.View
    private let layout: TextLayout

    init(_ report: Report, _ view: ReportStyle.View, _ layout: TextLayout) {
        self.report = report
        self.view = view
        self.layout = layout
    }

    var lines: [String] {
        switch view {
        case .changes, .everything: surface + row("standing", standing) + coverage + gaps + notes
        case .found: row("found", found) + coverage + gaps + notes
        case .baseline: baseline + surface + row("standing", standing) + coverage + gaps + notes
        }
    }

    // MARK: Each line

    private var surface: [String] {
        let items = report.surface.map { fitted(text($0), to: layout.body / 2) }
        return items.isEmpty ? [] : row("surface", flow(items))
    }

    private var standing: String {
        let unchanged = report.findings.filter { $0.change == .unchanged }
        let kept = report.findings.filter { $0.change == .undetermined }
        var parts = [severities(unchanged).map { "\($0) (unchanged)" }].compactMap { $0 }
        if !kept.isEmpty { parts.append("\(grouped(kept.count)) kept, not determined now") }
        if !report.waived.isEmpty { parts.append(waivers(report.waived, of: report)) }
        return parts.isEmpty ? "nothing" : parts.joined(separator: " · ")
    }

    private var found: String { severities(report.findings.filter(\.change.stands)) ?? "nothing" }

    private var coverage: [String] {
        let coverage = report.coverage
        return row(
            "coverage",
            "\(grouped(coverage.judged)) of \(counted(coverage.rules, "rule")) judged · "
                + "\(grouped(coverage.reached)) of \(counted(coverage.targets, "target")) reached")
    }

    /// The first few: the whole list is in the reports.
    private var gaps: [String] {
        let shown = report.gaps.prefix(3).map { "\($0.target): \($0.what): \($0.reason)" }
        let more = report.gaps.count - shown.count
        return rows("not seen", shown + (more > 0 ? ["and \(grouped(more)) more: see --format html or json"] : []))
    }

    private var notes: [String] { rows("note", report.notes) }

    private var baseline: [String] {
        guard let baseline = report.baseline else { return row("baseline", "none: nothing has been accepted yet") }
        let told = "accepted \(baseline.accepted) by \(baseline.by): \(baseline.reason)"
        let made = ["plimsoll \(baseline.version)", counted(baseline.targets, "target")]
        let digests = report.digests.map { "\($0.of) \($0.value.prefix(12))" }
        return rows("baseline", [told, (made + digests).joined(separator: " · ")]) + row("since then", drift)
    }

    private var drift: String {
        let counts = Report.Change.allCases.filter(\.isNews).compactMap { change in
            let count = report.findings.count { $0.change == change }
            return count > 0 ? "\(grouped(count)) \(change.rawValue)" : nil
        }
        return counts.isEmpty ? "no finding changed" : counts.joined(separator: ", ")
    }

    // MARK: Laying out

    private func row(_ label: String, _ text: String) -> [String] { rows(label, [text]) }
    private func row(_ label: String, _ lines: [String]) -> [String] {
        lines.enumerated().map { padded($0 == 0 ? label : "", to: layout.label) + $1 }
    }

    private func rows(_ label: String, _ texts: [String]) -> [String] {
        row(label, texts.flatMap { wrapped($0, to: layout.body, lines: 3) })
    }

    /// Items side by side, over at most four lines.
    private func flow(_ items: [String]) -> [String] {
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            if let last = lines.last, columns(last) + 3 + columns(item) <= layout.body {
                lines[lines.count - 1] = last + "   " + item
            } else if lines.count == 4 {
                return lines + ["and \(grouped(items.count - index)) more"]
            } else {
                lines.append(item)
            }
        }
        return lines
    }
}

/// `+ npm/lodash 4.17.19`. Where a package is declared stands behind an `@`, and the reports tell it.
private func text(_ change: Report.SurfaceChange) -> String {
    let sign =
        switch change.change {
        case .added: "+"
        case .changed: "~"
        case .removed: "-"
        }
    let end = change.subject.lastIndex(of: "@").flatMap { $0 == change.subject.startIndex ? nil : $0 }
    let subject = end.map { change.subject[..<$0] } ?? change.subject[...]
    return ["\(sign) \(subject)", change.note].filter { !$0.isEmpty }.joined(separator: " ")
}
