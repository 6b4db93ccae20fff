public import Detectors
public import Diagnostics

/// What one pattern costs, alone, over made-up text of common kinds. Times are this machine's; counts are the same
/// everywhere.
public struct PatternCost: Hashable, Sendable {
    /// Which pattern, by its index in what was measured.
    public let pattern: Int
    /// Processor time for 1,000 bytes of text, in nanoseconds.
    public let nanoseconds: Double
    /// That, in units of the time that adding up the same bytes takes.
    public let timesReading: Double
    /// Ends that Hyperscan told in a million bytes.
    public let ends: Int
    /// Matches among them.
    public let hits: Int
    /// Why no engine takes it, in words; nil where it is within the budget. The same on every machine.
    public let refusal: String?
}

extension PatternCost {
    /// What a pattern may cost, in words.
    public static var budget: String { PatternBudget.standard.words }

    /// Measures each pattern alone, whatever it costs. About 20 ms each in a release build.
    ///
    /// Throws the patterns that cannot be compiled.
    public static func measure(_ patterns: [Pattern]) throws(Problems) -> [PatternCost] {
        try measure(patterns, on: SampleText.made(of: 4_000_000))
    }

    static func measure(_ patterns: [Pattern], on sample: [UInt8]) throws(Problems) -> [PatternCost] {
        _ = try Engine(unchecked: patterns)  // so that all problems are told at once
        var all: UInt64 = 0
        let reading = quickest { all &+= sum(of: sample) }
        precondition(all != 1, "the sum of so much text is never 1")  // so that it is not optimised away
        var costs: [PatternCost] = []
        for index in patterns.indices {
            costs.append(try PatternCost(of: patterns[index], index, on: sample, reading: reading))
        }
        return costs
    }

    private init(of pattern: Pattern, _ index: Int, on sample: [UInt8], reading: Double) throws(Problems) {
        let engine = try Engine(unchecked: [pattern])
        guard var scanner = try? engine.scanner() else {
            throw Problems([Problem("the system gave no memory to measure it", at: pattern.place)])
        }
        var hits = 0
        _ = scanner.scan(sample, in: sample.indices) { _ in hits += 1 }
        let ends = scanner.told
        let seconds = quickest { _ = scanner.scan(sample, in: sample.indices) { _ in } }
        self.pattern = index
        nanoseconds = seconds * 1e12 / Double(sample.count)
        timesReading = seconds / reading
        self.ends = ends * 1_000_000 / sample.count
        self.hits = hits * 1_000_000 / sample.count
        let budget = PatternBudget.standard
        refusal = (budget.refusal(of: pattern) ?? budget.refusal(of: pattern, ending: ends, in: sample.count))?.problem
    }
}

@inline(never)
private func sum(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
        stride(from: 0, to: buffer.count & ~7, by: 8).reduce(0) {
            $0 &+ buffer.loadUnaligned(fromByteOffset: $1, as: UInt64.self)
        }
    }
}

/// Seconds, of three tries.
private func quickest(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<3).map { _ in seconds(clock.measure(work)) }.min() ?? 0
}

private func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}
