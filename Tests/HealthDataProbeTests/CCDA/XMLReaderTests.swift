import Testing
import Trees

@testable import HealthDataProbe

@Suite struct `The XML reader` {
    /// Names, attributes and text in one line each, with the line they stand on.
    private func events(_ text: String, windowsOf size: Int = .max) -> (events: [String], problems: [String]) {
        var reader = XMLReader()
        var events: [String] = []
        for window in windows(of: Array(text.utf8), size: size) {
            reader.add(window)
            while let event = reader.next() { events.append(shown(event)) }
        }
        return (events, reader.problems.texts)
    }

    private func shown(_ event: XMLEvent) -> String {
        switch event {
        case .start(let element):
            let attributes = element.attributes.map { " \($0.name.local)=\($0.value.text)" }.joined()
            return "\(element.line)<\(element.name.local)\(attributes)"
        case .end(let name): return ">\(name.local)"
        case .text(let text, let line): return "\(line)'\(text.trimmed.text)"
        }
    }

    @Test(arguments: [
        ("elements", "<a><b x=\"1\"/></a>", ["1<a", "1<b x=1", ">b", ">a"]),
        ("lines", "<a>\n\n  text\n<b/>\n</a>", ["1<a", "3'text", "4<b", ">b", ">a"]),
        ("prefixes", "<f:a xmlns:f='u'/>", ["1<a f=u", ">a"]),
        ("entities", "<a b='&lt;&#65;&#x42;&quot;'>&amp;&apos;&gt;</a>", ["1<a b=<AB\"", "1'&'>", ">a"]),
        (
            "entities that nobody declared", "<a>&nbsp;&lol9;&#xFFFFFFFF;&;</a>",
            ["1<a", "1'&nbsp;&lol9;&#xFFFFFFFF;&;", ">a"]
        ),
        ("CDATA", "<a><![CDATA[<b>&amp;]]]></a>", ["1<a", "1'<b>&amp;]", ">a"]),
        ("comments and instructions", "<?xml version='1.0'?><!-- <x> -- --><a/>", ["1<a", ">a"]),
        ("a document type", "<!DOCTYPE a [<!ENTITY b \"]>\"> <!ELEMENT a ANY>]>\n<a>&b;</a>", ["2<a", "2'&b;", ">a"]),
        ("attributes without quotes", "<a b=1 c = '2' d e=\"x>y\">t</a>", ["1<a b=1 c=2 d= e=x>y", "1't", ">a"]),
        ("an apostrophe in no value", "<a b=O'Brien>t</a>", ["1<a b=O'Brien", "1't", ">a"]),
        ("space before the end", "<a\n b='1'\n></a >", ["1<a b=1", ">a"]),
        ("blank text", "<a>  \n </a>", ["1<a", ">a"]),
    ])
    func `reads`(_ name: String, _ text: String, _ wanted: [String]) {
        let (events, problems) = events(text)
        #expect(events == wanted)
        #expect(problems == [])
    }

    @Test(arguments: [
        ("an open tag", "<a><b x='1'", "line 1: a tag has no end within 65536 bytes and is not read"),
        ("a tag in a tag", "<a <b>t</b>", "line 1: a tag is not closed"),
        ("a quote that nobody closes", "<a b='1><c/>\n", "line 1: a tag is not closed"),
        ("a stray sign", "<a>1 < 2 and more</a>", "line 1: a < begins no tag"),
        ("an open comment", "<a/><!-- never", "line 1: a comment or an instruction has no end"),
        ("an open CDATA", "<a><![CDATA[never", "line 1: a CDATA section has no end"),
        ("an open document type", "<!DOCTYPE a [ <!ENTITY", "line 1: a document type has no end"),
    ])
    func `tells what is broken and goes on`(_ name: String, _ text: String, _ problem: String) {
        #expect(events(text).problems == [problem])
    }

    @Test func `does not expand what a document type declares`() {
        let bomb =
            "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&b;&x;</l>"
        #expect(events(bomb).events == ["1<l", "1'&b;&x;", ">l"])
    }

    @Test func `reads the same in windows of any size`() {
        let text =
            "<?xml?><!-- c --><!DOCTYPE a [<!ENTITY b '>'>]>\n<a x='1'>\nsome &amp; text<![CDATA[ raw ]]>\n<b/>\n</a>\n"
        let whole = events(text).events
        for size in 1...text.utf8.count {
            let parts = events(text, windowsOf: size).events
            #expect(parts.filter { !$0.contains("'") } == whole.filter { !$0.contains("'") }, "windows of \(size)")
        }
    }

    @Test func `holds no more than a tag of what it passes over`() {
        let text =
            "<a><!--" + String(repeating: "x", count: 200_000) + "--><b y='" + String(repeating: "z", count: 80_000)
            + "'/></a>"
        let (events, problems) = events(text, windowsOf: 16 << 10)
        #expect(events.first == "1<a")
        #expect(problems == ["line 1: a tag has no end within 65536 bytes and is not read"])
    }
}
