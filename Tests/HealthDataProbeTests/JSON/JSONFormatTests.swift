import Support
import Testing

@testable import HealthDataProbe

struct `Data in JSON` {
    @Test(arguments: JSONCase.exports)
    func `health data is told on its line`(_ text: JSONCase) throws {
        #expect(TableReading.recognises(JSONFormat.self, text.text, path: text.path))
        let told = try TableReading.of(JSONFormat.self, text.text, path: text.path)
        #expect(told.lines(.linked) == text.linked)
        #expect(told.problems == [])
    }

    @Test(arguments: JSONCase.traps)
    func `what is nobody's is not told`(_ text: JSONCase) throws {
        let told = try TableReading.of(JSONFormat.self, text.text, path: text.path)
        #expect(told.lines == [])
        #expect(told.problems == [])
    }

    @Test(arguments: JSONCase.exports + JSONCase.traps, [1, 3, 17])
    func `however the windows fall, the same is told`(_ text: JSONCase, _ size: Int) throws {
        let whole = try TableReading.of(JSONFormat.self, text.text, path: text.path)
        let cut = try TableReading.of(JSONFormat.self, text.text, path: text.path, window: size)
        #expect(cut.facts == whole.facts)
        #expect(cut.problems == whole.problems)
    }

    @Test func `a key that is a value stands in no place`() throws {
        let told = try TableReading.of(JSONFormat.self, #"{"531-22-9084": {"mrn": "4711001"}}"#, path: "x.json")
        #expect(told.places == ["key mrn of record 1"])
    }

    @Test(arguments: [
        ("no end", "{\"mrn\": \"4711001\", \"x\": [", "line 1: what begins here has no end", [1]),
        (
            "a bracket too many", "{\"mrn\": \"4711001\"]\n{\"mrn\": \"4711002\"}",
            "line 1: a brace or bracket closes what is not open", [1, 2]
        ),
        (
            "no JSON", "{\"mrn\": \"4711001\", %}\n{\"mrn\": \"4711002\"}\n", "line 1: here stands what is no JSON",
            [1, 2]
        ),
    ])
    func `what is broken is told, and the rest is read`(
        _ name: String, _ text: String, _ problem: String, _ lines: [Int]
    ) throws {
        let told = try TableReading.of(JSONFormat.self, text, path: "x.json")
        #expect(told.problems == [problem])
        #expect(told.lines(.linked) == lines)
    }

    @Test func `values may stand in one another without end`() throws {
        let told = try TableReading.of(JSONFormat.self, String(repeating: "[{\"a\":", count: 5000), path: "x.json")
        #expect(told.problems.first == "line 1: more than 512 values are open")
    }

    @Test(arguments: [
        ("x.json", "{\"a\": 1}", true), ("x.ndjson", "{\"a\": 1}\n", true), ("x", "[{\"a\": 1}]", true),
        ("package-lock.json", "{\"a\": 1}", false), ("main.js", "{\"a\": 1}", false), ("x.json", "var a = 1", false),
        ("app.log", "{\"a\": 1}", false), ("x.txt", "{curly} prose", false), ("x.txt", "[section]\na=1", false),
        ("x.json", "", false),
    ])
    func `it is known by its name and first signs`(_ path: String, _ text: String, _ isJSON: Bool) {
        #expect(TableReading.recognises(JSONFormat.self, text, path: path) == isJSON)
    }

    @Test func `cut at any byte it ends`() throws {
        for text in JSONCase.exports.prefix(6) {
            let bytes = Array(text.text.utf8)
            for end in 0...bytes.count {
                let told = try TableReading.of(JSONFormat.self, Array(bytes[..<end]), path: text.path)
                #expect(told.matches.count < 20)
            }
        }
    }

    @Test(arguments: 0..<60)
    func `noise is survived`(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let pieces = [
            "{", "}", "[", "]", "\"", "\\", "\\u", "\\ud800", ":", ",", "\n", "\"mrn\"", "\"4711001\"", "1", "true",
            "//", "/*", "é", "-", " ",
        ]
        let text = (0..<400).map { _ in random.pick(pieces) }.joined()
        let whole = try TableReading.of(JSONFormat.self, text, path: "x.json")
        let cut = try TableReading.of(JSONFormat.self, text, path: "x.json", window: 1 + random.below(100))
        #expect(cut.facts == whole.facts)
        #expect(cut.problems == whole.problems)
    }
}
