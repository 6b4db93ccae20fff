import Diagnostics
import Testing
import YAML

struct DecoderTests {
    /// What `read` gives for the value of `a`, and what it reports.
    private func decode<Value>(_ text: String, _ read: (inout Decoder, Node) -> Value?) throws -> (Value?, [Problem]) {
        var decoder = Decoder()
        let node = try #require(try parse("a: " + text)["a"])
        let value = read(&decoder, node)
        #expect((value == nil) == !decoder.problems.isEmpty, "nil is always reported, and a value never")
        return (value, decoder.problems)
    }

    @Test(arguments: [
        "no", "yes", "on", "1.10", "0755", "1e3", "2026-11-23", "12:30:45", "0x1F", "TRUE", "=", "é", ".inf", "1_000",
    ])
    func `text is what is written, whatever else it could be`(text: String) throws {
        #expect(try decode(text) { $0.string($1) }.0 == text)
        #expect(try decode("'\(text)'") { $0.string($1) }.0 == text)
    }

    @Test(arguments: [
        ("", "1:3: nothing stands here, and text is expected"),
        ("~", "1:4: ~ means nothing in YAML, and text is expected"),
        ("null", "1:4: null means nothing in YAML, and text is expected"),
        ("[b]", "1:4: text is expected here, and YAML reads a list"),
        ("{b.c}", "1:4: text is expected here, and YAML reads a mapping"),
        ("\n  b: c", "2:3: text is expected here, and YAML reads a mapping"),
    ])
    func `nothing and collections are no text`(text: String, says: String) throws {
        let (_, found) = try decode(text) { $0.string($1) }
        #expect(found.map(\.short) == [says])
    }

    @Test func `a condition in brackets is told to be quoted`() throws {
        let (_, found) = try decode("[1, 2]") { $0.string($1) }
        #expect(found.first?.hint == "text that begins with [ or { is quoted, or written with | on the lines below")
    }

    @Test(arguments: [
        ("0", 0), ("42", 42), ("-7", -7), ("9223372036854775807", Int.max), ("-9223372036854775808", .min),
    ])
    func `whole numbers are decimal`(text: String, value: Int) throws {
        #expect(try decode(text) { $0.int($1) }.0 == value)
    }

    @Test(arguments: [
        ("'42'", "take the quotes off"), ("042", "write it as 42 or -42"), ("+1", "write it as 42 or -42"),
        ("1.0", "write it as 42 or -42"), ("0x1F", "write it as 42 or -42"), ("1_000", "write it as 42 or -42"),
        ("-x", "write it as 42 or -42"), ("٣", "write it as 42 or -42"), ("9223372036854775808", "at least"),
        ("~", "write it, or take the key out"), ("[1]", "text that begins with ["),
    ])
    func `what is no whole number says why`(text: String, hint: String) throws {
        let (_, found) = try decode(text) { $0.int($1) }
        #expect(found.first?.hint?.hasPrefix(hint) == true, "\(found)")
    }

    @Test func `a number out of bounds names them`() throws {
        let (_, found) = try decode("65536") { $0.int($1, in: 0...65_535) }
        #expect(found.map(\.short) == ["1:4: 65536 is out of bounds"])
        #expect(found.first?.hint == "from 0 to 65535")
    }

    @Test(arguments: [
        ("hgih", "1:4: \"hgih\" is not a severity", "did you mean \"high\"?"),
        ("purple", "1:4: \"purple\" is not a severity", "it is one of: low, high"),
    ])
    func `a word is one of those declared`(text: String, says: String, hint: String) throws {
        let (_, found) = try decode(text) { $0.word($1, among: ["low", "high"], what: "a severity") }
        #expect(found.map(\.short) == [says])
        #expect(found.first?.hint == hint)
        #expect(try decode("high") { $0.word($1, among: ["low", "high"], what: "a severity") }.0 == "high")
    }

    @Test func `unknown and missing keys are all reported at once`() throws {
        let root = try parse("id: tls.a\nserverity: high\nzzz: 1\n")
        var decoder = Decoder()
        let read = decoder.mapping(root, of: "a rule", keys: ["id", "severity", "title"])
        let rule = try #require(read)
        #expect(decoder.required(rule, "id")?.text == "tls.a")
        #expect(decoder.required(rule, "title") == nil)
        #expect(rule["severity"] == nil)
        #expect(rule["zzz"] == nil)
        #expect(
            Problems(decoder.problems).description == """
                a.yaml:1:1: a rule needs the key "title"
                  id: tls.a
                  ^
                  hint: add a line "title: ..."
                a.yaml:2:1: a rule has no key "serverity"
                  serverity: high
                  ^
                  hint: did you mean "severity"?
                a.yaml:3:1: a rule has no key "zzz"
                  zzz: 1
                  ^
                  hint: its keys are: id, severity, title
                """)
    }

    @Test(arguments: [("[x]", "a list"), ("x", "text"), ("", "nothing")])
    func `what is no mapping is told what it is`(text: String, shape: String) throws {
        let (_, found) = try decode(text) { $0.mapping($1, of: "a rule", keys: []) }
        #expect(found.first?.problem == "a rule is written as \"key: value\", and this is \(shape)")
    }

    @Test func `a list keeps what can be read and reports the rest`() throws {
        var decoder = Decoder()
        let node = try #require(try parse("a: [1, x, 3, y]")["a"])
        #expect(decoder.list(node, of: "ports") { $0.int($1) } == [1, 3])
        #expect(decoder.problems.map(\.place.column) == [8, 14])
    }

    @Test func `a single word is no list`() throws {
        let (_, found) = try decode("baseline") { $0.strings($1, of: "packs") }
        #expect(found.map(\.short) == ["1:4: a list of packs is expected, and this is text"])
    }

    @Test func `a report at an offset points into the text`() throws {
        var decoder = Decoder()
        decoder.report("no such field", at: try #require(try parse("a: 'it''s.ofered'")["a"]), offset: 5, hint: "x")
        #expect(decoder.problems.map(\.short) == ["1:11: no such field"])
        #expect(decoder.problems.first?.line == "a: 'it''s.ofered'")
    }

    @Test func `a hundred problems are enough`() throws {
        var decoder = Decoder()
        let root = try parse((0..<5000).map { "key\($0): 1\n" }.joined())
        _ = decoder.mapping(root, of: "a rule", keys: ["id"])
        #expect(decoder.problems.count == 100)
    }
}
