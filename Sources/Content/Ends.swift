/// The ends that Hyperscan told, as runs: a pattern such as `\d+` ends at every digit, and one run tells them all.
///
/// A run may hold more than was told, never less: a match is looked for in all of it.
struct Ends {
    struct Run {
        let expression: UInt32
        var first: UInt32
        var last: UInt32
    }

    /// So many runs, and one more for each expression: from there on runs are drawn together, however far apart.
    static let bound = 1 << 18

    private(set) var runs: [Run] = []
    /// How many ends were told since the beginning, by expression.
    private(set) var told: [Int]
    /// Each expression's latest run; -1: none.
    private var latest: [Int32]
    /// How near an end must be to the run before it to be drawn into it, by expression.
    private let overlap: [UInt32]

    init(overlap: [UInt32]) {
        self.overlap = overlap
        told = [Int](repeating: 0, count: overlap.count)
        latest = [Int32](repeating: -1, count: overlap.count)
        runs.reserveCapacity(256)
    }

    mutating func add(_ end: UInt32, of expression: UInt32) {
        let id = Int(expression)
        told[id] &+= 1
        let place = Int(latest[id])
        if place >= 0, runs.count >= Self.bound || isNear(end, runs[place], overlap[id]) {
            runs[place].last = max(runs[place].last, end)
            runs[place].first = min(runs[place].first, end)
            return
        }
        latest[id] = Int32(truncatingIfNeeded: runs.count)
        runs.append(Run(expression: expression, first: end, last: end))
    }

    private func isNear(_ end: UInt32, _ run: Run, _ overlap: UInt32) -> Bool {
        end >= run.last ? end - run.last <= overlap : end >= run.first || run.first - end <= overlap
    }

    /// By expression and place: Hyperscan tells them by place, but for word boundaries, which it tells late.
    mutating func take() -> [Run] {
        for run in runs { latest[Int(run.expression)] = -1 }
        defer { runs.removeAll(keepingCapacity: true) }
        return runs.sorted { ($0.expression, $0.first) < ($1.expression, $1.first) }
    }
}
