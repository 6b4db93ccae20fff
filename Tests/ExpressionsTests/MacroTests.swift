import Expressions
import Testing

@Suite struct Macros {
    @Test(arguments: [
        Sample("[1, 2, 3].exists(e, e == 2)", "true"), Sample("[1, 2, 3].exists(e, e > 3)", "false"),
        Sample("[].exists(e, e == 2)", "false"),
        Sample("[1, 2, 3].exists(e, e / 0 == 17)", "undetermined"), Sample("[0, 1].exists(e, 1 / e == 1)", "true"),
        Sample("[1, 2, 3].all(e, e > 0)", "true"), Sample("[1, 2, 3].all(e, e == 2)", "false"),
        Sample("[].all(e, e > 0)", "true"),
        Sample("[1, 2, 3].all(e, 6 / (2 - e) == 6)", "false"), Sample("[1, 2, 3].all(e, e / 0 != 17)", "undetermined"),
        Sample("[].exists_one(a, a == 7)", "false"), Sample("[6, 7, 8].exists_one(foo, foo % 5 == 2)", "true"),
        Sample("[0, 1, 2, 3, 4].exists_one(n, n % 2 == 1)", "false"),
        Sample("[3, 2, 1, 0].exists_one(n, 12 / n > 1)", "undetermined"),
        Sample("[0, 1, 2, 3, 4].filter(x, x % 2 == 1)", "[1, 3]"), Sample("[].filter(n, n % 2 == 0)", "[]"),
        Sample("[3, 2, 1, 0].filter(n, 12 / n > 4)", "undetermined"), Sample("[2, 4, 6].map(n, n / 2)", "[1, 2, 3]"),
        Sample("[].map(n, n / 2)", "[]"), Sample("[2, 1, 0].map(n, 4 / n)", "undetermined"),
        Sample("[1, 2, 3].map(n, n > 1, n * n)", "[4, 9]"), Sample("[0, 1].map(n, n > 0, 1 / n)", "[1]"),
        Sample("[0, 1].filter(x, 1 / x > 0).exists(y, y == 1)", "undetermined"),
        Sample("[1, 2].map(x, x > 1)", "[false, true]"),
        Sample("[[1], [2, 3]].exists(l, l.exists(x, x == size(l)))", "true"),
        Sample("[1].exists(y, [0].exists(y, y == 0))", "true"),
        Sample("[1, 2].map(x, [x, x * 10].filter(y, y > 2))", "[[10], [20]]"),
        Sample("['a', 'b'].map(s, s + s)", #"["aa", "bb"]"#),
        Sample("1.exists(x, true)", "fault"), Sample("[1].exists(x)", "fault"),
        Sample("[1].exists(x.y, true)", "fault"),
        Sample("[1].exists(x, 1)", "fault"), Sample("[1].all(x, y > 1)", "fault"),
        Sample("[1].map(x, true, x, x)", "fault"),
        Sample("[1].exists(1, true)", "fault"), Sample("[1].exists(x, true) && x == 1", "fault"),
        Sample("all([1], x, true)", "fault"),
        Sample("[0].all(a, [0].all(b, [0].all(c, [0].all(d, true))))", "true"),
        Sample("[0].all(a, [0].all(b, [0].all(c, [0].all(d, [0].all(e, true)))))", "fault"),
    ])
    func `over known lists`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test func `an evaluation that takes too many steps ends undetermined`() throws {
        let list = "[" + Array(repeating: "0", count: 60).joined(separator: ", ") + "]"
        let source = "\(list).all(a, \(list).all(b, \(list).all(c, \(list).all(d, a + b + c + d == 0))))"
        #expect(Fixture.text(source, try Fixture.bindings()).hasSuffix("it takes more than 2000000 steps"))
    }

    @Test func `text that doubles with every step ends undetermined`() throws {
        let source = "['0123456789']" + String(repeating: ".map(x, x + x)", count: 40)
        #expect(Fixture.text(source, try Fixture.bindings()).hasSuffix("it takes more than 2000000 steps"))
    }
}
