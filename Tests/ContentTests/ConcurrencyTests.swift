import Content
import Detectors
import Support
import Testing

@Suite struct ConcurrencyTests {
    @Test func `many scanners of one engine find the same`() async throws {
        let patterns = [
            Pattern(#"\b\d{3}-\d{2}-\d{4}\b"#), Pattern("(?i)token=(?<value>[a-z0-9]+)"), Pattern("ab+c"),
            Pattern(#"(?<!a)b1"#), Pattern(#"[a-z]{1,20}@[a-z]{1,20}"#, seek: "@"),
        ]
        let engine = try Engine(patterns, cache: nil)
        var random = Seeded(7)
        let pieces = ["123-45-6789", " token=x9 ", "abbbc", "b1", "a@b", "\n", "zz ", "é"].map { Array($0.utf8) }
        let texts = (0..<40).map { _ in (0..<300).flatMap { _ in random.pick(pieces) } }
        let found = try await withThrowingTaskGroup(of: (Int, [Hit]).self) { group in
            for number in 0..<80 {
                group.addTask {
                    var scanner = try engine.scanner()
                    return (number % texts.count, scanner.finds(in: texts[number % texts.count]).hits)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(found.count == 80)
        for (text, hits) in found { #expect(hits == Oracle.hits(patterns, in: texts[text])) }
    }

    @Test func `hits come by start and then by pattern`() throws {
        let hits = try Engine.finds(
            [Pattern("bc[0-9]"), Pattern("abc[0-9]"), Pattern("ab")], in: Array("abc1abc2".utf8))
        #expect(hits.map(\.pattern) == [1, 2, 0, 1, 2, 0])
        #expect(hits.map(\.whole.lowerBound) == [0, 0, 1, 4, 4, 5])
    }
}
