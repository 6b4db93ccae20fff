import Content
import Detectors
import Support
import Testing

struct TextCase: Sendable, CustomTestStringConvertible {
    let name: String
    let pattern: Pattern
    let bytes: [UInt8]
    let count: Int
    var testDescription: String { name }

    init(_ name: String, _ pattern: String, seek: String? = nil, _ bytes: [UInt8], _ count: Int) {
        self.name = name
        self.pattern = Pattern(pattern, seek: seek)
        self.bytes = bytes
        self.count = count
    }

    init(_ name: String, _ pattern: String, seek: String? = nil, _ text: String, _ count: Int) {
        self.init(name, pattern, seek: seek, Array(text.utf8), count)
    }
}

@Suite struct EdgeCaseTests {
    static let plain = [
        TextCase("at the very start", "abc[0-9]", "abc1 x", 1),
        TextCase("at the very end", "abc[0-9]", "x abc1", 1),
        TextCase("all there is", "abc[0-9]", "abc1", 1),
        TextCase("nothing", "abc[0-9]", "", 0),
        TextCase("one byte short", "abc[0-9]", "abc", 0),
        TextCase("across a newline", #"key\s*=\s*\w+"#, "key\n=\r\n  value9", 1),
        TextCase("adjacent", "ab[0-9]", "ab1ab2ab3", 3),
        TextCase("overlapping", "aba", "ababababa", 2),
        TextCase("repeated", #"\bid=\d+"#, String(repeating: "id=77 ", count: 500), 500),
        TextCase("many ends", #"n=\d+"#, "n=" + String(repeating: "7", count: 900), 1),
        TextCase("bytes 0", #"a\x00b"#, [0, 0x61, 0, 0x62, 0], 1),
        TextCase("not UTF-8", "key=[^ ]+", [0xFF, 0xC3] + Array("key=".utf8) + [0xC3, 0x28, 0xFE, 0x20], 1),
        TextCase("the start of the text", "^abc", "abc\nabc", 1),
        TextCase("the start of a line", "(?m)^abc", "abc\nabc", 2),
        TextCase("the end of the text", "abc$", "abc\nabc\n", 1),
        TextCase("the end of a line", "(?m)abc$", "abc\nabcd\nabc", 2),
        TextCase("the very end", #"abc\z"#, "abc\nabc", 1),
        TextCase("word boundaries", #"\b\d{3}-\d{2}\b"#, "123-45 1123-45 123-456 x123-45 (123-45)", 2),
        TextCase("no boundary", #"\Babc\B"#, "xabcx abc xabc", 1),
        TextCase("look-behind", #"(?<!\d)\d{3}-\d{2}(?!\d)"#, "123-45 1123-45 123-456 x123-45", 2),
        TextCase(
            "look-ahead far away", #"key(?=[\s\S]*end)"#, "key " + String(repeating: "x", count: 5000) + " end", 1),
        TextCase("back reference", #"(["'])k\1:"#, #"'k': "k": 'k":"#, 2),
        TextCase("possessive", #"[a-c]++d"#, "abcd abce cd", 2),
        TextCase("atomic", #"(?>ab|a)c"#, "abc ac", 2),
        TextCase("case by the pattern", "(?i)token[0-9]", "ToKeN1 TOKEN2 tokex3", 2),
        TextCase("lazy", "<.+?>", "<a><b><c", 2),
        TextCase("greedy tail", "(?s)BEGIN.*END", "BEGIN x END y END z", 1),
        TextCase("alternatives of unlike widths", "foo|foobar|bar", "foobar foo bar", 4),
        TextCase("a long tail", "k=[^;]*;", "k=" + String(repeating: "v", count: 60_000) + ";k=1;", 2),
        TextCase("a value", #"ssn: (?<value>\d+)"#, "ssn: 123 ssn: 4", 2),
        TextCase("a value that took no part", #"a(?:(?<value>\d)|x)"#, "a1 ax", 2),
        TextCase(
            "sought by a part", #"[a-z0-9.]{1,64}@[a-z0-9.]{1,64}\.[a-z]{2,6}"#, seek: "@", "to a.b@c.de, f@g.hi", 2),
        TextCase("sought by a part that is everywhere", #"\w+@\w+"#, seek: "@", "@@@ a@b @c d@ e@f", 2),
        TextCase(
            "sought by its end", #"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b"#, seek: #"\.\d"#, "10.0.0.1 1.2.3 a", 1),
    ]

    @Test(arguments: plain)
    func `what PCRE2 alone finds is found`(_ text: TextCase) throws {
        let hits = try Engine.finds([text.pattern], in: text.bytes)
        #expect(hits == Oracle.hits([text.pattern], in: text.bytes))
        #expect(hits.count == text.count)
    }

    @Test func `all cases are found together as they are alone`() throws {
        let patterns = Self.plain.map(\.pattern)
        let bytes = Array(Self.plain.map(\.bytes).joined(separator: Array(" \n".utf8)))
        #expect(try Engine.finds(patterns, in: bytes) == Oracle.hits(patterns, in: bytes))
    }

    @Test func `a megabyte in one line is looked through to its end`() throws {
        let patterns = [Pattern(#"id=\d{4}\b"#), Pattern(#"\d+"#), Pattern("[a-z]+!")]
        var scanner = try Engine(unchecked: patterns).scanner()
        let line = Array(
            (String(repeating: "7", count: 940_000) + String(repeating: "x", count: 60_000) + "!id=1234").utf8)
        #expect(scanner.finds(in: line).hits == Oracle.hits(patterns, in: line))
    }

    @Test func `a range is all there is`() throws {
        let bytes = Array("12345".utf8)
        var scanner = try Engine([Pattern(#"\b\d{3}\b"#), Pattern("^2"), Pattern("4$")], cache: nil).scanner()
        var hits: [Hit] = []
        #expect(scanner.scan(bytes, in: 1..<4) { hits.append($0) }.isEmpty)
        #expect(hits.map(\.whole) == [1..<4, 1..<2, 3..<4])
    }

    @Test func `a range beyond the bytes is cut to them`() throws {
        var scanner = try Engine([Pattern("abc")], cache: nil).scanner()
        var count = 0
        #expect(scanner.scan(Array("abc".utf8), in: 0..<100) { _ in count += 1 }.isEmpty)
        #expect(scanner.scan([], in: 5..<9) { _ in count += 1 }.isEmpty)
        #expect(count == 1)
    }

    @Test func `without patterns nothing is found`() throws {
        #expect(try Engine.finds([], in: Array("abc".utf8)).isEmpty)
    }
}
