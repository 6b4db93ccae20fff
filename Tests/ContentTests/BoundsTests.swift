import Detectors
import Support
import Testing

@testable import Content

@Suite struct BoundsTests {
    @Test func `a pattern built to explode is given up on, and others go on`() throws {
        // Hyperscan does not look ahead, so it tells an end at each b; PCRE2 then tries every way to part the letters.
        let patterns = [Pattern("(?:a+a+)+b(?=c)"), Pattern("id=[0-9]+")]
        let text = Array(String(repeating: String(repeating: "a", count: 80) + "b id=7 ", count: 500).utf8)
        var scanner = try Engine(unchecked: patterns).scanner()
        let (hits, surrenders) = scanner.finds(in: text)
        #expect(hits == Oracle.hits([Pattern("zz"), Pattern("id=[0-9]+")], in: text))
        #expect(!surrenders.isEmpty && surrenders.count <= 20)
        #expect(surrenders.allSatisfy { $0.pattern == 0 && text.indices.contains($0.offset) })
        #expect(surrenders.last?.why == .rest)
    }

    @Test func `a pattern that explodes once goes on after it`() throws {
        let text = Array(
            (String(repeating: "a", count: 80) + "b " + String(repeating: "x", count: 5000) + " aabc").utf8)
        var scanner = try Engine(unchecked: [Pattern("(?:a+a+)+b(?=c)")]).scanner()
        let (hits, surrenders) = scanner.finds(in: text)
        #expect(hits.map(\.whole) == [text.count - 4..<text.count - 1])
        #expect(surrenders.map(\.why) == [.steps])
    }

    @Test func `a pattern that looks to the end from everywhere is given up on`() throws {
        let text = Array(String(repeating: "key ", count: 50_000).utf8)
        var scanner = try Engine(unchecked: [Pattern(#"key(?=[\s\S]*end)"#)]).scanner()
        let (hits, surrenders) = scanner.finds(in: text)
        #expect(hits.isEmpty)
        #expect(surrenders.map(\.why) == [.length] || surrenders.last?.why == .rest)
    }

    @Test func `a scan after a surrender is as good as new`() throws {
        var scanner = try Engine(unchecked: [Pattern("(?:a+a+)+b(?=c)")]).scanner()
        _ = scanner.finds(in: Array(String(repeating: String(repeating: "a", count: 80) + "b ", count: 100).utf8))
        let (hits, surrenders) = scanner.finds(in: Array("x aabc".utf8))
        #expect(hits.count == 1)
        #expect(surrenders.isEmpty)
    }

    @Test func `ends beyond the bound are drawn together and nothing is lost`() throws {
        // One end in every third byte: more runs than are kept.
        let count = Ends.bound + 1000
        let text = Array(String(repeating: "7-,", count: count).utf8)
        var scanner = try Engine(unchecked: [Pattern("7-"), Pattern("q[0-9]")]).scanner()
        let (hits, surrenders) = scanner.finds(in: text + Array("q1".utf8))
        #expect(hits.count == count + 1)
        #expect(surrenders.isEmpty)
    }

    @Test func `late ends are sorted in`() {
        var ends = Ends(overlap: [3, 3])
        for (end, expression) in [(10, 0), (12, 0), (40, 1), (30, 0), (29, 0), (5, 1)] as [(UInt32, UInt32)] {
            ends.add(end, of: expression)
        }
        let runs = ends.take()
        #expect(runs.map(\.expression) == [0, 0, 1, 1])
        #expect(runs.map(\.first) == [10, 29, 5, 40])
        #expect(runs.map(\.last) == [12, 30, 5, 40])
        #expect(ends.take().isEmpty)
    }
}
