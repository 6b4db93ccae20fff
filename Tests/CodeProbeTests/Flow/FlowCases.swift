@testable import CodeProbe

/// Pieces of source code, each a file of its own, with what must be told marked on the line that it must be told on:
/// `print(patient.ssn) «print»`. A line without a mark must not be told.
struct FlowCases: CustomStringConvertible, Sendable {
    let name: String
    let path: String
    let text: String

    var description: String { name }

    struct Line: Hashable {
        let piece: Int
        let line: Int
        let sink: String
    }

    struct Outcome {
        var expected: Set<Line> = []
        var told: Set<Line> = []
        var texts: [Line: String] = [:]
        /// Lines without a mark that hold anything.
        var silent = 0

        var missed: Set<Line> { expected.subtracting(told) }
        var false_: Set<Line> { told.subtracting(expected) }
        var recall: Double { Double(expected.intersection(told).count) / Double(max(1, expected.count)) }
        var precision: Double { Double(expected.intersection(told).count) / Double(max(1, told.count)) }

        var complaint: String {
            let missed = missed.map { "missed \($0.sink): \(texts[$0] ?? "")" }
            let wrong = false_.map { "told \($0.sink): \(texts[$0] ?? "")" }
            return (missed + wrong).sorted().joined(separator: "\n")
        }
    }

    /// Runs every piece by itself.
    func run() -> Outcome {
        var outcome = Outcome()
        for (piece, source) in pieces.enumerated() { run(source, piece, into: &outcome) }
        return outcome
    }

    private var pieces: [[Substring]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).split { $0 == "----" }.map(Array.init)
    }

    private func run(_ lines: [Substring], _ piece: Int, into outcome: inout Outcome) {
        var source: [Substring] = []
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
            source.append(parts[0])
            guard parts.count > 1 else {
                if line.contains(where: { $0.isLetter }) { outcome.silent += 1 }
                continue
            }
            for sink in parts[1].split(whereSeparator: { $0 == "»" || $0 == " " || $0 == "«" }) {
                let expected = Line(piece: piece, line: index + 1, sink: String(sink))
                outcome.expected.insert(expected)
                outcome.texts[expected] = String(line)
            }
        }
        let file = SourceFile(path: path, bytes: Array(source.joined(separator: "\n").utf8))
        for sighting in file.map({ FlowReader.sightings(in: $0, .standard) }) ?? [] {
            let told = Line(piece: piece, line: sighting.line, sink: sighting.sink.rawValue)
            outcome.told.insert(told)
            outcome.texts[told] = String(lines.indices.contains(sighting.line - 1) ? lines[sighting.line - 1] : "")
        }
    }
}
