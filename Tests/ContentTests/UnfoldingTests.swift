import Detectors
import Testing

@testable import Content

@Suite struct UnfoldingTests {
    static let words = (1...14).map { "word\($0)" }.joined(separator: "|")

    @Test func `a list of words becomes one expression a word`() {
        let parts = Unfolding.of("(?i)\\b(?:\(Self.words))s?[0-9]")
        #expect(parts.count == 14)
        #expect(parts.first == #"(?i)\b(?:word1)s?[0-9]"#)
        #expect(parts.last == #"(?i)\b(?:word14)s?[0-9]"#)
    }

    @Test func `bars in groups, classes and behind a backslash part no words`() {
        let parts = Unfolding.of("(?:a|b)(?:\(Self.words)|x(?:y|z)|[|)\\]]|\\||[[:alpha:]|])k")
        #expect(parts.count == 18)
        #expect(
            parts[14...] == [
                "(?:a|b)(?:x(?:y|z))k", "(?:a|b)(?:[|)\\]])k", "(?:a|b)(?:\\|)k", "(?:a|b)(?:[[:alpha:]|])k",
            ])
    }

    @Test(arguments: [
        "(?:a|b|c)d", "(?:\(words)){2}", "(?:\(words))?x", "(\(words))x", "x|(?:\(words))", "(?:\(words))y|x",
        "(?:(?i)\(words))x", "(?x) (?:\(words))", "abc", "\\((?:a|b)", "a(?:\(words))*",
    ])
    func `what is no plain list stays as it is`(_ text: String) {
        #expect(Unfolding.of(text) == [text])
    }

    @Test func `what is unfolded finds what PCRE2 alone finds`() throws {
        let pattern = Pattern(
            "(?i)(?:\\b|_)(?:order|part|lot|po|port|parts?|id|or|serial|item|batch|bin|sku)[ _-]?(?:no|id)?s?\\b")
        let text = Array("Order no PART-ID lots _po portid parts no orders or_no xor item id,serial sku_ids bin".utf8)
        #expect(try Engine.finds([pattern], in: text) == Oracle.hits([pattern], in: text))
    }
}
