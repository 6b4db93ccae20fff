import Expressions
import Facts
import Testing
import Versions

@Suite struct Calls {
    @Test(arguments: [
        Sample("size('')", "0"), Sample("size('πέντε')", "5"), Sample("'🐱😀'.size()", "2"),
        Sample("size('e\u{301}')", "2"),
        Sample("size([])", "0"), Sample("[1, 2].size()", "2"), Sample("size(1)", "fault"), Sample("size()", "fault"),
        Sample("'foobar'.startsWith('foo')", "true"), Sample("'foobar'.startsWith('bar')", "false"),
        Sample("''.startsWith('foo')", "false"), Sample("'foobar'.startsWith('')", "true"),
        Sample("'e\u{301}x'.startsWith('e')", "true"), Sample("'forté'.endsWith('té')", "true"),
        Sample("''.endsWith('foo')", "false"), Sample("'foobar'.endsWith('')", "true"),
        Sample("'abababc'.contains('ababc')", "true"), Sample("'hello'.contains('ol')", "false"),
        Sample("'hello'.contains('')", "true"), Sample("''.contains('x')", "false"), Sample("''.contains('')", "true"),
        Sample("'Straße'.contains('aß')", "true"), Sample("'a'.contains(1)", "fault"),
        Sample("['a'].contains('a')", "fault"),
        Sample("startsWith('a', 'b')", "fault"), Sample("'hubba'.matches('ubb')", "true"),
        Sample("matches('grey', 'gr(a|e)y')", "true"),
        Sample("''.matches('foo|bar')", "false"), Sample("'cows'.matches('')", "true"),
        Sample("''.matches('')", "true"),
        Sample("'mañana'.matches('a+ñ+a+')", "true"), Sample("'🐱😀😀'.matches('(a|😀){2}')", "true"),
        Sample("'ab'.matches('a' + 'b$')", "true"), Sample("'a'.matches('(')", "fault"),
        Sample("'a'.matches('(?=a)')", "fault"),
        Sample("'a'.matches(it.name)", "fault"), Sample("'a\\nb'.matches('(?s)a.b')", "true"),
    ])
    func `text`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        Sample("int(42)", "42"), Sample("int(-7.9)", "-7"), Sample("int(11.5)", "11"),
        Sample("int(1e99)", "undetermined"),
        Sample("int(9223372036854775807.0)", "undetermined"), Sample("int(-9223372036854775808.0)", "undetermined"),
        Sample("int(9223372036854774784.0)", "9223372036854774784"), Sample("int(0.0/0.0)", "undetermined"),
        Sample("int(double(36028797018963969))", "36028797018963968"), Sample("int('987')", "987"),
        Sample("int('-5')", "-5"),
        Sample("int(' 5')", "undetermined"), Sample("int('1_0')", "undetermined"),
        Sample("int('9223372036854775808')", "undetermined"),
        Sample("int(timestamp('2004-09-16T23:59:59Z'))", "1095379199"), Sample("int(true)", "fault"),
        Sample("int(30d)", "fault"),
        Sample("double(0)", "0.0"), Sample("double(9223372036854775807)", "9.223372036854776e+18"),
        Sample("double('-0.0')", "-0.0"),
        Sample("double('-84.32e7')", "-843200000.0"), Sample("double('1.38e-23')", "1.38e-23"),
        Sample("double('NaN')", "NaN"),
        Sample("double('-Infinity')", "-infinity"), Sample("double('abc')", "undetermined"),
        Sample("double('1e999')", "undetermined"),
        Sample("double('0x10')", "undetermined"), Sample("double('')", "undetermined"),
        Sample("double('.')", "undetermined"),
        Sample("string(123)", #""123""#), Sample("string(-456)", #""-456""#), Sample("string(123.456)", #""123.456""#),
        Sample("string(-4.5e-3)", #""-0.0045""#), Sample("string(6.02214e23)", #""6.02214e+23""#),
        Sample("string(1.38e-23)", #""1.38e-23""#),
        Sample("string(1.0)", #""1""#), Sample("string(100000.0)", #""100000""#),
        Sample("string(1e20)", #""100000000000000000000""#),
        Sample("string(1e21)", #""1e+21""#), Sample("string(0.0001)", #""0.0001""#),
        Sample("string(0.00001)", #""1e-05""#),
        Sample("string(-0.0)", #""-0""#), Sample("string(0.0/0.0)", #""NaN""#), Sample("string(1.0/0.0)", #""+Inf""#),
        Sample("string(true)", #""true""#), Sample("string('a')", #""a""#),
        Sample("string(duration('1000000s'))", #""1000000s""#),
        Sample("string(duration('-1.5s'))", #""-1.5s""#),
        Sample("string(timestamp('2009-02-13T23:31:30Z'))", #""2009-02-13T23:31:30Z""#),
        Sample("string(ip('10.0.0.1'))", #""10.0.0.1""#), Sample("string(it.version)", #""4.17.20""#),
        Sample("string(it.protocol)", #""TLSv1.2""#),
        Sample("string([1])", "fault"), Sample("string(it)", "fault"), Sample("bool('true')", "true"),
        Sample("bool('f')", "false"),
        Sample("bool('TrUe')", "undetermined"), Sample("bool(true)", "true"), Sample("bool(1)", "fault"),
        Sample("dyn(1)", "fault"),
        Sample("type(1)", "fault"), Sample("uint(1)", "fault"), Sample("bytes('a')", "fault"), Sample("int", "fault"),
        Sample("f_unknown(17)", "fault"), Sample("f_unknown(17) || true", "fault"),
    ])
    func `conversions`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        Sample("getFullYear()", "2009"), Sample("getMonth()", "1"), Sample("getDate()", "13"),
        Sample("getDayOfMonth()", "12"),
        Sample("getDayOfWeek()", "5"), Sample("getDayOfYear()", "43"), Sample("getHours()", "23"),
        Sample("getMinutes()", "31"),
        Sample("getSeconds()", "30"), Sample("getMilliseconds()", "123"), Sample("getDate('+11:00')", "14"),
        Sample("getHours('02:00')", "1"), Sample("getHours('-02:30')", "21"), Sample("getMinutes('-02:30')", "1"),
        Sample("getSeconds('-00:00')", "30"), Sample("getMonth('UTC')", "1"),
        Sample("getDate('Australia/Sydney')", "fault"),
        Sample("getDate('+25:00')", "fault"), Sample("getDate('US/' + 'Central')", "undetermined"),
        Sample("getDate(1)", "fault"),
        Sample("getDate('UTC', 'UTC')", "fault"),
    ])
    func `the calendar`(_ sample: Sample) throws {
        let source = "timestamp('2009-02-13T23:31:30.123456789Z')." + sample.source
        #expect(Fixture.brief(source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        Sample("duration('10000s').getHours()", "2"), Sample("duration('3730s').getMinutes()", "62"),
        Sample("duration('3730s').getSeconds()", "3730"), Sample("duration('123.321456789s').getMilliseconds()", "321"),
        Sample("duration('-90s').getMinutes()", "-1"), Sample("duration('1s').getDate()", "fault"),
        Sample("duration('1s').getHours('UTC')", "fault"), Sample("1.getHours()", "fault"),
        Sample("[].map(t, t.getHours() + t.getMonth('UTC'))", "[]"),
        Sample("timestamp('0001-01-01T00:00:00Z').getHours('-01:00')", "23"),
        Sample("timestamp('0001-01-01T00:00:00Z').getFullYear('-00:01')", "0"),
        Sample("timestamp('0001-01-01T00:00:00Z').getDayOfYear('-00:01')", "365"),
        Sample("timestamp('0001-01-01T00:00:00Z').getDayOfWeek('-23:59')", "0"),
        Sample("timestamp('9999-12-31T23:00:00Z').getFullYear('+01:00')", "10000"),
        Sample("timestamp('9999-12-31T23:00:00Z').getDayOfYear('+01:00')", "0"),
        Sample("timestamp('1969-12-31T23:59:59.999Z').getMilliseconds('-05:30')", "999"),
        Sample("int(timestamp('1969-12-31T23:59:59.999Z'))", "-1"),
    ])
    func `lengths, and moments beyond the calendar`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test(arguments: [
        Sample("cidr('10.0.0.0/8').contains(it.address)", "true"),
        Sample("cidr('11.0.0.0/8').contains(it.address)", "false"),
        Sample("it.network.contains(it.address)", "true"), Sample("cidr('::/0').contains(it.address)", "false"),
        Sample("cidr('10.0.0.0/8').contains('10.0.0.1')", "fault"),
        Sample("it.network.contains(ip('10.1.255.255'))", "true"),
        Sample("it.protocol >= 'TLSv1.2'", "true"), Sample("'TLSv1.2' < it.protocol", "false"),
        Sample("it.protocol == 'TLSv1.2'", "true"),
        Sample("it.protocol != 'SSLv3'", "true"), Sample("it.protocol in ['TLSv1.2', 'TLSv1.3']", "true"),
        Sample("'TLSv1.3' in it.protocols", "true"), Sample("'SSLv3' in it.protocols", "false"),
        Sample("it.protocol in it.protocols", "false"),
        Sample("it.protocols == ['TLSv1.3']", "true"), Sample("it.protocols.all(p, p >= 'TLSv1.2')", "true"),
        Sample("it.protocol == (it.offered ? 'TLSv1.2' : 'SSLv3')", "true"), Sample("it.protocol >= 'TLSv9'", "fault"),
        Sample("it.protocol >= it.name", "fault"), Sample("it.protocol + 'x'", "fault"),
        Sample("it.protocol.startsWith('TLS')", "fault"),
        Sample("string(it.protocol).startsWith('TLS')", "true"),
        Sample("'TLSv1.2' == it.protocol && it.protocol > 'TLSv1.1'", "true"),
        Sample("it.version == '4.17.20'", "true"), Sample("it.version != '4.17.20'", "false"),
        Sample("it.version < '4.17.21'", "true"),
        Sample("'4.17.21' > it.version", "true"), Sample("it.version in ['4.17.19', '4.17.20']", "true"),
        Sample("'1.0.0' in it.versions", "true"), Sample("'2.0.0' in it.versions", "false"),
        Sample("it.version == it.version", "true"),
        Sample("it.version in it.versions", "false"), Sample("it.versions.exists(v, v < '2.0.0')", "true"),
        Sample("it.version > it.name", "fault"),
        Sample("it.versions == ['1.0.0']", "fault"), Sample("it.version == (true ? '4.17.20' : '1.0.0')", "true"),
    ])
    func `networks, words with an order, versions`(_ sample: Sample) throws {
        #expect(Fixture.brief(sample.source, try Fixture.bindings()) == sample.expected)
    }

    @Test func `versions of two ecosystems have no order between them`() throws {
        let pypi = try #require(Version("1.0.0", in: .pypi))
        let bindings = try Fixture.bindings(["versions": .seen(.list(Elements([.version(pypi)])))])
        #expect(
            Fixture.text("it.version == it.versions[0]", bindings)
                == "undetermined: it.version == it.versions[0]: versions of npm and PyPI have no order between them")
    }
}
