public import Detectors
public import Diagnostics
public import Facts
internal import Synchronization

/// Finds many patterns at once in bytes: Hyperscan tells where one may end, PCRE2 whether and where it begins.
///
/// It is made once and serves all tasks, each with a scanner of its own.
public final class Engine: Sendable {
    let patterns: [Pattern]
    /// What Hyperscan looks for, by its ids.
    let sought: [Sought]
    /// By pattern.
    let reaches: [Reach]
    /// Nil where there are no patterns.
    let database: Database?
    private let confirmers: Mutex<[Confirmer?]>

    /// Compiles the patterns, or takes what was compiled from the cache folder, which is made where only it is missing.
    ///
    /// Throws every pattern that one of the libraries does not take, that can match nothing, or that costs too much, at
    /// its place. A folder that cannot be read, written or trusted is done without.
    public convenience init(_ patterns: [Pattern], cache: String?) throws(Problems) {
        try self.init(patterns, cache: cache, budget: .standard)
    }

    /// Whatever the patterns cost: for measuring that.
    package convenience init(unchecked patterns: [Pattern]) throws(Problems) {
        try self.init(patterns, cache: nil, budget: nil)
    }

    private init(_ patterns: [Pattern], cache: String?, budget: PatternBudget?) throws(Problems) {
        self.patterns = patterns
        sought = Sought.all(of: patterns)
        let compiled = try Compiled.made(of: patterns, seeking: sought, cache: cache, budget: budget)
        database = compiled.database
        reaches = compiled.reaches
        confirmers = Mutex(Array(repeating: nil, count: patterns.count))
    }

    public func scanner() throws(Reason) -> Scanner { try Scanner(self) }

    /// Compiled when it is first needed: three hundred at once would take longer than many a scan. Nil where there is no
    /// memory.
    func confirmer(of pattern: Int) -> Confirmer? {
        confirmers.withLock { confirmers in
            if confirmers[pattern] == nil {
                confirmers[pattern] = try? Confirmer(patterns[pattern].text)
                confirmers[pattern]?.makeFast()
            }
            return confirmers[pattern]
        }
    }
}
