import Diagnostics
import Testing
import Workspaces
import YAML

struct HostileTests {
    private static let pieces = [
        "\n", "  ", "[", "]", "{", "}", "~", "''", "0", "-1", "65536", "99999999999999999999", "/", "::", "é", "&a",
        "*a",
        "id: portal", "key: ", "- ", "9999-12-31", "0000-00-00", "\u{0}", "null", "host: ", "/0", "repositories", "1e9",
    ]

    /// SplitMix64.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            let z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            return (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        }
    }

    @Test func `a spoilt workspace is read or refused, and never traps`() {
        var random = Seeded(state: 7)
        var refused = 0
        for _ in 0..<1500 {
            var text = Array(Lakeside.text.unicodeScalars)
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let start = Int.random(in: 0..<text.count, using: &random)
                let end = min(text.count, start + Int.random(in: 0...12, using: &random))
                text.replaceSubrange(
                    start..<end, with: Self.pieces.randomElement(using: &random).map { Array($0.unicodeScalars) } ?? [])
            }
            let found = Lakeside.problems(of: String(String.UnicodeScalarView(text)))
            refused += found.isEmpty ? 0 : 1
            #expect(found.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 && $0.hint?.isEmpty == false })
        }
        #expect((200..<1500).contains(refused))
    }
}
