import Expressions
import Facts
import Testing

/// Laws of Kleene's logic, over random expressions on things that are seen only in part.
@Suite struct Laws {
    private static let laws:
        [(name: String, left: @Sendable (String, String) -> String, right: @Sendable (String, String) -> String)] = [
            ("De Morgan, and", { "!(\($0) && \($1))" }, { "!(\($0)) || !(\($1))" }),
            ("De Morgan, or", { "!(\($0) || \($1))" }, { "!(\($0)) && !(\($1))" }),
            ("double negation", { a, _ in "!(!(\(a)))" }, { a, _ in a }),
            ("and commutes", { "\($0) && \($1)" }, { "\($1) && \($0)" }),
            ("or commutes", { "\($0) || \($1)" }, { "\($1) || \($0)" }),
            ("absorption, and", { "\($0) && (\($0) || \($1))" }, { a, _ in a }),
            ("absorption, or", { "\($0) || (\($0) && \($1))" }, { a, _ in a }),
            ("all is not exists not", { a, _ in "facts.all(g, \(a))" }, { a, _ in "!facts.exists(g, !(\(a)))" }),
            ("a choice of bools", { "\($0) ? \($1) : false" }, { "(\($0) ? true : false) && (\($0) ? \($1) : true)" }),
        ]

    @Test(arguments: 0..<laws.count)
    func `both sides of a law agree`(_ law: Int) throws {
        var generator = Generator(seed: UInt64(law) + 1)
        var decided = 0
        for _ in 0..<150 {
            let a = "(\(generator.bool(3)))"
            let b = "(\(generator.bool(3)))"
            let left = try check(Self.laws[law].left(a, b))
            let right = try check(Self.laws[law].right(a, b))
            for _ in 0..<4 {
                let bindings = generator.bindings()
                let answers = (left.evaluate(bindings).bool, right.evaluate(bindings).bool)
                decided += answers.0 == nil ? 0 : 1
                #expect(answers.0 == answers.1, "\(Self.laws[law].name): \(left.source)")
            }
        }
        #expect(decided > 100 && decided < 590, "the sample must hold decided and undetermined answers: \(decided)")
    }

    @Test func `looking again never turns a decided answer round`() throws {
        var generator = Generator(seed: 77)
        var decided = 0
        var gained = 0
        for _ in 0..<1500 {
            let expression = try check(generator.bool(4))
            let bindings = generator.bindings()
            let before = expression.evaluate(bindings).bool
            let after = expression.evaluate(generator.known(bindings)).bool
            decided += before == nil ? 0 : 1
            gained += before == nil && after != nil ? 1 : 0
            if let before, let after { #expect(before == after, "\(expression.source)") }
        }
        #expect(decided > 300 && gained > 50, "the sample must hold both: \(decided), \(gained)")
    }

    @Test func `the same expression on the same facts gives the same outcome`() throws {
        var generator = Generator(seed: 99)
        for _ in 0..<200 {
            let source = generator.bool(4)
            let bindings = generator.bindings()
            #expect(try check(source).evaluate(bindings) == check(source).evaluate(bindings))
        }
    }

    private func check(_ source: String) throws -> Expression {
        do {
            return try Expression.check(source, against: Fixture.declarations, expecting: .bool)
        } catch {
            Issue.record("\(error.text(in: source))")
            throw error
        }
    }
}
