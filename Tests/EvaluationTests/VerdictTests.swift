import Facts
import Policies
import Testing

@testable import Evaluation

/// From conditions to verdicts: `where`, `require`, severity bands, and what was not seen.
@Suite struct VerdictTests {
    private func said(_ rule: String, _ fact: Fact) throws -> String {
        try #require(try Court.judgements([rule], on: Court.ports(fact)).first).short
    }

    @Test func `where decides what the rule speaks about`() throws {
        let rule = Court.rule("x", where: "it.state == \"open\"", require: "it.number != 23")
        #expect(try said(rule, Court.port(23)) == "tcp/23 fail high")
        #expect(try said(rule, Court.port(23, ["state": .seen(.string("filtered"))])) == "tcp/23 n/a")
        #expect(
            try said(rule, Court.port(23, ["state": .unseen(.timedOut)])) == "tcp/23 undetermined it.state: timed out")
        #expect(
            try said(rule, Court.port(22, ["state": .unseen(.timedOut)])) == "tcp/22 undetermined it.state: timed out")
    }

    @Test func `what cannot change the answer may be unseen`() throws {
        let rule = Court.rule("x", require: "it.number != 23 || it.name == \"gate\"")
        #expect(try said(rule, Court.port(22, ["name": .unseen(.timedOut)])) == "tcp/22 pass")
        #expect(
            try said(rule, Court.port(23, ["name": .unseen(.timedOut)])) == "tcp/23 undetermined it.name: timed out")
    }

    @Test func `absent is not unseen`() throws {
        let rule = Court.rule("x", where: "has(it.name)", require: "it.name == \"nginx\"")
        #expect(try said(rule, Court.port(80)) == "tcp/80 n/a")
        #expect(try said(rule, Court.port(80, ["name": .seen(.string("nginx"))])) == "tcp/80 pass")
        #expect(
            try said(rule, Court.port(80, ["name": .unseen(.reset)])) == "tcp/80 undetermined it.name: connection reset"
        )
        let bare = Court.rule("y", require: "it.name == \"nginx\"")
        let told = try said(bare, Court.port(80))
        #expect(
            told.hasPrefix("tcp/80 undetermined it.name: "),
            "an absent field that nobody guarded decides nothing: \(told)")
    }

    @Test func `a list known in part decides by what is known`() throws {
        let rule = Court.rule("x", require: "it.tags.all(t, t != \"bad\")")
        func tags(_ words: [String], _ missing: Reason?) -> [String: Observation] {
            ["tags": .seen(.list(Elements(words.map { .string($0) }, missing: missing)))]
        }
        #expect(try said(rule, Court.port(1, tags(["good"], nil))) == "tcp/1 pass")
        #expect(try said(rule, Court.port(1, tags(["good", "bad"], .deadline))) == "tcp/1 fail high")
        #expect(
            try said(rule, Court.port(1, tags(["good"], .deadline)))
                == "tcp/1 undetermined it.tags: the deadline ran out")
    }

    @Test func `bands are tried in order, and an undetermined one counts as met`() throws {
        let bands =
            "[{ when: 'it.name == \"root\"', is: critical }, { when: it.number < 100, is: medium }, { is: low }]"
        let rule = Court.rule("x", require: "it.number != 23 && it.number != 2323", severity: bands)
        #expect(try said(rule, Court.port(23, ["name": .seen(.string("root"))])) == "tcp/23 fail critical")
        #expect(try said(rule, Court.port(23, ["name": .seen(.string("web"))])) == "tcp/23 fail medium")
        #expect(try said(rule, Court.port(2323, ["name": .seen(.string("web"))])) == "tcp/2323 fail low")
        #expect(try said(rule, Court.port(2323, ["name": .unseen(.timedOut)])) == "tcp/2323 fail critical")
    }

    @Test func `what cannot be computed is undetermined with its reason`() throws {
        let rule = Court.rule("x", require: "100 / (it.number - 23) > 0")
        #expect(try said(rule, Court.port(24)) == "tcp/24 pass")
        let told = try said(rule, Court.port(23))
        #expect(told.hasPrefix("tcp/23 undetermined ") && told.contains("zero"), "\(told)")
    }

    @Test func `a rule may ask its target, its parameters and the clock`() throws {
        let rule = Court.rule(
            "x", where: "has(target.expect) && target.role == params.role",
            require: "it.number in target.expect && now < timestamp(\"2027-01-01T00:00:00Z\")",
            params: "role: { type: string, default: web, doc: Whose ports }")
        #expect(try said(rule, Court.port(443)) == "tcp/443 pass")
        #expect(try said(rule, Court.port(80)) == "tcp/80 fail high")
        let later = try #require(Timestamp("2027-06-01T00:00:00Z"))
        #expect(
            try Court.judgements([rule], on: Court.ports(Court.port(443)), at: later).map(\.short) == [
                "tcp/443 fail high"
            ])
        let bare = TargetIdentity(id: .example, kind: .server)
        #expect(try Court.judgements([rule], on: Court.ports(Court.port(80)), of: bare).map(\.short) == ["tcp/80 n/a"])
    }

    @Test func `a finding tells all that a report needs`() throws {
        let rule = Court.rule("x", require: "it.number != 23", message: "{it.number} on {target.id}: {it.name}")
        let fact = Court.port(23, ["name": .unseen(.timedOut)])
        guard case .fail(let finding)? = try Court.judgements([rule], on: Court.ports(fact)).first?.verdict else {
            Issue.record("it fails")
            return
        }
        #expect(finding.rule.description == "net.x")
        #expect(finding.target == Court.server)
        #expect(finding.subject == Subject("tcp/23"))
        #expect(finding.message == "23 on example: (not determined: timed out)")
        #expect(finding.fix == "Nothing.")
        #expect(finding.evidence.address == "127.0.0.1:23")
    }
}
