import Expressions
import Facts
import Testing

@Suite struct Texts {
    @Test(arguments: [
        Sample("{it.name} expires {it.not_after}", "portal expires 2026-12-23T00:00:00Z"), Sample("", ""),
        Sample("plain", "plain"),
        Sample("{{{it.count}}} {{}}", "{3} {}"), Sample("{it.not_after - now} left", "30d left"),
        Sample("{it.left}", "1h"),
        Sample("{1d2h3m} {90s} {0s} {-36h} {1500ms} {250ms}", "1d 2h 1m 30s 0s -1d 12h 1s 500ms 250ms"),
        Sample("{it.tags}", "red, green"), Sample("{[]}", "none"),
        Sample("{it.version} {it.protocol} {it.network}", "4.17.20 TLSv1.2 10.1.0.0/16"),
        Sample("{it.offered ? 'yes' : 'no'} {it.ratio} {1.0}", "yes 0.5 1"), Sample("{'}' + '{'}", "}{"),
        Sample("{size(it.tags)}", "2"),
        Sample("{1 / 0}", "(not determined: division by zero)"), Sample("{it.address}", "(not determined: timed out)"),
        Sample("{it.numbers}", "1 and perhaps more (not determined: connection reset)"),
        Sample("{it.ratio == 0.5}", "true"), Sample("é{it.count}é", "é3é"),
    ])
    func `a message is rendered for people`(_ sample: Sample) throws {
        let bindings = try Fixture.bindings([
            "address": .unseen(.timedOut), "numbers": .seen(.list(Elements([.int(1)], missing: .reset))),
        ])
        #expect(try Template.check(sample.source, against: Fixture.declarations).render(bindings) == sample.expected)
    }

    private func faults(_ text: String) throws -> [Fault] {
        try #require(throws: Faults.self) { try Template.check(text, against: Fixture.declarations) }.all
    }

    @Test func `the mistakes of a message have offsets in the whole text`() throws {
        #expect(
            try faults("é {it.nme} and {it.cont}") == [
                Fault("net.thing has no field \"nme\"", at: 7..<10, hint: "did you mean \"name\"?"),
                Fault("net.thing has no field \"cont\"", at: 20..<24, hint: "did you mean \"count\"?"),
            ])
        #expect(
            try faults("a { it.name") == [
                Fault(
                    "this { is not closed", at: 2..<3, hint: "write } where the expression ends; a brace itself is {{")
            ])
        #expect(
            try faults("a } b") == [Fault("this } closes nothing", at: 2..<3, hint: "a brace itself is written }}")])
        #expect(try faults("{}") == [Fault("an expression is missing", at: 1..<1)])
        #expect(try faults("{it}") == [Fault("net.thing is not one value", at: 1..<3, hint: "name one of its fields")])
    }

    @Test(arguments: [
        Sample("[1.0, -0.0, 0.1, 1e300]", "[1.0, -0.0, 0.1, 1e+300]"), Sample("'\"\\\\\\u0001é'", #""\"\\\u0001é""#),
        Sample("[['a'], []]", #"[["a"], []]"#),
        Sample("it.version", #""4.17.20""#), Sample("it.protocol", #""TLSv1.2""#),
        Sample("it.address", #"ip("10.1.2.3")"#), Sample("it.network", #"cidr("10.1.0.0/16")"#),
        Sample("it.left", #"duration("3600s")"#), Sample("now", #"timestamp("2026-11-23T00:00:00Z")"#),
        Sample("-1.0 / 0.0", "-infinity"), Sample("0.0 / 0.0", "NaN"),
    ])
    func `values in CEL's notation`(_ sample: Sample) throws {
        #expect(Fixture.text(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        "3", "-5", "1.5", "-0.0", "'a\\n\"é'", "[1, 2]", "[]", "true", "duration('-1.5s')",
        "timestamp('2026-11-23T00:00:00.5Z')", "ip('::1')", "cidr('10.0.0.0/8')",
    ])
    func `what is rendered reads back as the same value`(_ source: String) throws {
        let bindings = try Fixture.bindings()
        let text = Fixture.text(source, bindings)
        #expect(Fixture.text(text, bindings) == text)
        #expect(Fixture.text("\(text) == \(source)", bindings) == "true")
    }

    @Test func `a cause from outside cannot drive a terminal`() throws {
        let bindings = try Fixture.bindings(["offered": .unseen(.told("\u{1B}[2J"))])
        #expect(Fixture.text("it.offered", bindings) == "undetermined: it.offered: \\u{1b}[2J")
    }

    @Test(arguments: [
        "bool", "int", "double", "string", "duration", "timestamp", "version", "ip", "cidr", "list(list(int))",
        "ordered(low < mid < high)",
    ])
    func `a type reads back from its text`(_ text: String) { #expect(Type(text)?.description == text) }

    @Test(arguments: [
        "", "Int", "list", "list()", "list(int", "ordered(a)", "ordered(a < a)", "ordered(a < )", "map(int)",
        String(repeating: "list(", count: 50) + "int" + String(repeating: ")", count: 50),
    ])
    func `anything else is no type`(_ text: String) { #expect(Type(text) == nil) }

    @Test func `bytes are an int`() { #expect(Type("bytes") == .int) }
}
