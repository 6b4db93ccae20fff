import Facts
import Foundation
import Policies
import Support
import Testing

@testable import Baselines

/// What a person reads of a change.
struct Words: CustomTestStringConvertible, Sendable {
    let before: [String]?
    let after: [String]
    var rulesAfter: @Sendable () -> Edits = { .none }
    var clock = "2026-11-23"
    let was: String?
    let note: String?

    var testDescription: String { "\(was ?? "-"), \(note ?? "-")" }
}

private let web = ["port tcp/443 https", "net.port closed tcp 1-1000"]

@Suite struct WordsTests {
    @Test(arguments: [
        Words(before: web, after: web + ["port tcp/80 redis"], was: "closed", note: "opened by this change"),
        Words(before: web, after: web + ["port tcp/6379 redis"], was: "not there", note: "added by this change"),
        Words(
            before: web + ["port tcp/80 http"], after: web + ["port tcp/80 redis"], was: "service: http -> redis",
            note: "by this change"),
        Words(
            before: web + ["port tcp/80 redis"], after: web, was: nil,
            note: "its subject is gone from a complete collection"),
        Words(
            before: web + ["port tcp/80 redis"], after: web + ["port tcp/80 http"], was: "service: redis -> http",
            note: "judged now and holds"),
        Words(
            before: ["dep lodash 4.17.21"], after: ["dep lodash 4.17.19"], was: "version: 4.17.21 -> 4.17.19",
            note: "by this change"),
        Words(
            before: web + ["tls tcp/443/TLSv1.0 off"], after: web + ["tls tcp/443/TLSv1.0 on"],
            was: "offered: false -> true",
            note: "by this change"),
        Words(
            before: web + ["net.port covered tcp 1-1000"], after: web + ["port tcp/6379 redis"], was: nil,
            note: "not looked at when the baseline was accepted: tcp/6379 lies outside what was looked at (tcp 1-1000)"),
        Words(
            before: web + ["net.port unseen timed out"], after: web + ["port tcp/6379 redis"], was: nil,
            note: "not looked at when the baseline was accepted: net.port: timed out"),
        Words(
            before: web + ["tls tcp/443/TLSv1.0 ?"], after: web + ["tls tcp/443/TLSv1.0 on"], was: nil,
            note: "not seen when the baseline was accepted: it.offered: connection reset"),
        Words(
            before: ["dep.package leaves package-lock.json"], after: ["dep lodash 4.17.19"], was: nil,
            note:
                "not looked at when the baseline was accepted: npm/lodash@package-lock.json lies in what the workspace"
                + " left out (package-lock.json)"),
        Words(before: nil, after: web + ["port tcp/6379 redis"], was: nil, note: "nothing was accepted yet"),
        Words(
            before: web + ["without app"], after: web + ["dep lodash 4.17.19"], was: nil,
            note: "the target is new to the baseline"),
        Words(
            before: web + ["cert tcp/443/0 2026-12-30"], after: web + ["cert tcp/443/0 2026-12-30"],
            clock: "2026-12-10", was: nil,
            note: "the same facts passed when they were accepted"),
        Words(
            before: web + ["cert tcp/443/0 2027-01-10"], after: web + ["cert tcp/443/0 2027-01-10"],
            rulesAfter: {
                Edits(parameters: ["tls.certificate-expiry": ("min_left", .duration(.seconds(60 * 86_400)))])
            },
            was: nil, note: "tls.certificate-expiry: min_left is \"60d\", was \"30d\""),
        Words(
            before: web + ["port tcp/80 redis"], after: web + ["port tcp/80 redis"],
            rulesAfter: { Edits(severities: ["net.no-redis": .low]) }, was: nil,
            note: "net.no-redis: severity is low, was the rule's own"),
        Words(
            before: web + ["port tcp/80 http"], after: web + ["port tcp/80 http"],
            rulesAfter: { .replace("net/no-redis", "version: 1\n", "version: 2\nwhere: it.service != \"https\"\n") },
            was: nil,
            note: nil),
        Words(
            before: web + ["port tcp/80 redis"], after: web + ["port tcp/80 redis"],
            rulesAfter: { .remove("net/no-redis") },
            was: nil, note: "the rule is no longer selected"),
    ])
    func `a change says what was there and how it came about`(_ words: Words) throws {
        let scenario = Scenario(
            name: "", before: words.before, after: words.after, rulesAfter: words.rulesAfter, clock: words.clock)
        let changes = try scenario.run().comparison.changes.filter { $0.kind != .unchanged }
        #expect(changes.first?.was == words.was)
        #expect(changes.first?.note == words.note)
        #expect(changes.count == (words.note == nil ? 0 : 1))
    }

    @Test func `the surface is told where both looked, rule or no rule`() throws {
        let scenario = Scenario(
            name: "",
            before: [
                "port tcp/443 https", "port tcp/22 ssh", "port tcp/80 http", "net.port covered tcp 1-1000",
                "dep ws 8.0.0", "dep.package partial denied",
            ],
            after: [
                "port tcp/443 nginx", "port tcp/80 ?", "port tcp/9000 x", "port tcp/8 echo", "dep ws 8.0.1",
                "dep ms 2.0.0",
            ])
        let surface = try scenario.run().comparison.surface
        #expect(
            surface.map { "\($0.change.rawValue) \($0.kind.name) \($0.subject) \($0.difference ?? "-")" } == [
                "removed net.port tcp/22 -", "changed net.port tcp/443 service: https -> nginx",
                "added net.port tcp/8 -",
                "changed dep.package npm/ws@package-lock.json version: 8.0.0 -> 8.0.1",
            ])
    }

    @Test func `a finding that no cause explains is unknown, and closes the gate`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let sight = ["port tcp/443 https", "port tcp/6379 redis"]
        try Bench.accept(Sight(sight), Bench.rules(), in: root.path)
        try root.write("lakeside/production/portal.findings.jsonl", "{\"plimsoll.baseline\":1}\n")
        let rules = try Bench.rules()
        let comparison = compare(
            Sight(sight).snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(comparison.told == ["new/unknown high net.no-redis tcp/6379"])
        #expect(comparison.changes.first?.note == "nothing that is on record explains it")
        #expect(Gate.decide(comparison).exit == .closed)
    }

    @Test func `a kind that the accepting program did not know is the environment's`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let sight = ["port tcp/443 https", "tls tcp/443/TLSv1.0 on"]
        try Bench.accept(Sight(sight), Bench.rules(), in: root.path)
        let file = "lakeside/production/portal.facts.jsonl"
        let old = try root.read(file).split(separator: "\n").filter { !$0.contains("tls.protocol") }
        try root.write(file, old.joined(separator: "\n") + "\n")
        try root.write("lakeside/production/portal.findings.jsonl", "{\"plimsoll.baseline\":1}\n")
        let rules = try Bench.rules()
        let comparison = compare(
            Sight(sight).snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(comparison.told == ["new/environment high tls.no-legacy tcp/443/TLSv1.0"])
    }

    @Test func `two ids never meet`() throws {
        let rule = try #require(RuleID("net.no-redis"))
        let key = FindingKey(rule: rule, target: TargetPlace(Specimen.portal), subject: Subject("tcp/1"))
        let short = FindingID(key, unlike: [])
        let long = FindingID(key, unlike: [short])
        #expect(short.description.count == 12 && long.description.count == 18)
        #expect(long.description.hasPrefix(short.description))
        #expect(FindingID(short.description) == short)
        for wrong in ["", "F-", "F-123", "F-XYZXYZXYZX", "G-0123456789", "F-0123456789 "] {
            #expect(FindingID(wrong) == nil)
        }
    }
}
