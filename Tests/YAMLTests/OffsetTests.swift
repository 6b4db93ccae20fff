import Diagnostics
import Support
import Testing

@testable import YAML

struct OffsetTests {
    @Test(arguments: ["plain", "single", "double", "literal", "folded"])
    func `every character of a decoded text is found where it is written`(style: String) throws {
        var random = Seeded(26)
        for _ in 0..<400 {
            let scalar = WrittenScalar(style, indent: 3, &random)
            let head = random.pick(["ä: 1\n", "", "# 😀\r\n"]) + "a:\n  b: "
            let document = head + scalar.written + (style == "literal" || style == "folded" ? "" : "\n") + "c: d\n"
            let node = try #require(try parse(document)["a"]?["b"], "\(document)")
            try #require(node.text == scalar.text, "\(document)")
            #expect(places(of: node) == expectedPlaces(of: scalar, after: head, in: document), "\(document)")
        }
    }

    private func places(of node: Node) -> [Place] {
        var offset = 0
        return (node.text ?? "").unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return node.place(ofOffset: offset)
        }
    }

    private func expectedPlaces(of scalar: WrittenScalar, after head: String, in document: String) -> [Place] {
        var places: [Place] = []
        var (line, column) = (1, 1)
        for character in document.unicodeScalars {
            places.append(Place(file: "a.yaml", line: line, column: column))
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return scalar.origins.map { places[head.unicodeScalars.count + $0] }
    }

    struct Caret: CustomTestStringConvertible {
        let testDescription: String
        let written: String
        let word: String
        let place: String
    }

    @Test(arguments: [
        Caret(testDescription: "plain", written: "a: it.x > 3", word: "x", place: "1:7"),
        Caret(testDescription: "single quotes", written: "a: 'it''s.x'", word: "x", place: "1:11"),
        Caret(testDescription: "double quotes", written: "a: \"\\\"a\\\" == it.x\"", word: "x", place: "1:17"),
        Caret(testDescription: "a block", written: "a: |\n  it.ü &&\n    it.x\n", word: "x", place: "3:8"),
        Caret(testDescription: "a folded block", written: "a: >-\n\n   it.ü &&\n   it.x\n", word: "x", place: "4:7"),
        Caret(testDescription: "a flow mapping", written: "- {when: \"\\u00fc.x\", is: y}", word: "x", place: "1:18"),
    ])
    func `a caret under a condition lands on the right character`(_ caret: Caret) throws {
        let node = try #require(try parse(caret.written).scalars.first { $0.text?.contains(caret.word) == true })
        let text = try #require(node.text)
        let letter = try #require(caret.word.utf8.first)
        let offset = try #require(text.utf8.firstIndex(of: letter))
        let place = node.place(ofOffset: text.utf8.distance(from: text.utf8.startIndex, to: offset))
        #expect("\(place.line):\(place.column)" == caret.place)
    }

    @Test(arguments: [("a: bc", "1:6"), ("a: 'bc'", "1:7"), ("a: |\n  bc\n\nd: e", "2:5"), ("a: >-\n  bc", "2:5")])
    func `an offset beyond the text is its end, and one before it its beginning`(written: String, end: String) throws {
        let node = try #require(try parse(written)["a"])
        #expect(node.place(ofOffset: .max).description == "a.yaml:\(end)")
        #expect(node.place(ofOffset: .min) == node.place(ofOffset: 0))
    }

    @Test func `a collection and an empty text have one place`() throws {
        let root = try parse("a: [b]\nc: ''\nd:\n")
        #expect(root["a"]?.place(ofOffset: 3).description == "a.yaml:1:4")
        #expect(root["c"]?.place(ofOffset: 3).description == "a.yaml:2:5")
        #expect(root["d"]?.place(ofOffset: 0).line == 3)
    }
}
