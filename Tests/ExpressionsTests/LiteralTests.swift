import Expressions
import Testing

@Suite struct Literals {
    @Test(arguments: [
        Sample("0", "0"), Sample("17", "17"), Sample("007", "7"), Sample("0x1F", "31"), Sample("0Xff", "fault"),
        Sample("-0x55555555", "-1431655765"), Sample("9223372036854775807", "9223372036854775807"),
        Sample("-9223372036854775808", "-9223372036854775808"), Sample("- 9223372036854775808", "-9223372036854775808"),
        Sample("-0x8000000000000000", "-9223372036854775808"), Sample("9223372036854775808", "fault"),
        Sample("-9223372036854775809", "fault"), Sample("0x10000000000000000", "fault"), Sample("0x", "fault"),
        Sample("18446744073709551616", "fault"), Sample("-(-9223372036854775808)", "undetermined"),
        Sample(String(repeating: "-", count: 32) + "19", "19"),
        Sample("0.0", "0.0"), Sample(".99", "0.99"), Sample("0e+0", "0.0"), Sample("1.5e3", "1500.0"),
        Sample("-2.3e+1", "-23.0"), Sample("2E-2", "0.02"), Sample("-0.0", "-0.0"), Sample("-(0.0)", "-0.0"),
        Sample("1e-324 / 2.0", "0.0"), Sample("1e999", "fault"), Sample("1.", "fault"), Sample("1..2", "fault"),
        Sample("1u", "fault"), Sample("0x1Fu", "fault"), Sample("1x", "fault"), Sample("1e", "fault"),
        Sample("true", "true"), Sample("false", "false"), Sample("null", "fault"), Sample("True", "fault"),
        Sample("[]", "[]"), Sample("[1]", "[1]"), Sample("[1, 2,]", "[1, 2]"), Sample("[,]", "fault"),
        Sample("[1, 2.0]", "fault"), Sample("[[1], []]", "[[1], []]"),
        Sample("[[], [[]], [[[]]]]", "[[], [[]], [[[]]]]"),
        Sample("{}", "fault"), Sample("{'a': 1}", "fault"), Sample("x{a: 1}", "fault"),
    ])
    func `numbers, bools and lists`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        Sample("''", #""""#), Sample(#""!""#, #""!""#), Sample(#"'a"b'"#, #""a\"b""#), Sample(#"'\''"#, #""'""#),
        Sample("'''a'b''c'''", #""a'b''c""#), Sample(#""""a"b""c""""#, #""a\"b\"\"c""#), Sample("''''''", #""""#),
        Sample("'''a\nb'''", #""a\nb""#), Sample("'''a\r\nb'''", #""a\r\nb""#), Sample("'a\nb'", "fault"),
        Sample("'\u{01}\u{0B}\u{0C}\u{7F}'", #""\u0001\u000b\u000c\u007f""#),
        Sample(#"'\a\b\f\n\r\t\v'"#, #""\u0007\u0008\u000c\n\r\t\u000b""#), Sample(#"'\\\?\"\'\`'"#, ##""\\?\"'`""##),
        Sample(#"'\x41\X42\u0043\U00000044'"#, #""ABCD""#), Sample(#"'\x4a\x4B\u01aB'"#, #""JKƫ""#),
        Sample(#"'\101\012\177'"#, #""A\n\u007f""#), Sample(#"'\377'"#, #""ÿ""#), Sample(#"'\U0001f431'"#, #""🐱""#),
        Sample(#"'\400'"#, "fault"), Sample(#"'\08'"#, "fault"), Sample(#"'\x4'"#, "fault"), Sample(#"'\q'"#, "fault"),
        Sample(#"'\ud800'"#, "fault"), Sample(#"'\U00110000'"#, "fault"), Sample(#"'\é'"#, "fault"),
        Sample(#"r'\n\x41'"#, #""\\n\\x41""#), Sample(#"R"a\"b""#, "fault"), Sample(#"R"a\""#, #""a\\""#),
        Sample("r'''a\n\\'''", #""a\n\\""#), Sample("b'x'", "fault"), Sample("rb'x'", "fault"),
        Sample("'open", "fault"),
        Sample("'''open''", "fault"), Sample(#"'\"#, "fault"), Sample("'\u{88888}'", "\"\u{88888}\""),
        Sample(#"'Am\u00E9lie' == 'Ame\u0301lie'"#, "false"), Sample(#"'\u00E9' == 'é'"#, "true"),
    ])
    func `strings`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        Sample("30d", #"duration("2592000s")"#), Sample("12h", #"duration("43200s")"#),
        Sample("15m", #"duration("900s")"#),
        Sample("10s", #"duration("10s")"#), Sample("500ms", #"duration("0.5s")"#),
        Sample("1h30m", #"duration("5400s")"#),
        Sample("1d2h3m4s5ms", #"duration("93784.005s")"#), Sample("-30d", #"duration("-2592000s")"#),
        Sample("-500ms", #"duration("-0.5s")"#), Sample("0s", #"duration("0s")"#), Sample("30m1h", "fault"),
        Sample("1h1h", "fault"), Sample("1.5h", "fault"), Sample("2w", "fault"), Sample("1y", "fault"),
        Sample("1M", "fault"),
        Sample("1h30", "fault"), Sample("3652500d", #"duration("315576000000s")"#), Sample("3652501d", "fault"),
        Sample("9999999999999999d", "fault"), Sample("-(30d)", "fault"),
        Sample("0s - (30d)", #"duration("-2592000s")"#),
        Sample("30d == duration('720h')", "true"), Sample("duration('1.5h') == 1h30m", "true"),
        Sample("duration('-1.5s')", #"duration("-1.5s")"#),
        Sample("duration('1h2m3s4ms5us6ns')", #"duration("3723.004005006s")"#),
        Sample("duration('0')", #"duration("0s")"#), Sample("duration('.5s')", #"duration("0.5s")"#),
        Sample("duration('+5s')", #"duration("5s")"#), Sample("duration('')", "fault"),
        Sample("duration('5')", "fault"),
        Sample("duration('30d')", "fault"), Sample("duration('1.5.5s')", "fault"), Sample("duration('s')", "fault"),
        Sample("duration('320000000000s')", "fault"), Sample("duration('-320000000000s')", "fault"),
        Sample("duration('1' + 's')", #"duration("1s")"#), Sample("duration('320000000000' + 's')", "undetermined"),
        Sample("timestamp('2009-02-13T23:31:30Z')", #"timestamp("2009-02-13T23:31:30Z")"#),
        Sample("timestamp('2009-02-13T23:31:30.5+01:00')", #"timestamp("2009-02-13T22:31:30.5Z")"#),
        Sample("timestamp('9999-12-31T23:59:59.999999999Z')", #"timestamp("9999-12-31T23:59:59.999999999Z")"#),
        Sample("timestamp('0000-01-01T00:00:00Z')", "fault"), Sample("timestamp('10000-01-01T00:00:00Z')", "fault"),
        Sample("timestamp('2026-11-23')", "fault"), Sample("timestamp('10000-01-01T' + '00:00:00Z')", "undetermined"),
        Sample("timestamp(1234567890)", #"timestamp("2009-02-13T23:31:30Z")"#),
        Sample("timestamp(253402300800)", "undetermined"),
        Sample("ip('10.0.0.1')", #"ip("10.0.0.1")"#), Sample("ip('::ffff:10.0.0.1')", #"ip("10.0.0.1")"#),
        Sample("ip('10.0.0.256')", "fault"), Sample("ip('10.0.0.' + '256')", "undetermined"),
        Sample("cidr('10.0.0.0/8')", #"cidr("10.0.0.0/8")"#), Sample("cidr('10.0.0.1/8')", "fault"),
    ])
    func `durations, moments and networks`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }
}
