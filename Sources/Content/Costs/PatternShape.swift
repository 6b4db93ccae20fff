/// What of a pattern's form says how costly it is to look for. It reads what PCRE2 has taken, and takes what it does not
/// know for something that needs no bytes.
struct PatternShape: Hashable {
    /// The longest row of bytes that must stand there, each one of two at most: a letter of either case.
    private(set) var literal = 0
    /// How many bytes must be one of few.
    private(set) var rare = 0
    /// The first thing that takes bytes and must.
    private(set) var lead: Lead?
    private var row = 0

    struct Lead: Hashable {
        let text: String
        let isCommon: Bool
        let least: Int
        /// Nil without a bound.
        let most: Int?

        func isLoose(by slack: Int) -> Bool { isCommon && most.map { $0 - least > slack } ?? isCommon }
    }

    init(_ pattern: String, narrow: Int) {
        var reader = PatternReader(Array(pattern.utf8), narrow: narrow)
        self = reader.shape()
    }

    init() {}

    mutating func add(byteOf choices: Int, _ text: String, _ times: Repeat, narrow: Int) {
        if lead == nil, times.least > 0 {
            lead = Lead(text: text, isCommon: choices > narrow, least: times.least, most: times.most)
        }
        if choices <= narrow { rare += times.least }
        row = choices <= 2 && times.most == times.least ? row + times.least : 0
        literal = max(literal, row)
    }

    /// A group, whose shape is that of the least of its alternatives.
    mutating func add(_ group: PatternShape, _ times: Repeat) {
        row = 0
        guard times.least > 0 else { return }
        if lead == nil { lead = group.lead }
        rare += group.rare * times.least
        literal = max(literal, group.literal)
    }

    static func least(of shapes: [PatternShape]) -> PatternShape {
        var least = PatternShape()
        least.literal = shapes.map(\.literal).min() ?? 0
        least.rare = shapes.map(\.rare).min() ?? 0
        least.lead = shapes.compactMap(\.lead).max { !$0.isCommon && $1.isCommon }
        return least
    }
}

struct Repeat: Hashable {
    let least: Int
    let most: Int?
    static let once = Repeat(least: 1, most: 1)
}
