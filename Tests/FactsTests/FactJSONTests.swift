import Facts
import JSON
import Testing
import Versions

@Suite struct FactJSONTests {
    private static let ordering = Ordering("protocol", ["TLSv1.0", "TLSv1.2"])
    private static let kind = FactKind(
        "test.kind", "All types.", subject: "`x`",
        fields: [
            Field("bool", .bool, "-"), Field("int", .int, "-"), Field("double", .double, "-"),
            Field("string", .string, "-"),
            Field("bytes", .bytes, "-"), Field("duration", .duration, "-"), Field("timestamp", .timestamp, "-"),
            Field("ecosystem", .string, "-"), Field("version", .version, "-"), Field("ip", .ip, "-"),
            Field("cidr", .cidr, "-"), Field("ordered", .ordered(ordering), "-"), Field("list", .list(.string), "-"),
            Field("absent", .string, "-"), Field("unseen", .bool, "-"),
        ])

    private func values() throws -> [String: Observation] {
        [
            "bool": .seen(.bool(true)), "int": .seen(.int(.min)), "double": .seen(.double(0.1)),
            "string": .seen(.string("a\u{1B}[31m\"\u{202E}é")), "bytes": .seen(.int(65_536)),
            "duration": .seen(.duration(.seconds(5400))), "timestamp": .seen(.timestamp(.epoch)),
            "ecosystem": .seen(.string("npm")), "version": .seen(.version(try #require(Version("4.17.21", in: .npm)))),
            "ip": .seen(.ip(try #require(IPAddress("::1")))), "cidr": .seen(.cidr(try #require(CIDR("10.0.0.0/8")))),
            "ordered": .seen(.ordered(try #require(Self.ordering["TLSv1.0"]))),
            "list": .seen(.list(Elements([.string("a"), .string("b")], missing: .timedOut))),
            "absent": .absent, "unseen": .unseen(.timedOut),
        ]
    }

    @Test func `every type is written and read back`() throws {
        let fact = Fact(Self.kind, Subject("x"), try values(), evidence: Evidence(address: "127.0.0.1:443"))
        let line = fact.json.text
        let read = try JSONValue.parse(Array(line.utf8))
        #expect(Self.kind.values(try #require(read["fields"])) == fact.values)
        #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        #expect(!line.contains("\u{202E}"))
    }

    @Test func `a field that the writer did not know is unseen, and one that we do not know is passed over`() throws {
        let values = try #require(Self.kind.values(["bool": true, "new": 1]))
        #expect(values[0] == .seen(.bool(true)))
        #expect(values.dropFirst().allSatisfy { if case .unseen = $0 { true } else { false } })
    }

    @Test(arguments: [
        "{\"bool\":1}", "{\"bool\":\"true\"}", "{\"int\":\"1\"}", "{\"int\":1.5}", "{\"string\":1}",
        "{\"ordered\":\"TLSv9\"}",
        "{\"list\":\"a\"}", "{\"list\":[1]}", "{\"version\":\"1.0.0\"}", "{\"ip\":\"x\"}", "{\"timestamp\":\"today\"}",
    ])
    func `a value of another type is refused`(text: String) throws {
        #expect(Self.kind.values(try JSONValue.parse(Array(text.utf8))) == nil)
    }

    @Test func `reasons that read the same are the same`() {
        #expect(Reason.timedOut == .told("timed out"))
        #expect(Reason.timedOut != .refused)
    }
}
