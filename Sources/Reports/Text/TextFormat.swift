import Diagnostics

/// For people at a terminal and in mail: new things first, what stands counted, the verdict last.
public enum TextFormat: ReportFormat {
    public static let name = "text"
    public static let folder = "Text"

    public static func render(_ report: Report, _ style: ReportStyle) -> String {
        TextScreen(report, style).lines.joined(separator: "\n") + "\n"
    }
}

/// The screen, block by block.
struct TextScreen {
    let report: Report
    let style: ReportStyle
    private let table: TextTable
    private let summary: TextSummary

    init(_ report: Report, _ style: ReportStyle) {
        self.report = report
        self.style = style
        let rows = TextRow.rows(of: report, style.view)
        let layout = TextLayout(rows.flatMap { $0 }, style)
        table = TextTable(blocks: rows, layout: layout)
        summary = TextSummary(report, style.view, layout)
    }

    var lines: [String] {
        let blocks = [[header]] + table.blocks.map(table.lines) + [summary.lines, verdict]
        return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var header: String {
        let header = report.header
        let coverage = report.coverage
        let right =
            [counted(coverage.targets, "target"), counted(coverage.rules, "rule")]
            + (header.duration.map { [$0] } ?? [])
        let client = header.client.isEmpty ? header.workspace : header.client
        let left = [client, header.environment].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        return opposite("plimsoll \(header.version)  \(left)", fitted(right.joined(separator: ", "), to: 40))
    }

    /// Never cut: whoever reads one line reads this one.
    private var verdict: [String] {
        let exit = "exit \(report.gate.exit)"
        let lines = wrapped(report.gate.reason, to: side - 2, lines: 20)
        let last = opposite(lines.last ?? "", exit)
        return (lines.dropLast() + [last]).map { style.paint($0, verdictColour) }
    }

    private var verdictColour: Colour {
        switch report.gate.exit {
        case 0: .green
        case 1: .boldRed
        default: .yellow
        }
    }

    /// Where the right-hand texts begin.
    private var side: Int { style.width - 30 }

    private func opposite(_ left: String, _ right: String) -> String {
        let start = min(side, style.width - columns(right))
        return padded(fitted(left, to: start - 2), to: start) + right
    }
}
