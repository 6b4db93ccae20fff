import Diagnostics
import Testing

struct ProblemTests {
    private let place = Place(file: "Rules/tls/a.yaml", line: 6, column: 12)

    @Test func `a problem shows where, what, the line, and what to do`() {
        let problem = Problem(
            "tls.protocol has no field \"ofered\"", at: place, hint: "did you mean \"offered\"?",
            line: "require: '!it.ofered'")
        #expect(
            problem.description == """
                Rules/tls/a.yaml:6:12: tls.protocol has no field "ofered"
                  require: '!it.ofered'
                             ^
                  hint: did you mean "offered"?
                """)
    }

    @Test func `a problem without line and hint is one line`() {
        #expect(Problem("it is empty", at: place).description == "Rules/tls/a.yaml:6:12: it is empty")
    }

    @Test func `control characters from a file do not reach the terminal`() {
        let hostile = "\u{1B}[2J\u{202E}\r\n"
        let problem = Problem(
            hostile, at: Place(file: hostile, line: 1, column: 3), hint: hostile, line: "a" + hostile)
        let shown = problem.description.unicodeScalars.filter { $0 != "\n" }
        #expect(
            shown.allSatisfy { $0.properties.generalCategory != .control && $0.properties.generalCategory != .format })
        #expect(problem.description.split(separator: "\n").count == 4)
    }

    @Test func `problems come in the order of their places and once each`() {
        let places = [(2, 1), (1, 9), (1, 2), (2, 1)].map { Place(file: "a", line: $0.0, column: $0.1) }
        let problems = Problems(places.map { Problem("wrong", at: $0) })
        #expect(problems.all.map(\.place.description) == ["a:1:2", "a:1:9", "a:2:1"])
        #expect(problems.description == "a:1:2: wrong\na:1:9: wrong\na:2:1: wrong")
    }

    @Test func `two problems at one place are both kept`() {
        #expect(Problems([Problem("b", at: place), Problem("a", at: place)]).all.map(\.problem) == ["a", "b"])
    }
}
