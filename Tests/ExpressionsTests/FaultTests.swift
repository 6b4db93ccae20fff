import Expressions
import Testing

@Suite struct Messages {
    struct Wrong: CustomTestStringConvertible, Sendable {
        let source: String
        let range: Range<Int>
        let problem: String
        let hint: String?

        init(_ source: String, _ range: Range<Int>, _ problem: String, _ hint: String? = nil) {
            self.source = source
            self.range = range
            self.problem = problem
            self.hint = hint
        }

        var testDescription: String { source }
    }

    private func faults(_ source: String, _ type: Type? = .bool) throws -> [Fault] {
        try #require(throws: Faults.self) {
            try Expression.check(source, against: Fixture.declarations, expecting: type)
        }.all
    }

    @Test(arguments: [
        Wrong("!it.ofered", 4..<10, "net.thing has no field \"ofered\"", "did you mean \"offered\"?"),
        Wrong("facts.all(f, f.ofered)", 15..<21, "net.thing has no field \"ofered\"", "did you mean \"offered\"?"),
        Wrong("params.leest > 1", 7..<12, "params has no field \"leest\"", "did you mean \"least\"?"),
        Wrong("params.zzzzz > 1", 7..<12, "params has no field \"zzzzz\"", "its fields are least, min_left, names"),
        Wrong("itt.offered", 0..<3, "there is no \"itt\" here", "did you mean \"it\"?"),
        Wrong("network == 1", 0..<7, "there is no \"network\" here", "there are it, facts, params, now"),
        Wrong("size == 1", 0..<4, "there is no \"size\" here", "size is a function: size(…)"),
        Wrong("siz(it.name) > 1", 0..<3, "there is no function \"siz\"", "did you mean \"size\"?"),
        Wrong("it.name.startWith('a')", 8..<17, "string has no function \"startWith\"", "did you mean \"startsWith\"?"),
        Wrong("it.count.offered", 9..<16, "int has no fields"),
        Wrong("it.name.size > 1", 8..<12, "string has no fields", "size is a function: .size(…)"),
        Wrong(
            "facts.offered", 6..<13, "list(net.thing) has no fields",
            "ask each fact: facts.all(f, f.offered …) or facts.exists(f, …)"),
        Wrong("startsWith('a', 'b')", 0..<10, "startsWith is asked of a value", "it is written value.startsWith(…)"),
        Wrong("it.name.int() > 1", 8..<11, "int is not asked of a value", "it is written int(…)"),
    ])
    func `names that are not there`(_ wrong: Wrong) throws {
        #expect(try faults(wrong.source) == [Fault(wrong.problem, at: wrong.range, hint: wrong.hint)])
    }

    @Test(arguments: [
        Wrong("it.protocol >= \"TLSv12\"", 15..<23, "TLS version has no word \"TLSv12\"", "did you mean \"TLSv1.2\"?"),
        Wrong(
            "it.protocol in ['x']", 16..<19, "TLS version has no word \"x\"",
            "its words are SSLv3 < TLSv1.0 < TLSv1.1 < TLSv1.2 < TLSv1.3"),
        Wrong(
            "it.count > 1.5", 11..<14, "int > double: only values of one type compare",
            "write it with a point (1.0), or double(…)"),
        Wrong(
            "it.count == \"3\"", 12..<15, "int == string: only values of one type compare", "write it without quotes: 3"
        ),
        Wrong("it.count == it.name", 9..<11, "int == string: only values of one type compare", "int(…)"),
        Wrong(
            "it.left > 30", 10..<12, "duration > int: only values of one type compare",
            "give it a unit: 30d, 12h, 15m, 10s"),
        Wrong(
            "it.left > \"30d\"", 10..<15, "duration > string: only values of one type compare",
            "write a duration without quotes: 30d, 12h, 15m, 10s"),
        Wrong(
            "now < \"2026-01-01T00:00:00Z\"", 6..<28, "timestamp < string: only values of one type compare",
            "timestamp(\"2026-01-01T00:00:00Z\")"),
        Wrong(
            "it.address == \"10.0.0.1\"", 14..<24, "ip == string: only values of one type compare", "ip(\"10.0.0.1\")"),
        Wrong(
            "it.version > it.name", 11..<12, "version > string: only values of one type compare",
            "a text is read as a version only where it stands in the rule, compared with one"),
        Wrong(
            "it.version > \"no version\"", 13..<25, "\"no version\" is no version of any ecosystem", "as in \"4.17.21\""
        ),
        Wrong(
            "(it.offered ? it.version : '1.0.0') == '1.0.0'", 0..<35,
            "both answers of ?: have one type, and these are version and string",
            "a text is read as a version only where it stands in the rule, compared with one"),
        Wrong("it.tags < it.tags", 8..<9, "list(string) has no order"),
        Wrong(
            "it.count + it.ratio > 1", 9..<10, "int + double has no meaning",
            "write it with a point (1.0), or double(…)"),
        Wrong(
            "'red' in it.name", 9..<16, "\"in\" asks a list, and this is string",
            "a part of a text is asked for with .contains(…)"),
        Wrong(
            "it.address in it.network", 14..<24, "\"in\" asks a list, and this is cidr",
            "a network is asked with .contains(address)"),
        Wrong(
            "it.tags.contains('red')", 0..<7, "contains asks a string, and this is list(string)",
            "an element of a list is asked for with in"),
        Wrong("it.count", 0..<8, "this must be bool, and is int", "compare it: … > 0"),
        Wrong("it", 0..<2, "net.thing is not one value", "name one of its fields"),
        Wrong("it == it", 3..<5, "net.thing cannot be compared as a whole", "compare its fields"),
        Wrong("!it.count", 1..<9, "what ! negates must be bool, and this is int", "compare it: … > 0"),
        Wrong("[1, 'a'] == []", 4..<7, "the elements of this list are of type int, and this is string"),
        Wrong(
            "it.name in [1, 'a']", 12..<13, "the elements of this list are of type string, and this is int",
            "write it in quotes: \"1\""),
        Wrong("it.name == 7", 11..<12, "string == int: only values of one type compare", "write it in quotes: \"7\""),
        Wrong(
            "it.network.contains('10.0.0.1')", 20..<30, "what a network contains must be ip, and this is string",
            "ip(\"10.0.0.1\")"),
        Wrong("-it.name == 'a'", 0..<8, "string has no minus"),
        Wrong(
            "it.numbers[0.5] == 1", 11..<14, "the position in a list must be int, and this is double",
            "write it without a point, or int(…)"),
    ])
    func `types that do not fit`(_ wrong: Wrong) throws {
        #expect(try faults(wrong.source) == [Fault(wrong.problem, at: wrong.range, hint: wrong.hint)])
    }

    @Test(arguments: [
        Wrong("it.offered = true", 11..<12, "unexpected character \"=\"", "equality is =="),
        Wrong("it.count => 1", 9..<11, "\"=>\" is no operator", "\"=>\" is >="),
        Wrong("it.count <> 1", 9..<11, "\"<>\" is no operator", "\"<>\" is !="),
        Wrong("not it.offered", 0..<3, "\"not\" is no operator", "\"not\" is !"),
        Wrong("it.offered AND true", 11..<14, "expected an operator or the end, found \"AND\"", "\"AND\" is &&"),
        Wrong("it.offered & true", 11..<12, "unexpected character \"&\"", "\"and\" is &&"),
        Wrong("é", 0..<2, "unexpected character \"é\""),
        Wrong(
            "'a\u{1}", 0..<3, "this string is not closed", "a string over several lines has three quotes at each end"),
        Wrong("\u{202E}", 0..<3, "unexpected character \"\\u{202e}\""),
        Wrong("it.count >", 10..<10, "expected a value, found the end"),
        Wrong("(it.offered", 11..<11, "expected a \")\", found the end"),
        Wrong("it.offered it", 11..<13, "expected an operator or the end, found \"it\""),
        Wrong("", 0..<0, "an expression is missing"),
        Wrong("it.", 3..<3, "expected the name of a field or function, found the end"),
        Wrong("if", 0..<2, "\"if\" is a reserved word"),
        Wrong(
            "'a\\q' == ''", 2..<4, "unknown escape in a string",
            "a backslash itself is written \\\\, or the string r\"raw\""),
        Wrong(
            "9223372036854775808 > 0", 0..<19, "this number is out of the range of int (64 bits)",
            "a double has a point: 1e20, 1.0"),
        Wrong(
            "5w > 1d", 0..<2, "no unit of a duration is called \"w\"",
            "weeks, months and years are written in days: 7d, 30d, 365d"),
        Wrong(
            "12hours > 1d", 0..<7, "\"12hours\" is neither a number nor a duration",
            "a duration is written 30d, 12h, 15m, 10s, 500ms or 1h30m"),
        Wrong(
            "duration('30d') > 1s", 9..<14, "\"30d\" is no duration",
            "as in \"1h30m\" or \"720h\"; the units are h, m, s, ms, us and ns. A literal may say 30d"),
        Wrong("it.name.matches('(')", 16..<19, "this pattern is wrong: missing ): (", "patterns are RE2's"),
        Wrong("has(it)", 0..<7, "has asks for one field", "has(it.field)"),
        Wrong(
            "it.tags.exists(t)", 0..<17, "exists names an element and says something of it",
            "it is written list.exists(x, condition)"),
    ])
    func `grammar and literals`(_ wrong: Wrong) throws {
        #expect(try faults(wrong.source) == [Fault(wrong.problem, at: wrong.range, hint: wrong.hint)])
    }

    @Test(arguments: [
        Wrong("null == null", 0..<4, "null"), Wrong("dyn(1) == 1", 0..<3, "dyn: every expression has one type"),
        Wrong("1u == 1u", 0..<2, "unsigned numbers"),
        Wrong("type(1) == int", 0..<4, "type(): every type is known when the rule loads"),
        Wrong("b'x' == b'x'", 0..<2, "bytes literals"),
        Wrong("{'a': 1}", 0..<1, "maps and messages"),
        Wrong("it.name.matches(it.name)", 16..<23, "a pattern that is computed"),
        Wrong("now.getDate('Europe/Berlin') == 1", 12..<27, "the zone \"Europe/Berlin\""),
    ])
    func `what is left out says so`(_ wrong: Wrong) throws {
        let fault = try #require(try faults(wrong.source).first)
        #expect(fault.problem == "left out of Plimsoll's language: " + wrong.problem)
        #expect(fault.range == wrong.range)
    }

    @Test func `all mistakes are told at once, in the order of their places`() throws {
        let found = try faults("itt.x && it.cnt > 1 && it.name.startsWith(it.ofered) && facts.all(f, f.x || nw)")
        #expect(found.map(\.range) == [0..<3, 12..<15, 45..<51, 71..<72, 76..<78])
    }

    @Test func `one mistake is told once`() throws {
        #expect(
            try faults("!(it.x + 1 == 2 ? it.x.y : it.x in [it.x])").map(\.range) == [5..<6, 21..<22, 30..<31, 39..<40])
    }

    @Test func `offsets count UTF-8, the caret counts columns`() throws {
        let source = "'é🐱' == it.nme"
        let fault = try #require(try faults(source).first)
        #expect(fault.range == 15..<18)
        #expect(
            fault.text(in: source)
                == "1:12: net.thing has no field \"nme\"\n  'é🐱' == it.nme\n              ^\n  hint: did you mean \"name\"?"
        )
    }

    @Test func `the line of a mistake is shown`() throws {
        let source = "it.offered &&\n  it.ofered // really\n"
        let fault = try #require(try faults(source).first)
        #expect(
            fault.text(in: source)
                == "2:6: net.thing has no field \"ofered\"\n    it.ofered // really\n       ^\n  hint: did you mean \"offered\"?"
        )
    }

    @Test func `the place may ask for another type than bool`() throws {
        #expect(try Expression.check("30d", against: Fixture.declarations, expecting: .duration).type == .duration)
        #expect(
            try Expression.check("[]", against: Fixture.declarations, expecting: .list(.string)).type == .list(.nothing)
        )
        #expect(
            try Expression.check("'TLSv1.2'", against: Fixture.declarations, expecting: .ordered(Fixture.tls)).type
                == .ordered(Fixture.tls))
        #expect(
            try faults("30", .duration) == [
                Fault("this must be duration, and is int", at: 0..<2, hint: "give it a unit: 30d, 12h, 15m, 10s")
            ])
    }
}
