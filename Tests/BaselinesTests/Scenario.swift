import Facts
import Policies
import Support
import Testing

@testable import Baselines

/// What was accepted, what a scan sees later, and what must be said of it.
struct Scenario: CustomTestStringConvertible, Sendable {
    let name: String
    /// Nil: nothing was ever accepted.
    var before: [String]?
    var after: [String]
    var rulesBefore: @Sendable () -> Edits = { .none }
    var rulesAfter: @Sendable () -> Edits = { .none }
    var clock = "2026-11-23"
    var failOn = FailOn.gate
    var acceptUndetermined: [AcceptedUndetermined] = []
    /// Every change but the unchanged: `new/change high net.no-redis tcp/6379`.
    var expect: [String] = []
    var exit = ExitCode.clean

    var testDescription: String { name }

    struct Ending {
        let comparison: Comparison
        let gate: Gate
    }

    /// Accepts, stores, reads back, compares, decides.
    func run() throws -> Ending {
        let root = try TemporaryFolder(inMemory: true)
        if let before { try Bench.accept(Sight(before), Bench.rules(rulesBefore()), in: root.path) }
        let rules = try Bench.rules(rulesAfter())
        let snapshot = Sight(after).snapshot(rules, at: Specimen.time(clock))
        let comparison = compare(snapshot, with: try Bench.read(root.path), under: rules)
        let gate = Gate.decide(comparison, failOn: failOn, acceptUndetermined: acceptUndetermined)
        return Ending(comparison: comparison, gate: gate)
    }
}

extension Change {
    var told: String {
        let words = [
            "\(kind.rawValue)/\(cause?.rawValue ?? "-")", severity?.description, rule.description, subject?.text ?? "*",
        ]
        return words.compactMap { $0 }.joined(separator: " ")
    }
}

extension Comparison {
    /// Everything but what did not change.
    var told: [String] { changes.filter { $0.kind != .unchanged }.map(\.told) }
}
