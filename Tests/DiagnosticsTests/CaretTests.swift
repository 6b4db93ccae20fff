import Diagnostics
import Testing

struct CaretTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let line: String
        let column: Int
        let shown: String
        /// Spaces before the caret, without the margin of two.
        let lead: Int
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "first", line: "abc", column: 1, shown: "abc", lead: 0),
        Case(name: "middle", line: "abc", column: 3, shown: "abc", lead: 2),
        Case(name: "behind the end", line: "abc", column: 4, shown: "abc", lead: 3),
        Case(name: "far behind the end", line: "abc", column: .max, shown: "abc", lead: 3),
        Case(name: "no column", line: "abc", column: .min, shown: "abc", lead: 0),
        Case(name: "empty", line: "", column: 1, shown: "", lead: 0),
        Case(name: "a tab", line: "\ta", column: 2, shown: " a", lead: 1),
        Case(name: "an escape sequence", line: "\u{1B}a", column: 2, shown: "\\u{1b}a", lead: 6),
        Case(name: "an accent of its own", line: "e\u{301}a", column: 3, shown: "e\u{301}a", lead: 1),
        Case(name: "wide letters", line: "日本a", column: 3, shown: "日本a", lead: 4),
        Case(name: "an emoji", line: "😀a", column: 2, shown: "😀a", lead: 2),
    ]

    @Test(arguments: cases)
    func `the caret stands under its column`(_ example: Case) {
        let lead = String(repeating: " ", count: example.lead)
        #expect(caret(under: example.line, column: example.column) == "  \(example.shown)\n  \(lead)^")
    }

    @Test(arguments: [1, 50, 71, 500, 9_999, 10_000])
    func `a long line is cut to a window around the column`(column: Int) {
        let numbered = String(String.UnicodeScalarView((0..<10_000).map { Unicode.Scalar(UInt8(0x30 + $0 % 10)) }))
        let lines = caret(under: numbered, column: column).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 112 })
        let above = lines[0][lines[0].index(lines[0].startIndex, offsetBy: lines[1].count - 1)]
        #expect(above == Character(String((column - 1) % 10)))
    }
}
