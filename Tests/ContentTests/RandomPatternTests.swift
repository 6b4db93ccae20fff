import Content
import Detectors
import Diagnostics
import Support
import Testing

/// Patterns and texts over few letters, so that they meet often.
struct PatternGrammar {
    var random: Seeded

    mutating func pattern() -> String {
        let flags = random.chance(6) ? random.pick(["(?i)", "(?m)", "(?s)"]) : ""
        let body = sequence(depth: 0)
        switch random.below(8) {
        case 0: return flags + #"\b"# + body
        case 1: return flags + body + #"\b"#
        case 2: return flags + "(?<value>" + body + ")" + atom()
        default: return flags + body
        }
    }

    private mutating func sequence(depth: Int) -> String {
        (0...random.below(4)).map { _ in piece(depth) }.joined()
    }

    private mutating func piece(_ depth: Int) -> String {
        let inner = depth < 2 && random.chance(4) ? group(depth) : atom()
        return random.chance(2) ? inner : inner + repeated()
    }

    private mutating func group(_ depth: Int) -> String {
        let alternatives = (0...random.below(2)).map { _ in sequence(depth: depth + 1) }.joined(separator: "|")
        return random.pick(["(?:", "(?:", "(", "(?>"]) + alternatives + ")"
    }

    private mutating func atom() -> String {
        random.pick([
            "a", "b", "ab", "1", "-", "[ab]", "[^a]", "[0-9]", #"\d"#, #"\w"#, #"\s"#, ".", #"\n"#, "x", "ba", #"\x00"#,
            #"\W"#, #"(?<!a)b"#, #"a(?=b)"#, "(?!1)", #"\B"#, "=", "[a-z]",
        ])
    }

    private mutating func repeated() -> String {
        random.pick(["?", "*", "+", "{2}", "{1,3}", "{0,2}", "+?", "*?", "{2,}", "++", "{3,5}"])
    }

    mutating func text(_ count: Int) -> [UInt8] {
        let common = Array("aabb11x-= \n".utf8)
        return (0..<count).map { _ in
            random.chance(40) ? UInt8.random(in: 0...255, using: &random) : random.pick(common)
        }
    }
}

@Suite struct RandomPatternTests {
    @Test(arguments: 0..<5)
    func `random patterns find in random texts what PCRE2 alone finds`(seed: Int) throws {
        var grammar = PatternGrammar(random: Seeded(UInt64(seed)))
        let patterns = accepted((0..<40).map { Pattern(grammar.pattern(), line: $0 + 1) })
        try #require(patterns.count > 12)
        var scanner = try Engine(unchecked: patterns).scanner()
        for length in [0, 1, 2, 7, 50, 400, 3000] {
            let bytes = grammar.text(length)
            let (hits, surrenders) = scanner.finds(in: bytes)
            let expected = Oracle.hits(patterns, in: bytes)
            let given = Set(surrenders.map(\.pattern))
            for index in patterns.indices where !given.contains(index) {
                let (a, b) = (hits.filter { $0.pattern == index }, expected.filter { $0.pattern == index })
                #expect(a == b, "\(patterns[index].text), seed \(seed), length \(length)")
            }
        }
    }

    /// Those that an engine takes.
    private func accepted(_ patterns: [Pattern]) -> [Pattern] {
        do throws(Problems) {
            _ = try Engine(unchecked: patterns)
            return patterns
        } catch {
            let refused = Set(error.all.map(\.place))
            return patterns.filter { !refused.contains($0.place) }
        }
    }
}
