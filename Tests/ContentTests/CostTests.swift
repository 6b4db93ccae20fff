import Detectors
import Testing

@testable import Content

@Suite struct CostTests {
    @Test func `the sample is the same each time and has all kinds of text`() {
        let sample = SampleText.made(of: 50_000)
        #expect(sample.count == 50_000)
        #expect(sample == SampleText.made(of: 50_000))
        #expect(Array(sample.prefix(9000)) == SampleText.made(of: 9000))
        let text = String(decoding: sample, as: UTF8.self)
        for part in [" INFO [worker-", "{\"id\": ", "@example.org", "&& user.", ".c\n", "\r\n", "= 0x"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `costs are told in the order of the patterns`() throws {
        let patterns = [Pattern("patient"), Pattern(#"\d+"#), Pattern("never-there-[0-9]")]
        let costs = try PatternCost.measure(patterns, on: SampleText.made(of: 40_000))
        #expect(costs.map(\.pattern) == [0, 1, 2])
        #expect(costs.allSatisfy { $0.nanoseconds > 0 && $0.timesReading > 0 && $0.hits <= $0.ends })
        #expect(costs[1].ends > costs[1].hits && costs[1].hits > 1000)
        #expect(costs[2].ends == 0)
    }

    @Test(arguments: [
        ("abc", 3, 3), ("(?i)abc", 3, 3), ("ab[cd]e", 4, 4), ("ab.c", 2, 3), ("ab?c", 1, 2), ("(?:abc|de)f", 2, 3),
        (#"\d{4}-"#, 1, 5), (#"\Qa.b\Ec"#, 4, 4), ("[]a]b", 2, 2), ("[^]a]b", 1, 1), ("(?x) a b # c", 2, 2),
        (#"(?<value>x)\1y"#, 1, 2), ("(?=abc)d", 1, 1), ("(?#note)ab", 2, 2), ("a{3}", 3, 3), ("a{2,}b", 1, 3),
        ("[[:digit:]]", 0, 1), (#"\x41\x{42}"#, 2, 2), ("a|", 0, 0),
    ])
    func `a pattern's form is read`(_ text: String, _ literal: Int, _ rare: Int) {
        let shape = PatternShape(text, narrow: 10)
        #expect(shape.literal == literal)
        #expect(shape.rare == rare)
    }

    @Test(arguments: [
        ("[a-z]+@x", "[a-z]+"), (#"\b(?:(?<value>\w{1,64}))@"#, #"\w{1,64}"#), ("x?[a-z]*b", "b"), ("^a", "a"),
        ("(?i)(?<!x)[0-9a-f]{8}", "[0-9a-f]{8}"),
    ])
    func `what a pattern begins with is read`(_ text: String, _ lead: String) {
        #expect(PatternShape(text, narrow: 10).lead?.text == lead)
    }
}
