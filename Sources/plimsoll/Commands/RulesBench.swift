import ArgumentParser
import Baselines
import Content
import Detectors
import Diagnostics
import JSON
import Policies
import Scans

struct RulesBench: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures what each detector's patterns cost, dearest first.",
        discussion: """
            Each pattern is sought alone in 4 MB of made-up text of common kinds. Times are processor time of this \
            machine; ends (where the engine stops to confirm) and hits are the same everywhere, and so is the budget. A \
            pattern over it ends with exit 1: a scan would not load it.
            """)

    @Argument(help: "The folder of the rules; without it, those that a scan would take.")
    var path: String?
    @Option(help: "text or json.")
    var format = "text"
    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; - is standard output.", valueName: "file"))
    var output = Output.standard

    func validate() throws {
        guard ["text", "json"].contains(format) else { throw ValidationError("--format is text or json") }
    }

    func end() async throws -> Baselines.ExitCode {
        try output.check()
        let prices = try Price.all(of: DetectorSet.load(from: RulesFolder.find(named: path)))
        let lines = Price.head + prices.map(\.line).joined() + prices.summary
        try output.put(format == "json" ? JSONValue.array(prices.map(\.json)).text + "\n" : lines)
        return prices.allSatisfy { $0.cost.refusal == nil } ? .clean : .closed
    }
}

/// What a detector's pattern costs.
private struct Price {
    /// `secrets.github 2`: the detector, and which of its patterns from 1.
    let name: String
    let place: Place
    let cost: PatternCost

    /// Dearest first.
    static func all(of set: DetectorSet) throws(Problems) -> [Price] {
        let named = set.detectors.flatMap { detector in
            detector.patterns.enumerated().map { (name: "\(detector.id) \($0 + 1)", pattern: $1) }
        }
        return try PatternCost.measure(named.map(\.pattern))
            .map { Price(name: named[$0.pattern].name, place: named[$0.pattern].pattern.place, cost: $0) }
            .sorted { ($1.cost.nanoseconds, $0.name) < ($0.cost.nanoseconds, $1.name) }
    }

    static let head = row("pattern", "ns/KB", "x reading", "ends/MB", "hits/MB") + "\n"

    var line: String {
        let over = cost.refusal.map { "  \(place): \($0)" } ?? ""
        let figures = [tenths(cost.nanoseconds), tenths(cost.timesReading), "\(cost.ends)", "\(cost.hits)"]
        return printable(Self.row(name, figures[0], figures[1], figures[2], figures[3]) + over) + "\n"
    }

    var json: JSONValue {
        [
            "pattern": .string(name), "file": .string(place.file), "line": .int(place.line),
            "ns_per_kb": .double(cost.nanoseconds) ?? .null, "times_reading": .double(cost.timesReading) ?? .null,
            "ends_per_mb": .int(cost.ends), "hits_per_mb": .int(cost.hits),
            "over_budget": cost.refusal.map { .string($0) } ?? .null,
        ]
    }

    private static func row(_ name: String, _ figures: String...) -> String {
        let padded = figures.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(1, 44 - name.count)) + padded.joined()
    }
}

extension [Price] {
    fileprivate var summary: String {
        let sum = tenths(reduce(0) { $0 + $1.cost.nanoseconds })
        let over = count { $0.cost.refusal != nil }
        return "\(count) patterns: \(sum) ns/KB, were each sought alone; \(over) over the budget: "
            + "\(PatternCost.budget)\n"
    }
}

private func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
