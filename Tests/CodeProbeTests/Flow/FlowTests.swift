import Testing

@testable import CodeProbe

struct FlowTests {
    static let main: [FlowCases] = [.python, .javascript, .php, .java]
    static let others: [FlowCases] = [.csharp, .go, .ruby, .swift, .shell]

    @Test(arguments: main)
    func `health fields that reach a sink are told, and nothing else is`(_ cases: FlowCases) {
        let outcome = cases.run()
        #expect(outcome.expected.count >= 40 && outcome.silent >= 60)
        #expect(outcome.recall >= 0.95 && outcome.precision >= 0.98, "\(outcome.complaint)")
    }

    @Test(arguments: others)
    func `so are they in the other languages`(_ cases: FlowCases) {
        let outcome = cases.run()
        #expect(outcome.expected.count >= 15 && outcome.silent >= 25)
        #expect(outcome.recall >= 0.95 && outcome.precision >= 0.98, "\(outcome.complaint)")
    }

    @Test(arguments: FlowCases.second + FlowCases.third)
    func `lines that stand alone and whole files are told apart`(_ cases: FlowCases) {
        let outcome = cases.run()
        #expect(outcome.recall >= 0.9 && outcome.precision >= 0.95, "\(outcome.complaint)")
    }
}
