import Facts

/// The ports of one pass through a sweep, and those that the next one tries again.
struct Pass {
    private var ports: [Int]
    private var position = 0
    private var again: [Int] = []
    private var late: [Int] = []
    private var retries: Int
    private(set) var isFirst = true

    init(_ ports: NumberRanges, retries: Int) {
        self.ports = ports.ranges.flatMap(Array.init)
        self.retries = retries
    }

    var isEmpty: Bool { again.isEmpty && position == ports.count }

    mutating func next() -> Int? {
        if let port = again.popLast() { return port }
        guard position < ports.count else { return nil }
        defer { position += 1 }
        return ports[position]
    }

    /// It has not been asked.
    mutating func putBack(_ port: Int) { again.append(port) }

    mutating func timedOut(_ port: Int) { late.append(port) }

    /// False where nothing is left to try, or nobody may.
    mutating func beginNext() -> Bool {
        guard retries > 0, !late.isEmpty else { return false }
        retries -= 1
        (ports, position, late, isFirst) = (late, 0, [], false)
        return true
    }
}
