import Diagnostics
import Facts
import Policies
import Testing
import YAML

@testable import Evaluation

/// What packs and workspace set, and that the judge goes by it.
@Suite struct SelectionTests {
    private static let rule = Court.rule(
        "limit", require: "it.number <= params.most",
        params: "most: { type: int, default: 1000, min: 100, max: 5000, doc: The most }")
    private static let other = Court.rule("other", require: "it.number != 23")
    private static let framework = """
        framework: test
        title: Test
        source: Nobody
        controls: [{ id: "1", title: One, type: required, coverage: technical-full, rules: [net.limit, net.other] }]

        """

    private func ruleSet(_ packs: [String: String]) throws -> RuleSet {
        var files = ["controls/test.yaml": Self.framework]
        for (name, text) in packs { files["packs/\(name).yaml"] = "id: \(name)\ntitle: \(name)\n" + text }
        return try Court.load([Self.rule, Self.other], besides: files)
    }

    private func said(_ packs: [String: String], _ names: [String], settings: String = "") throws -> [String] {
        let root = try Source(bytes: Array("x: 1\n".utf8), file: "plimsoll.yaml").parse()
        let references = names.map { Reference(name: $0, place: root.place, line: nil) }
        let selection = try ruleSet(packs).select(packs: references, settings: try self.settings(settings))
        let facts = TargetFacts(Court.server, Court.ports(Court.port(2000)))
        return Judge(selection, Court.catalogue).judgements(of: facts, at: .epoch).map { "\($0.rule) \($0.short)" }
    }

    /// `most: 3000` under the rule.
    private func settings(_ text: String) throws -> [Setting] {
        guard !text.isEmpty else { return [] }
        guard case .mapping(let pairs) = try Source(bytes: Array(text.utf8), file: "plimsoll.yaml").parse().content
        else {
            return []
        }
        return pairs.map { pair in
            Setting(
                rule: Reference(name: "net.limit", place: pair.key.place, line: nil), parameter: Reference(pair.key),
                node: pair.value)
        }
    }

    private func refusal(_ body: () throws -> Void) throws -> String {
        try #require(throws: Problems.self) { try body() }.description
    }

    @Test func `packs choose by id, area and control`() throws {
        #expect(try said(["a": "rules: [net.other]\n"], ["a"]) == ["net.other tcp/2000 pass"])
        #expect(try said(["a": "areas: [net]\n"], ["a"]).count == 2)
        #expect(
            try said(["a": "controls: [\"test:1\"]\nexcept: [net.other]\n"], ["a"]) == ["net.limit tcp/2000 fail high"])
    }

    @Test func `later layers stand over earlier ones: rule, extended pack, pack, workspace`() throws {
        let packs = [
            "base": "rules: [net.limit]\nparams: { net.limit: { most: 1500 } }\nseverity: { net.limit: low }\n",
            "clinic": "extends: [base]\nparams: { net.limit: { most: 2500 } }\n",
        ]
        #expect(try said(packs, ["base"]) == ["net.limit tcp/2000 fail low"])
        #expect(try said(packs, ["clinic"]) == ["net.limit tcp/2000 pass"])
        #expect(try said(packs, ["clinic"], settings: "most: 1999\n") == ["net.limit tcp/2000 fail low"])
        #expect(try said(packs, ["base", "clinic"], settings: "most: 2000\n") == ["net.limit tcp/2000 pass"])
    }

    @Test func `two packs side by side that set one thing differently are a mistake`() throws {
        let packs = [
            "a": "rules: [net.limit]\nparams: { net.limit: { most: 1500 } }\nseverity: { net.limit: low }\n",
            "b": "rules: [net.limit]\nparams: { net.limit: { most: 2500 } }\nseverity: { net.limit: high }\n",
        ]
        let told = try refusal { _ = try said(packs, ["a", "b"]) }
        #expect(told.contains("packs/b.yaml:4:30: two packs disagree on net.limit most: 1500 and 2500"))
        #expect(told.contains("packs/b.yaml:5:24: two packs disagree on severity of net.limit: low and high"))
        #expect(told.contains("packs/a.yaml:4:30; set it in plimsoll.yaml"))
        let same = packs["a"]?.replacing("rules", with: "areas").replacing("[net.limit]", with: "[net]") ?? ""
        #expect(try said(["a": packs["a"] ?? "", "b": same], ["a", "b"]).first == "net.limit tcp/2000 fail low")
    }

    @Test(arguments: [
        ("most: 99\n", "plimsoll.yaml:1:7: most is at least 100"),
        ("most: 5001\n", "plimsoll.yaml:1:7: most is at most 5000"),
        ("most: many\n", "plimsoll.yaml:1:7: most is of type int, and \"many\" is none"),
        ("mots: 200\n", "plimsoll.yaml:1:1: there is no parameter of net.limit \"mots\""),
    ])
    func `what the workspace sets stays inside the rule's bounds`(_ text: String, _ told: String) throws {
        #expect(try refusal { _ = try said(["a": "areas: [net]\n"], ["a"], settings: text) }.hasPrefix(told))
    }

    @Test func `setting a rule that no pack chooses sets nothing, and is told`() throws {
        let told = try refusal { _ = try said(["a": "rules: [net.other]\n"], ["a"], settings: "most: 200\n") }
        #expect(told.hasPrefix("plimsoll.yaml:1:7: no pack chooses net.limit, so this sets nothing"))
    }

    @Test func `an unknown pack, and packs that choose nothing`() throws {
        #expect(try refusal { _ = try said(["hipaa": "areas: [net]\n"], ["hipa"]) }.contains("did you mean \"hipaa\"?"))
        let told = try refusal { _ = try said(["a": "rules: [net.other]\nexcept: [net.other]\n"], ["a"]) }
        #expect(told.contains("the packs choose no rule"))
    }

    @Test func `findings name the controls that the rule serves`() throws {
        let selection = try ruleSet(["a": "areas: [net]\n"]).everything()
        #expect(selection.rules.map(\.controls) == [["test:1"], ["test:1"]])
    }

    @Test func `rules and subjects are in one order, whatever the order they came in`() throws {
        let facts = (1...40).map { Court.port($0 * 53 % 97) }
        let rules = [Self.other, Self.rule]
        let one = try Court.judgements(rules, on: [Collection(Court.port, facts, extent: .partial(.deadline))])
        let two = try Court.judgements(
            rules.reversed(), on: [Collection(Court.port, facts.reversed(), extent: .partial(.deadline))])
        #expect(one == two)
        #expect(one.map(\.rule) == one.map(\.rule).sorted())
    }
}
