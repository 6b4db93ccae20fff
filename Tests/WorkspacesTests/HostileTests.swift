import Diagnostics
import Support
import Testing
import Workspaces
import YAML

struct HostileTests {
    private static let pieces = [
        "\n", "  ", "[", "]", "{", "}", "~", "''", "0", "-1", "65536", "99999999999999999999", "/", "::", "é", "&a",
        "*a",
        "id: portal", "key: ", "- ", "9999-12-31", "0000-00-00", "\u{0}", "null", "host: ", "/0", "repositories", "1e9",
    ]

    @Test func `a spoilt workspace is read or refused, and never traps`() {
        var random = Seeded(7)
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
