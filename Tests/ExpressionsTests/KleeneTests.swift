import Expressions
import Facts
import Testing

@Suite struct ThreeValuedLogic {
    @Test(arguments: [
        Sample("it.offered", "undetermined: it.offered: timed out"),
        Sample("!it.offered", "undetermined: it.offered: timed out"),
        Sample("it.offered && false", "false"), Sample("false && it.offered", "false"),
        Sample("it.offered || true", "true"),
        Sample("true || it.offered", "true"), Sample("it.offered && true", "undetermined: it.offered: timed out"),
        Sample("true && it.offered && it.count == 4", "false"),
        Sample("it.offered == it.offered", "undetermined: it.offered: timed out"),
        Sample("it.offered ? 1 : 1", "undetermined: it.offered: timed out"), Sample("true ? 1 : it.count", "1"),
        Sample("has(it.offered)", "undetermined: it.offered: timed out"), Sample("has(it.name)", "false"),
        Sample("has(it.count)", "true"),
        Sample("has(it.name) && it.name == 'x'", "false"), Sample("!has(it.name) || it.name == 'x'", "true"),
        Sample("has(it.name) ? it.name : 'none'", #""none""#),
        Sample("it.name == 'x'", "undetermined: it.name: it is absent, and no has(…) guards it"),
        Sample("[1, 2].exists(x, x == 2 || it.offered)", "true"),
        Sample("[1, 2].all(x, x == 2 && it.offered)", "false"),
        Sample(
            "[1, 2].filter(x, x == 1 || it.offered)", "undetermined: [1, 2].filter(x, x == 1 || it.offered): timed out"),
        Sample("[1, 2].filter(x, x == 1 || it.offered).exists(y, y == 1)", "true"),
        Sample(
            "size([1, 2].filter(x, x == 1 || it.offered)) == 2",
            "undetermined: [1, 2].filter(x, x == 1 || it.offered): timed out"),
        Sample("[1, 2].exists_one(x, x == 1 || it.offered)", "undetermined: it.offered: timed out"),
        Sample("[1, 1, 2].exists_one(x, x == 1 || it.offered)", "false"),
        Sample("1 / 0 == 0 || it.offered", "undetermined: 1 / 0: division by zero"),
    ])
    func `what depends on an unseen field is undetermined, and nothing else`(_ sample: Sample) throws {
        let bindings = try Fixture.bindings(["offered": .unseen(.timedOut), "name": .absent])
        #expect(Fixture.text(sample.source, bindings) == sample.expected)
    }

    @Test(arguments: [
        Sample("'red' in it.tags", "true"), Sample("'blue' in it.tags", "undetermined: it.tags: connection reset"),
        Sample("!('red' in it.tags)", "false"), Sample("size(it.tags)", "undetermined: it.tags: connection reset"),
        Sample("it.tags.size() > 0", "undetermined: it.tags: connection reset"),
        Sample("it.tags[0]", "undetermined: it.tags: connection reset"),
        Sample("it.tags.exists(t, t == 'red')", "true"),
        Sample("it.tags.exists(t, t == 'blue')", "undetermined: it.tags: connection reset"),
        Sample("it.tags.all(t, t == 'red')", "false"),
        Sample("it.tags.all(t, t != 'x')", "undetermined: it.tags: connection reset"),
        Sample("it.tags.exists_one(t, t == 'red')", "undetermined: it.tags: connection reset"),
        Sample("it.tags.exists_one(t, true)", "false"),
        Sample("it.tags.filter(t, t == 'red')", "undetermined: it.tags.filter(t, t == 'red'): connection reset"),
        Sample("it.tags.filter(t, t == 'red').exists(t, t == 'red')", "true"),
        Sample("it.tags.map(t, size(t)).exists(n, n == 5)", "true"),
        Sample("it.tags == ['red']", "false"),
        Sample("it.tags == ['red', 'green']", "undetermined: it.tags == ['red', 'green']: connection reset"),
        Sample("it.tags == ['a', 'b', 'c']", "undetermined: it.tags == ['a', 'b', 'c']: connection reset"),
        Sample("it.tags != ['red']", "true"),
        Sample("it.tags + ['blue']", "undetermined: it.tags + ['blue']: connection reset"),
        Sample("'blue' in it.tags + ['blue']", "true"),
        Sample("[it.tags]", "undetermined: [it.tags]: connection reset"),
    ])
    func `a list that is known in part is decided where one known element decides`(_ sample: Sample) throws {
        let tags = Elements([.string("red"), .string("green")], missing: .reset)
        #expect(Fixture.text(sample.source, try Fixture.bindings(["tags": .seen(.list(tags))])) == sample.expected)
    }

    @Test(arguments: [
        Sample("facts.exists(f, f.count == 1)", "true"), Sample("facts.all(f, f.count == 1)", "false"),
        Sample("facts.all(f, f.count < 9)", "undetermined: facts: timed out"),
        Sample("size(facts) >= 2", "undetermined: facts: timed out"),
        Sample("facts[0].count == 1", "undetermined: facts: timed out"),
        Sample("facts.filter(f, f.count == 1).map(f, f.name).exists(n, n == 'portal')", "true"),
        Sample("facts.exists(f, f.offered)", "true"), Sample("facts.all(f, !f.offered)", "false"),
        Sample("facts.exists(f, !f.offered)", "undetermined: net.thing.offered: not covered: udp"),
    ])
    func `facts of which some may be missing`(_ sample: Sample) throws {
        let facts = [
            try Fixture.fact("a", ["count": .seen(.int(1)), "offered": .unseen(.notCovered("udp"))]),
            try Fixture.fact("b", ["count": .seen(.int(2))]),
        ]
        #expect(Fixture.text(sample.source, try Fixture.bindings(facts: facts, missing: .timedOut)) == sample.expected)
    }

    @Test(arguments: [
        Sample("facts.all(f, f.count == 1)", "true"), Sample("facts.exists(f, f.count == 1)", "false"),
        Sample("size(facts) == 0", "true"),
        Sample("facts.filter(f, f.offered).map(f, f.name)", "[]"),
        Sample("facts[0].count", "undetermined: facts[0]: there is no element 0 in a list of 0"),
    ])
    func `no facts, all told`(_ sample: Sample) throws {
        #expect(Fixture.text(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test func `a collection that no probe filled is undetermined, never empty`() throws {
        let bindings = try Fixture.bindings(missing: .refused)
        for source in ["facts.all(f, f.offered)", "facts.exists(f, f.offered)", "size(facts) == 0"] {
            #expect(Fixture.text(source, bindings) == "undetermined: facts: connection refused")
        }
    }

    @Test func `a value of another type than declared is undetermined, not an answer`() throws {
        let expression = try Expression.check("x > 1 || y", against: Declarations([("x", .int), ("y", .bool)]))
        let wrong: [Bindings.Slot] = [.value(.string("2")), .record([])]
        #expect(
            expression.evaluate(Bindings(wrong)).undetermined?.description
                == "x > 1: its value is not of the declared type")
        #expect(
            expression.evaluate(Bindings([])).undetermined?.description == "x: its value is not of the declared type")
    }

    @Test func `a version literal that the value's ecosystem cannot read is undetermined`() throws {
        let source = "it.version >= '2!1.0'"
        #expect(
            Fixture.text(source, try Fixture.bindings())
                == #"undetermined: it.version >= '2!1.0': "2!1.0" cannot be ordered as an npm version"#)
    }
}
