import Diagnostics
import Policies

/// The columns that all rows share.
struct TextLayout {
    let style: ReportStyle
    /// Of `NEW  high`, with its gap.
    let label: Int
    /// Of `portal tcp/6379`, with its gap.
    let place: Int
    /// From the beginning of the message to the tail.
    let tail: Int

    init(_ rows: [TextRow], _ style: ReportStyle) {
        self.style = style
        let gap = 3
        label = max(13, (rows.map { columns($0.label) }.max() ?? 0) + 1)
        let widest = style.width * 3 / 10
        place = gap + (rows.map { min(widest, columns(fitted($0.place, to: widest))) }.max() ?? 0)
        let room = style.width - label - place
        let messages = rows.filter { !$0.tail.isEmpty }.map { columns(fitted($0.message, to: room)) }
        tail = gap + (messages.filter { $0 <= room * 2 / 3 }.max() ?? 0)
    }

    var message: Int { style.width - label - place }
    var body: Int { style.width - label }
    var margin: String { String(repeating: " ", count: label) }
}

struct TextTable {
    let blocks: [[TextRow]]
    let layout: TextLayout

    func lines(_ rows: [TextRow]) -> [String] { rows.flatMap(lines) }

    /// At most four.
    private func lines(_ row: TextRow) -> [String] {
        let tailed = tailed(row)
        let message = tailed.map { [$0] } ?? wrapped(row.message, to: layout.message, lines: 2)
        let detail = (tailed != nil || row.tail.isEmpty ? [] : [row.tail]) + row.detail
        var lines = [start(row) + message[0]]
        lines += message.dropFirst().map { padded(layout.margin, to: layout.label + layout.place) + $0 }
        if !detail.isEmpty { lines.append(below(detail.joined(separator: " · "), lines: 1)[0]) }
        if !row.fix.isEmpty { lines += below("fix: \(row.fix)", lines: min(2, 4 - lines.count)) }
        return lines.map(trimmed)
    }

    private func start(_ row: TextRow) -> String {
        let label = layout.style.paint(row.label, row.severity?.colour ?? .plain)
        let gap = String(repeating: " ", count: max(0, layout.label - columns(row.label)))
        let place = padded(fitted(row.place, to: layout.place - 3), to: layout.place)
        return label + gap + place
    }

    /// In the tails' common column where it fits there, else right behind the message; nil where neither does.
    private func tailed(_ row: TextRow) -> String? {
        guard !row.tail.isEmpty else { return nil }
        let message = fitted(row.message, to: layout.message)
        let tail = fitted(row.tail, to: layout.message)
        let near = columns(message) + 3
        let starts = [max(layout.tail, near), near]
        return starts.first { $0 + columns(tail) <= layout.message }.map { padded(message, to: $0) + tail }
    }

    private func below(_ text: String, lines: Int) -> [String] {
        wrapped(text, to: layout.body, lines: lines).map { layout.margin + layout.style.paint(trimmed($0), .dim) }
    }
}

extension TextRow {
    var label: String {
        guard let severity else { return word }
        if word.isEmpty { return severity.description }
        return (columns(word) < 5 ? padded(word, to: 5) : word + " ") + severity.description
    }
}

func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
}
