import Facts
import Testing

@testable import Evaluation

/// `each` and `over`, on collections that are whole, cut short, unseen and empty.
@Suite struct ReachTests {
    private let closed = Court.rule("closed", require: "it.number != 23")
    private let some = Court.rule(
        "some", reach: "over: net.port", require: "facts.exists(f, f.number == 443)", message: "none")
    private let all = Court.rule(
        "all", reach: "over: net.port", require: "facts.all(f, f.number != 23)", message: "one")
    private let cut = Extent.partial(.deadline)

    private func said(_ rule: String, _ collections: [Collection]) throws -> [String] {
        try Court.judgements([rule], on: collections).map(\.short)
    }

    @Test func `each fact has its verdict, in the order of subjects`() throws {
        #expect(
            try said(closed, Court.ports(Court.port(443), Court.port(23), Court.port(22))) == [
                "tcp/22 pass", "tcp/23 fail high", "tcp/443 pass",
            ])
    }

    @Test func `of a collection that was cut short what was seen is judged, and one verdict stands for the rest`()
        throws
    {
        #expect(
            try said(closed, Court.ports(Court.port(23), extent: cut)) == [
                "tcp/23 fail high", "- undetermined net.port: the deadline ran out",
            ])
        #expect(try said(closed, Court.ports(extent: cut)) == ["- undetermined net.port: the deadline ran out"])
    }

    @Test func `what could not be looked at is undetermined`() throws {
        #expect(
            try said(closed, Court.ports(extent: .unseen(.refused))) == ["- undetermined net.port: connection refused"])
    }

    @Test func `what nobody looked for is undetermined, never empty`() throws {
        #expect(try said(closed, []) == ["- undetermined net.port: not covered: nothing looked for net.port"])
        #expect(
            try said(some, []) == ["net.port undetermined facts: not covered: nothing looked for net.port"])
    }

    @Test func `whole and empty is not applicable for each, and a list of none for over`() throws {
        #expect(try said(closed, Court.ports()) == ["- n/a"])
        #expect(try said(some, Court.ports()) == ["net.port fail high"])
        #expect(try said(all, Court.ports()) == ["net.port pass"])
    }

    @Test func `over a whole list everything is decided`() throws {
        #expect(try said(some, Court.ports(Court.port(22), Court.port(443))) == ["net.port pass"])
        #expect(try said(some, Court.ports(Court.port(22))) == ["net.port fail high"])
        #expect(try said(all, Court.ports(Court.port(22), Court.port(23))) == ["net.port fail high"])
    }

    @Test func `over a list cut short a known element may decide, and otherwise nothing does`() throws {
        #expect(try said(some, Court.ports(Court.port(443), extent: cut)) == ["net.port pass"])
        #expect(
            try said(some, Court.ports(Court.port(22), extent: cut)) == [
                "net.port undetermined facts: the deadline ran out"
            ])
        #expect(try said(all, Court.ports(Court.port(23), extent: cut)) == ["net.port fail high"])
        #expect(
            try said(all, Court.ports(Court.port(22), extent: cut)) == [
                "net.port undetermined facts: the deadline ran out"
            ])
    }

    @Test func `a rule speaks only of targets that some probe of its kind accepts`() throws {
        let repository = TargetIdentity(id: .example, kind: .repository)
        let said = try Court.judgements([closed, some], on: Court.ports(Court.port(23)), of: repository)
        #expect(said.map(\.short) == ["- n/a", "- n/a"])
    }
}
