internal import Detectors

/// One text that Hyperscan looks for, and the patterns that begin with it: many detectors seek `@` alone.
struct Sought: Hashable {
    let text: String
    private(set) var patterns: [Int]

    /// How near two ends must be for every one of its patterns to have places to begin in common.
    func overlap(_ reaches: [Reach]) -> Int { patterns.map { reaches[$0].overlap }.min() ?? 1 }

    /// In the order of the patterns that come with them first.
    static func all(of patterns: [Pattern]) -> [Sought] {
        var all: [Sought] = []
        var places: [String: Int] = [:]
        for (index, pattern) in patterns.enumerated() {
            let text = pattern.sought
            if let place = places[text] {
                all[place].patterns.append(index)
            } else {
                places[text] = all.count
                all.append(Sought(text: text, patterns: [index]))
            }
        }
        return all
    }
}

extension Pattern {
    /// What is looked for first.
    var sought: String { seek ?? text }
}
