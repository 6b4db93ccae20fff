import Content
import Detectors
import Diagnostics
import Testing

struct RefusedPattern: Sendable, CustomTestStringConvertible {
    let pattern: Pattern
    let words: String
    var testDescription: String { pattern.text }

    init(_ text: String, seek: String? = nil, _ words: String) {
        pattern = Pattern(text, seek: seek, line: 7)
        self.words = words
    }
}

@Suite struct RefusalTests {
    static let refused = [
        RefusedPattern("a(b", "not understood at its byte 3: missing closing parenthesis"),
        RefusedPattern("[z-a]x", "not understood at its byte 3: range out of order in character class"),
        RefusedPattern("a?b*", "the pattern can match nothing at all"),
        RefusedPattern("(?=abc)", "the pattern can match nothing at all"),
        RefusedPattern("abc", seek: "b?", "seek can match nothing at all"),
        RefusedPattern("abc", seek: "b(", "seek is nothing that Hyperscan can look for"),
        RefusedPattern(#"abc\Kdef"#, "the pattern is nothing that Hyperscan can look for"),
        RefusedPattern("(*UTF8)abc", "not understood at its byte"),
        RefusedPattern("abc\u{0}def", "a byte 0 stands in it; write \\x00"),
        RefusedPattern(#"\b[a-f0-9]{40}\b"#, "each of its bytes may be one of more than 10"),
        RefusedPattern("[A-Za-z0-9+/]{40}", "each of its bytes may be one of more than 10"),
        RefusedPattern(
            #"[\w.-]{1,64}@[\w.-]{1,64}\.[a-z]{2,9}"#, #"it begins with [\w.-]{1,64}, which begins everywhere"#),
        RefusedPattern(#"\b(?:(?<value>\w+))\s*=\s*\d"#, #"it begins with \w+, which begins everywhere"#),
        RefusedPattern(#"\d+"#, "times in 1,000 bytes of ordinary text, above 20"),
        RefusedPattern("abc[0-9]", seek: "[a-c]", "seek costs too much"),
    ]

    @Test(arguments: refused)
    func `a pattern that is no good is refused at its place`(_ refused: RefusedPattern) throws {
        let problems = #expect(throws: Problems.self) {
            try Engine([Pattern("fine[0-9]"), refused.pattern], cache: nil)
        }
        let all = try #require(problems).all
        #expect(all.count == 1)
        #expect(all.first?.place == refused.pattern.place)
        #expect(all.first?.description.contains(refused.words) == true, "\(all.first?.description ?? "")")
    }

    @Test func `all that are no good are told at once`() throws {
        let patterns = Self.refused.prefix(9).enumerated().map {
            Pattern($1.pattern.text, seek: $1.pattern.seek, line: $0 + 1)
        }
        let problems = #expect(throws: Problems.self) { try Engine(patterns, cache: nil) }
        #expect(try #require(problems).all.map(\.place.line) == Array(1...9))
    }

    @Test func `one that shares its seek is told too`() throws {
        let patterns = [Pattern("a@b", seek: "@?", line: 1), Pattern("c@d", seek: "@?", line: 2)]
        let problems = #expect(throws: Problems.self) { try Engine(patterns, cache: nil) }
        #expect(try #require(problems).all.map(\.place.line) == [1, 2])
    }

    @Test(arguments: [
        #"\b\d{3}-\d{2}-\d{4}\b"#, #"\b(?:\d{1,3}\.){3}\d{1,3}\b"#, #"\bghp_[A-Za-z0-9]{36}\b"#, #"(?i)\bpatient\b"#,
        #"(?i)password[\w.-]{0,20}\s{0,5}[=:]\s{0,5}(?<value>\S{8,80})"#, #"[a-z][a-z0-9+.-]{2,20}://\w{1,9}:\w{1,9}@"#,
        #"(?x) \b [0-9]{3} - [0-9]{4} # a phone number\#n"#, #"(?:abc|def)[0-9]{2,}"#, #"\Q(a+b)\E\d"#,
        #"\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d\b"#, #"(["'])key\1\s{0,4}:"#, #"\x41\x{42}C[0-9]"#,
    ])
    func `a pattern with something rare in it is taken`(_ text: String) throws {
        _ = try Engine([Pattern(text)], cache: nil)
    }
}
