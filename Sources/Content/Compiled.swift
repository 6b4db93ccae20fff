internal import Detectors
internal import Diagnostics
internal import Digests

/// What compiling the patterns comes to, and what the cache keeps of them.
struct Compiled {
    let database: Database?
    /// By pattern.
    let reaches: [Reach]

    static func made(
        of patterns: [Pattern], seeking sought: [Sought], cache: String?, budget: PatternBudget?
    ) throws(Problems) -> Compiled {
        guard !patterns.isEmpty else { return Compiled(database: nil, reaches: []) }
        let key = CacheKey(of: patterns)
        let folder = cache.flatMap { CacheFolder($0) }
        if let kept = folder?.read(key).flatMap({ Compiled(kept: $0, patterns: patterns.count) }) { return kept }
        var compiler = PatternCompiler(patterns, sought, budget: budget)
        let made = try compiler.compile()
        if let bytes = made.kept { folder?.write(bytes, for: key) }
        return made
    }
}

extension Compiled {
    /// How far each pattern reaches, then the database.
    var kept: [UInt8]? {
        guard var bytes = database?.serialized else { return nil }
        let numbers = reaches.flatMap { [$0.least, $0.back, $0.forward, $0.isOpen ? 1 : 0] }
        bytes.insert(contentsOf: numbers.flatMap { littleEndian(UInt32($0)) }, at: 0)
        return bytes
    }

    /// Nil where it is not what was kept for so many patterns.
    init?(kept bytes: [UInt8], patterns count: Int) {
        let head = count * 16
        guard bytes.count > head, let database = Database(serialized: bytes[head...]) else { return nil }
        let numbers = stride(from: 0, to: head, by: 4).map { Int(number(littleEndian: bytes[$0..<$0 + 4])) }
        let reaches = stride(from: 0, to: numbers.count, by: 4).map {
            Reach(least: numbers[$0], back: numbers[$0 + 1], forward: numbers[$0 + 2], isOpen: numbers[$0 + 3] == 1)
        }
        self.init(database: database, reaches: reaches)
    }
}

private func littleEndian(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

private func number(littleEndian bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
}
