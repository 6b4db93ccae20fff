import Diagnostics
import Testing

struct NearestTests {
    @Test(arguments: [
        ("ofered", "offered"), ("hgih", "high"), ("serverity", "severity"), ("Severity", "severity"),
        ("sverity", "severity"), ("requires", "require"),
    ])
    func `a slip of the keyboard finds its word`(typed: String, meant: String) {
        let words = ["severity", "require", "offered", "high", "references", "id"]
        #expect(nearest(to: typed, among: words) == meant)
        #expect(didYouMean(typed, among: words) == "did you mean \"\(meant)\"?")
    }

    @Test(arguments: ["", "x", "host", "colour", "äöü", "completely different"])
    func `what resembles nothing finds nothing`(typed: String) {
        #expect(nearest(to: typed, among: ["id", "role", "y", "port", "severity"]) == nil)
        #expect(didYouMean(typed, among: ["id", "role", "y", "port", "severity"]) == nil)
    }

    @Test func `ties go to the first in the alphabet, in whatever order the words come`() {
        #expect(nearest(to: "part", among: ["port", "cart"]) == "cart")
        #expect(nearest(to: "part", among: ["cart", "port"]) == "cart")
    }

    @Test func `a name is never its own neighbour`() {
        #expect(nearest(to: "port", among: ["port"]) == nil)
        #expect(nearest(to: "port", among: ["port", "ports"]) == "ports")
    }

    @Test func `a name of any length is compared in bounded time`() {
        let long = String(repeating: "a", count: 1 << 20)
        #expect(nearest(to: long, among: [String(repeating: "b", count: 1 << 20)]) == nil)
    }
}
