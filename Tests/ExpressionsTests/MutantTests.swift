import Expressions
import Testing

@Suite struct Mutants {
    private func mutants(_ source: String) throws -> [String] {
        try Expression.check(source, against: Fixture.declarations).mutants().map {
            "\($0.description): \($0.expression.source)"
        }
    }

    @Test func `clauses are dropped, comparisons flipped, bounds moved, negations dropped`() throws {
        #expect(
            try mutants("!it.offered || it.count >= 3") == [
                "negates the whole: !(!it.offered || it.count >= 3)",
                "drops !it.offered: (it.count >= 3)", "drops it.count >= 3: (!it.offered)",
                "|| becomes &&: ((!it.offered) && (it.count >= 3))",
                "drops the ! of !it.offered: (it.offered) || it.count >= 3",
                ">= becomes > in it.count >= 3: !it.offered || it.count > 3",
                ">= becomes < in it.count >= 3: !it.offered || it.count < 3",
                "3 becomes 2: !it.offered || it.count >= 2", "3 becomes 4: !it.offered || it.count >= 4",
            ])
    }

    @Test func `a duration moves by its smallest unit`() throws {
        #expect(
            try mutants("it.left == 1h30m") == [
                "negates the whole: !(it.left == 1h30m)", "== becomes != in it.left == 1h30m: it.left != 1h30m",
                "1h30m becomes 1h29m: it.left == 1h29m",
                "1h30m becomes 1h31m: it.left == 1h31m",
            ])
    }

    @Test func `all and exists change places`() throws {
        #expect(
            try mutants("facts.all(f, f.offered)") == [
                "negates the whole: !(facts.all(f, f.offered))",
                "all becomes exists in facts.all(f, f.offered): facts.exists(f, f.offered)",
            ])
    }

    @Test func `a chain loses each clause, parentheses keep their meaning`() throws {
        let found = try mutants("it.offered && (it.count > 1 || it.ratio > 0.5) && true")
        #expect(found.contains("drops it.offered: ((it.count > 1 || it.ratio > 0.5) && true)"))
        #expect(found.contains("drops (it.count > 1 || it.ratio > 0.5): (it.offered && true)"))
        #expect(found.contains("drops it.count > 1: it.offered && (it.ratio > 0.5) && true"))
        #expect(found.contains("0.5 becomes 1.5: it.offered && (it.count > 1 || it.ratio > 1.5) && true"))
    }

    @Test func `what no longer type-checks is no mutant`() throws {
        #expect(
            try mutants("9223372036854775807 + it.count") == [
                "9223372036854775807 becomes 9223372036854775806: 9223372036854775806 + it.count"
            ])
    }
}

@Suite struct ReadsAndCost {
    @Test(arguments: [
        Sample("!it.offered || it.count > params.least", "it.count it.offered params.least"),
        Sample("it.not_after - now > 30d", "it.not_after now"),
        Sample("facts.all(f, f.offered || it.offered)", "facts facts.offered it.offered"),
        Sample("has(it.name)", "it.name"),
        Sample("facts.filter(f, f.count > 1).map(g, g.name) == []", "facts facts.count facts.name"),
        Sample("[1].exists(it, it == 1)", ""),
        Sample("facts[0].name == ''", "facts.name"), Sample("it.tags.exists(t, t == it.name)", "it.name it.tags"),
        Sample("[1].exists(it, .it.offered)", "it.offered"),
    ])
    func `what an expression reads`(_ sample: Sample) throws {
        let reads = try Expression.check(sample.source, against: Fixture.declarations).reads
        #expect(reads.sorted().map(\.description).joined(separator: " ") == sample.expected)
    }

    @Test func `the fields of one variable`() throws {
        let expression = try Expression.check("it.offered && it.count > params.least", against: Fixture.declarations)
        #expect(expression.reads(of: "it") == ["offered", "count"])
    }

    @Test func `a macro costs as many times its body as a long list has elements`() throws {
        func cost(_ source: String) throws -> Int { try Expression.check(source, against: Fixture.declarations).cost }
        #expect(try cost("it.offered") == 2)
        #expect(try cost("facts.all(f, f.offered)") == 3002)
        #expect(try cost("facts.all(f, facts.all(g, g.offered))") > 3_000_000)
    }
}
