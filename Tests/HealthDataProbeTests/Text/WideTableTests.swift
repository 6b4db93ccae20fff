import Support
import Testing

@testable import HealthDataProbe

/// Lines as many kinds of systems write them, each filled three times over.
@Suite struct `A wide table of lines` {
    private func lines(_ templates: [String], seed: UInt64) -> [String] {
        var made = MadeUp(random: Seeded(seed))
        return templates.flatMap { template in (0..<3).map { _ in made.line(template) } }
    }

    @Test func `recall and precision`() throws {
        var score = Score()
        for line in lines(positives + harderPositives, seed: 7) {
            score.count(isPositive: true, isFound: try isLinked(line), line)
        }
        for line in lines(traps + harderTraps, seed: 8) {
            score.count(isPositive: false, isFound: try isLinked(line), line)
        }
        #expect(score.found + score.missed.count >= 300 && score.quiet + score.wrong.count >= 300)
        #expect(score.recall >= 0.97, "missed:\n\(score.missed.joined(separator: "\n"))")
        #expect(score.precision >= 0.97, "false:\n\(score.wrong.joined(separator: "\n"))")
        print("wide table: \(score)")
    }

    private func isLinked(_ line: String) throws -> Bool { try !TextReading(line).linkedLines.isEmpty }
}
