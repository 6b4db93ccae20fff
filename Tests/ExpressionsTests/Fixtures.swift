import Expressions
import Facts
import Testing
import Versions

/// A case of a table: it is named by its source.
struct Sample: CustomTestStringConvertible, Sendable {
    let source: String
    let expected: String

    init(_ source: String, _ expected: String) {
        self.source = source
        self.expected = expected
    }

    var testDescription: String { source }
}

enum Fixture {
    static let tls = Ordering("TLS version", ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"])

    static let thing = FactKind(
        "net.thing", "A thing with a field of every type.", subject: "its name",
        fields: [
            Field("offered", .bool, ""), Field("count", .int, ""), Field("ratio", .double, ""),
            Field("name", .string, ""), Field("size_bytes", .bytes, ""), Field("left", .duration, ""),
            Field("not_after", .timestamp, ""), Field("version", .version, ""), Field("address", .ip, ""),
            Field("network", .cidr, ""), Field("protocol", .ordered(tls), ""), Field("tags", .list(.string), ""),
            Field("numbers", .list(.int), ""), Field("protocols", .list(.ordered(tls)), ""),
            Field("versions", .list(.version), ""),
        ])

    static let parameters = Record("params", [("least", .int), ("min_left", .duration), ("names", .list(.string))])

    static let declarations = Declarations([
        ("it", .fact(thing)), ("facts", .list(.fact(thing))), ("params", .record(parameters)), ("now", .timestamp),
    ])

    static func moment(_ text: String) throws -> Value { .timestamp(try #require(Timestamp(text))) }

    /// What is seen of a thing where a test says nothing else.
    static func values() throws -> [Observation] {
        [
            .seen(.bool(true)), .seen(.int(3)), .seen(.double(0.5)), .seen(.string("portal")), .seen(.int(2048)),
            .seen(.duration(.seconds(3600))), .seen(try moment("2026-12-23T00:00:00Z")),
            .seen(.version(try #require(Version("4.17.20", in: .npm)))),
            .seen(.ip(try #require(IPAddress("10.1.2.3")))), .seen(.cidr(try #require(CIDR("10.1.0.0/16")))),
            .seen(.ordered(try #require(tls["TLSv1.2"]))), .seen(.strings(["red", "green"])),
            .seen(.list(Elements([.int(1), .int(2)]))),
            .seen(.list(Elements([.ordered(try #require(tls["TLSv1.3"]))]))),
            .seen(.list(Elements([.version(try #require(Version("1.0.0", in: .npm)))]))),
        ]
    }

    /// A thing, some of whose fields are told otherwise.
    static func fact(_ subject: String = "a", _ changes: [String: Observation] = [:]) throws -> Fact {
        var values = try values()
        for (name, observation) in changes { values[try #require(thing.index(of: name))] = observation }
        return Fact(thing, Subject(subject), values: values, evidence: Evidence())
    }

    static func bindings(
        _ changes: [String: Observation] = [:], facts: [Fact] = [], missing: Reason? = nil
    ) throws -> Bindings {
        Bindings([
            .fact(try fact("it", changes)), .facts(facts, missing: missing),
            .record([.seen(.int(2)), .seen(.duration(.seconds(30 * 86_400))), .seen(.strings(["portal", "pacs"]))]),
            .value(try moment("2026-11-23T00:00:00Z")),
        ])
    }

    /// The value in CEL's notation, `undetermined: …`, or `fault`.
    static func text(_ source: String, _ bindings: Bindings) -> String {
        do {
            return Rendering.literal(try Expression.check(source, against: declarations).evaluate(bindings))
        } catch {
            return "fault"
        }
    }

    /// The same, without the cause of an undetermined value.
    static func brief(_ source: String, _ bindings: Bindings) -> String {
        let text = text(source, bindings)
        return text.hasPrefix("undetermined") ? "undetermined" : text
    }
}
