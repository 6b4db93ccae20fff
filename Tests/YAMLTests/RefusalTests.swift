import Diagnostics
import Testing
import YAML

/// What YAML allows and our files do not, and what YAML itself refuses.
struct RefusalTests {
    static let ours = [
        Example(
            "a key twice", "a: 1\nb: 2\n\"a\": 3\n", "3:1: the key \"a\" is written twice",
            hint: "the first is at a.yaml:1:1"),
        Example(
            "a key thrice", "a: 1\na: 2\na: 3", "2:1: the key \"a\" is written twice",
            "3:1: the key \"a\" is written twice", hint: "the first is at a.yaml:1:1"),
        Example(
            "an anchor", "a: &x 1\n", "1:4: the anchor &x stands here, and anchors are not read", hint: "take it out"),
        Example("an anchor on a list", "a: &x\n- 1\n", "1:4: the anchor &x stands here, and anchors are not read"),
        Example("an anchor on a key", "&x a: 1", "1:1: the anchor &x stands here, and anchors are not read"),
        Example("an alias", "a: *x\n", "1:4: the alias *x stands here, and aliases are not read", hint: "write out"),
        Example(
            "a condition read as a tag", "require: !it.offered\n",
            "1:10: YAML reads a tag here (!it.offered), and tags are not read", hint: "begins with ! is quoted"),
        Example(
            "a standard tag", "a: !!str 1", "1:4: YAML reads a tag here (tag:yaml.org,2002:str), and tags are not read"),
        Example("a tag on a mapping", "--- !m\na: 1", "1:5: YAML reads a tag here (!m), and tags are not read"),
        Example("a merge key", "<<: {a: 1}", "1:1: merge keys are not read", hint: "write out the keys"),
        Example("a list as a key", "[a]: 1", "1:1: a key is text, and this is a list", hint: "quoted"),
        Example("a mapping as a key", "? {a: 1}\n: 2", "1:3: a key is text, and this is a mapping"),
        Example("two documents", "a: 1\n---\nb: 1\n", "2:1: a second document begins here", hint: "split it"),
        Example("a directive", "%YAML 1.1\n---\na: 1", "1:1: a directive stands here", hint: "begins with %"),
        Example("an unknown directive", "%FOO\n---\na: 1", "1:1: a directive stands here", hint: "begins with %"),
        Example("no text", "", "1:1: the file holds nothing", hint: "right file"),
        Example("only a comment", "# a\n", "1:1: the file holds nothing"),
        Example("only a marker", "---\n", "1:1: the file holds nothing"),
    ]

    static let syntax = [
        Example(
            "a condition that begins with !", "require: !it.offered || it.x\n",
            "1:23: only a comment may follow | or > on its line", hint: "begins with ! is quoted"),
        Example(
            "a condition that begins with [", "a: [b] == c\n", "1:8: a key is expected here", hint: "begins with [ is"),
        Example(
            "a message that begins with {", "a: {b.c} is d\n", "1:10: a key is expected here", hint: "begins with { is"),
        Example(
            "a condition that begins with a quote", "a: \"b\" == c\n", "1:8: a key is expected here",
            hint: "begins with a quote and goes on after it"),
        Example(
            "a doubled quote and more", "a: 'it''s' x\n", "1:12: a key is expected here",
            hint: "begins with a quote and goes on after it"),
        Example(
            "a condition that begins with *", "a: *b == c\n", "1:4: the alias *b stands here, and aliases are not read",
            "1:7: a key is expected here", hint: "begins with * is quoted"),
        Example(
            "a bare asterisk", "a: * b\n", "1:4: YAML reads an alias or an anchor here", hint: "begins with * is quoted"
        ),
        Example(
            "a colon in text", "a: b: c\n", "1:5: a \": \" stands where no value can begin",
            hint: "holds \": \" is quoted"),
        Example(
            "too deep a key", "a: b\n c: d\n", "2:3: a \": \" stands where no value can begin", hint: "in one column"),
        Example(
            "a key without colon", "a: b\nc\nd: e\n", "2:1: a colon is missing after this key", hint: "indented deeper"),
        Example("an open quote", "a: 'x\nb: c\n", "1:4: this quote is never closed", hint: "close it"),
        Example("an open quote before a marker", "a: 'x\n---\n", "1:4: this quote is never closed"),
        Example("no escape", "a: \"\\q\"\n", "1:5: \"\\q\" is no escape", hint: "single quotes"),
        Example("half an escape", "a: \"\\u12\"\n", "1:7: this escape names no character", hint: "four after \\u"),
        Example("a surrogate", "a: \"\\uD800\"\n", "1:7: this escape names no character"),
        Example("text after |", "a: | b\n", "1:6: only a comment may follow | or > on its line", hint: "begins with |"),
        Example("a tab as indentation", "a:\n\tb: c\n", "2:1: a tab stands where spaces indent", hint: "spaces"),
        Example("an at sign", "a: @b\n", "1:4: \"@\" cannot begin a text", hint: "begins with @ is quoted"),
        Example("a percent sign", "a: %b\n", "1:4: \"%\" cannot begin a text", hint: "begins with % is quoted"),
        Example(
            "an open list", "a: [b, c\nd: e\n", "2:2: a comma or \"]\" is expected here",
            hint: "the list begins at a.yaml:1:4"),
        Example(
            "an open mapping", "a: {b: c\nd: e\n", "2:2: a comma or \"}\" is expected here",
            hint: "the mapping begins at a.yaml:1:4"),
        Example("a list on the key's line", "a: - b\n", "1:4: a list cannot begin here", hint: "below the key"),
        Example("a key among entries", "- a\nb: c\n", "2:1: a \"- \" is expected here", hint: "in one column"),
        Example("an entry among keys", "a: b\n- c\n", "2:1: a key is expected here", hint: "in one column"),
        Example("text after the end", "a: b\n...\nc\n", "3:1: the document has ended before this"),
        Example("a stray bracket", "a: ]\n", "1:4: a value is expected here"),
        Example("a question mark", "a: ? b\n", "1:4: a key cannot begin here", hint: "begins with ?"),
        Example("half a tag", "a: !<x y\n", "1:4: YAML reads a tag here, and tags are not read", hint: "begins with !"),
        Example("a tag of nowhere", "!a!b c\n", "1:1: YAML reads a tag here, and tags are not read"),
    ]

    @Test(arguments: ours + syntax)
    func `it is refused with its place, its reason and what to do`(_ example: Example) {
        let found = problems(of: example.text)
        #expect(found.map(\.short) == example.says)
        #expect(found.allSatisfy { $0.place.file == "a.yaml" && $0.hint?.isEmpty == false })
        #expect(found.last?.hint?.contains(example.hint) == true, "\(found)")
    }

    @Test func `a problem shows the line and points at the character`() {
        #expect(
            Problems(problems(of: "id: tls.a\nrequire: !it.offered || it.x\n")).description == """
                a.yaml:2:23: only a comment may follow | or > on its line
                  require: !it.offered || it.x
                                        ^
                  hint: text that begins with ! is quoted, or written with | on the lines below
                """)
    }

    @Test func `all mistakes of a file are told together`() {
        let text = "a: &x 1\nb: *x\nc: !t 2\na: 3\n<<: 4\n[d]: 5\ne: {f: 1, f: 2}\ng: 'h\n"
        #expect(problems(of: text).map(\.place.line) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(problems(of: String(text.dropLast(6))).map(\.place.line) == [1, 2, 3, 4, 5, 6, 7])
    }

    @Test(arguments: 1...80)
    func `a repeated key is found however many keys there are`(count: Int) {
        let text = (0..<count).map { "key-of-some-length-\($0): \($0)\n" }.joined()
        #expect(problems(of: text).isEmpty)
        #expect(
            problems(of: text + "key-of-some-length-0: 1").map(\.short)
                == ["\(count + 1):1: the key \"key-of-some-length-0\" is written twice"])
    }
}
