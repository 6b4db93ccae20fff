internal import Facts

/// Scans with an engine's patterns. One for each task: it holds the memory that a scan works in.
public struct Scanner: ~Copyable {
    private let engine: Engine
    /// Nil where there are no patterns.
    private let tools: Tools?
    private var confirmers: Confirmers

    init(_ engine: Engine) throws(Reason) {
        self.engine = engine
        confirmers = Confirmers(engine)
        tools = if let database = engine.database { try Tools(database, engine) } else { nil }
    }

    /// Finds every match in `bytes[range]`, by start and then by pattern. The range is all there is: `^`, `$` and `\b`
    /// take its ends for the ends of the text.
    ///
    /// A pattern's matches do not overlap: the leftmost is taken, then the leftmost after its end, as PCRE2 goes through
    /// a text. A match without a bound whose first possible end is more than 1,024 bytes after its start is missed.
    ///
    /// Returns what was given up on; empty where all was looked at.
    public mutating func scan(_ bytes: [UInt8], in range: Range<Int>, _ found: (Hit) -> Void) -> [Surrender] {
        let range = range.clamped(to: bytes.indices)
        guard !range.isEmpty else { return [] }
        guard range.count <= Int(Int32.max) else {
            return engine.patterns.indices.map { Surrender(pattern: $0, offset: range.lowerBound, why: .tooLong) }
        }
        let finds = bytes.withUnsafeBufferPointer { look(through: UnsafeBufferPointer(rebasing: $0[range])) }
        for hit in finds.hits.sorted(by: Hit.isBefore) { found(hit.moved(by: range.lowerBound)) }
        return finds.surrenders.map { $0.moved(by: range.lowerBound) }.sorted(by: Surrender.isBefore)
    }

    /// How many ends Hyperscan told so far, confirmed or not.
    var told: Int {
        switch tools {
        case .none: 0
        case .some(let tools): tools.scratch.told.reduce(0, +)
        }
    }

    private mutating func look(through bytes: UnsafeBufferPointer<UInt8>) -> Finds {
        var finds = Finds()
        switch tools {
        case .none: break
        case .some(let tools):
            let runs = tools.scratch.runs(in: bytes)
            var rest = runs[...]
            while let expression = rest.first?.expression {
                let own = rest.prefix { $0.expression == expression }
                rest = rest.dropFirst(own.count)
                for pattern in engine.sought[Int(expression)].patterns {
                    guard let confirmer = confirmers[pattern] else {
                        finds.surrenders.append(Surrender(pattern: pattern, offset: 0, why: .memory))
                        continue
                    }
                    var pursuit = Pursuit(pattern, confirmer, engine.reaches[pattern], through: bytes.count)
                    for run in own { pursuit.follow(run, in: bytes, with: tools.matcher) }
                    finds += pursuit.finds
                }
            }
        }
        return finds
    }
}

/// What a scan has come to.
struct Finds {
    var hits: [Hit] = []
    var surrenders: [Surrender] = []

    static func += (all: inout Finds, more: Finds) {
        all.hits += more.hits
        all.surrenders += more.surrenders
    }
}

/// The memory that a scan works in.
private struct Tools: ~Copyable {
    let scratch: Scratch
    let matcher: Matcher

    init(_ database: Database, _ engine: Engine) throws(Reason) {
        let scratch = try Scratch(for: database, overlap: engine.sought.map { UInt32($0.overlap(engine.reaches)) })
        matcher = try Matcher()
        self.scratch = scratch
    }
}

/// The engine's confirmers that this scanner has met: one lookup with a lock for each, then none.
private struct Confirmers {
    private let engine: Engine
    private var met: [Confirmer?]

    init(_ engine: Engine) {
        self.engine = engine
        met = Array(repeating: nil, count: engine.patterns.count)
    }

    subscript(pattern: Int) -> Confirmer? {
        mutating get {
            if let known = met[pattern] { return known }
            met[pattern] = engine.confirmer(of: pattern)
            return met[pattern]
        }
    }
}
