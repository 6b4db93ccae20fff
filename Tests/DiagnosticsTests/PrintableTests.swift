import Diagnostics
import Testing

struct PrintableTests {
    @Test(arguments: ["", "plain ASCII ~!", "Zürich", "日本", "e\u{301}", "😀", "שלום"])
    func `text for people stays as it is`(text: String) {
        #expect(printable(text) == text)
    }

    @Test(arguments: [
        ("\u{1B}[31m", "\\u{1b}[31m"), ("\0", "\\u{0}"), ("a\r\nb", "a\\u{d}\\u{a}b"), ("\u{7F}", "\\u{7f}"),
        ("\u{9B}", "\\u{9b}"), ("\u{202E}", "\\u{202e}"), ("\u{2066}", "\\u{2066}"), ("\u{200B}", "\\u{200b}"),
        ("\u{FEFF}", "\\u{feff}"), ("\u{2028}", "\\u{2028}"), ("\u{E000}", "\\u{e000}"),
    ])
    func `what moves, hides or reorders is shown as an escape`(text: String, shown: String) {
        #expect(printable(text) == shown)
    }

    @Test func `a place shows its file name safely`() {
        #expect(Place(file: "a\nb", line: 2, column: 3).description == "a\\u{a}b:2:3")
    }

    @Test func `places are ordered by file, line, column`() {
        let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 10)].map {
            Place(file: $0.0, line: $0.1, column: $0.2)
        }
        #expect(places.sorted().map(\.description) == ["a:2:9", "a:2:10", "a:10:1", "b:1:1"])
    }
}
