import Diagnostics
import Facts
import Foundation
import Policies
import Support
import Testing

@testable import Baselines

@Suite struct AcceptingTests {
    @Test func `what was not seen keeps the lines of before, and says so`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let before = ["port tcp/443 https", "port tcp/6379 redis", "tls tcp/443/TLSv1.0 on", "dep lodash 4.17.19"]
        try Bench.accept(Sight(before), Bench.rules(), in: root.path)
        let old = try root.files()
        let accepted = try Bench.accept(
            Sight(["net.port unseen timed out", "tls tcp/443/TLSv1.0 ?", "unreached app denied"]), Bench.rules(),
            in: root.path)
        var new = try root.files()
        new["lakeside/accepted.jsonl"] = old["lakeside/accepted.jsonl"]
        #expect(new == old)
        #expect(
            accepted.notes == [
                "production/portal net.port: not all was seen (timed out): what was accepted before stands",
                "production/portal tls.protocol tcp/443/TLSv1.0: a value was not seen: that of before stands",
                "repositories/app: nothing was seen (denied): what was accepted before stands",
            ])
        #expect(accepted.acceptance.targets.map(\.description) == ["production/portal"])
    }

    @Test func `what a look that was cut short did see is accepted`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(["port tcp/443 https", "port tcp/6379 redis"]), Bench.rules(), in: root.path)
        try Bench.accept(
            Sight(["port tcp/6380 redis", "net.port partial timed out"]), Bench.rules(), in: root.path)
        let facts = try root.read("lakeside/production/portal.facts.jsonl")
        for subject in ["tcp/443", "tcp/6379", "tcp/6380"] { #expect(facts.contains("\"\(subject)\"")) }
        let rules = try Bench.rules()
        let sight = Sight(["port tcp/443 https", "port tcp/6379 redis", "port tcp/6380 redis"])
        let comparison = compare(sight.snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(comparison.told.isEmpty)
    }

    @Test func `what the workspace leaves out from now on is told, and goes with the accept`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let rules = try Bench.rules()
        try Bench.accept(Sight(["dep lodash 4.17.19"]), rules, in: root.path)
        let without = Sight(["dep.package leaves package-lock.json"])
        let accepted = try Bench.accept(without, rules, in: root.path)
        #expect(
            accepted.notes == ["repositories/app: 1 of its findings lie in what the workspace leaves out: taken away"])
        #expect(
            try root.read("lakeside/repositories/app.facts.jsonl") == """
                {"plimsoll.baseline":1}
                {"extent":{"complete":true,"left_out":["package-lock.json"]},"kind":"dep.package"}

                """)
        let after = compare(without.snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(after.changes.isEmpty && after.surface.isEmpty)
    }

    @Test func `a target that left the workspace is told, and its files go with the accept`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let rules = try Bench.rules()
        try Bench.accept(Sight(["port tcp/443 https", "dep lodash 4.17.19"]), rules, in: root.path)
        let without = Sight(["port tcp/443 https", "without app"])
        let comparison = compare(
            without.snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(comparison.staleTargets.map { "\($0.place) \($0.findings)" } == ["repositories/app 1"])
        #expect(try root.files().count == 6)
        let accepted = try Bench.accept(without, rules, in: root.path)
        #expect(accepted.notes == ["repositories/app: no longer in the workspace: its baseline is taken away"])
        #expect(try root.files().keys.allSatisfy { !$0.contains("/app.") })
        #expect(try Bench.read(root.path)?.places.map(\.description) == ["production/portal"])
    }

    @Test func `one environment's accept leaves another's files alone`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(["port tcp/443 https", "port tcp/6379 redis"]), Bench.rules(), in: root.path)
        let old = try root.files().filter { $0.key.contains("/production/") }
        var staging = Sight(["port tcp/22 ssh"])
        staging.environment = "staging"
        let rules = try Bench.rules(.replace("tls/certificate-expiry", "default: 30d", "default: 60d"))
        let accepted = try Bench.accept(staging, rules, in: root.path, at: Specimen.time("2026-11-24"))
        #expect(try root.files().filter { $0.key.contains("/production/") } == old)
        #expect(try Bench.read(root.path)?.places.count == 3)
        #expect(
            accepted.notes == [
                "production/portal: accepted under other rules before: until it is accepted again, the cause of what a "
                    + "rule changes there is unknown"
            ])
    }

    @Test func `the rules that are no longer on record leave the cause unknown`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let sight = ["port tcp/443 https", "cert tcp/443/0 2027-01-10"]
        try Bench.accept(Sight(sight), Bench.rules(), in: root.path)
        var staging = Sight(["port tcp/22 ssh"])
        staging.environment = "staging"
        let rules = try Bench.rules(.replace("tls/certificate-expiry", "default: 30d", "default: 60d"))
        let others = try Bench.rules(.replace("tls/certificate-expiry", "default: 30d", "default: 45d"))
        try Bench.accept(staging, others, in: root.path, at: Specimen.time("2026-11-24"))
        let comparison = compare(
            Sight(sight).snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(comparison.told == ["new/unknown medium tls.certificate-expiry tcp/443/0"])
    }

    @Test func `a finding keeps its id, also where its rule gives way to another`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let sight = ["port tcp/443 https", "port tcp/6379 redis"]
        try Bench.accept(Sight(sight), Bench.rules(), in: root.path)
        let baseline = try #require(try Bench.read(root.path))
        let id = try #require(baseline.findings(of: TargetPlace(Specimen.portal)).first?.id)
        #expect(id.description.count == 12)
        let rules = try Bench.rules(
            .replace("net/no-redis", "id: net.no-redis", "id: net.no-store\nreplaces: [net.no-redis]"))
        let comparison = compare(Sight(sight).snapshot(rules, at: Bench.clock), with: baseline, under: rules)
        #expect(comparison.changes.compactMap(\.id) == [id])
        try Bench.accept(Sight(sight), rules, in: root.path)
        let stored = try #require(try Bench.read(root.path)).findings(of: TargetPlace(Specimen.portal))
        #expect(stored.map(\.id) == [id])
        #expect(stored.map(\.rule.description) == ["net.no-store"])
    }

    @Test func `a finding has the id that it is accepted with`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let rules = try Bench.rules()
        let sight = Sight(["port tcp/443 https", "port tcp/6379 redis", "dep lodash 4.17.19"])
        let told = compare(sight.snapshot(rules, at: Bench.clock), with: nil, under: rules).changes.compactMap(\.id)
        try Bench.accept(sight, rules, in: root.path)
        let baseline = try #require(try Bench.read(root.path))
        #expect(Set(told) == Set(baseline.places.flatMap { baseline.findings(of: $0) }.map(\.id)))
    }

    @Test(arguments: [
        (["net.port unseen timed out"], "the rules were changed since the scan"),
        (["unreached portal timed out", "unreached app denied"], "nothing was seen of any target"),
    ])
    func `what nobody can mean to accept is refused`(_ lines: [String], _ expected: String) throws {
        let root = try TemporaryFolder(inMemory: true)
        let rules = try Bench.rules(expected.hasPrefix("the rules") ? .remove("dep/lodash") : .none)
        let snapshot = Sight(lines).snapshot(try Bench.rules(), at: Bench.clock)
        let problems = #expect(throws: Problems.self) {
            try Baseline.accept(snapshot, under: rules, in: root.path, who: "", why: "", when: Bench.clock)
        }
        #expect(problems?.description.contains(expected) == true)
        #expect(try root.files().isEmpty)
    }

    @Test(arguments: ["../../etc", "repositories", "Production", ""])
    func `an environment that is no folder is refused`(_ name: String) throws {
        let root = try TemporaryFolder(inMemory: true)
        var sight = Sight(["port tcp/443 https"])
        sight.environment = name
        #expect(throws: Problems.self) { try Bench.accept(sight, Bench.rules(), in: root.path) }
        #expect(try root.files().isEmpty)
    }

    @Test func `the folder may be named from where one stands, and need not be there yet`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let up = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in "../" }.joined()
        let relative = up + root.path.dropFirst() + "/new/Baselines"
        try Bench.accept(Sight(["port tcp/443 https"]), Bench.rules(), in: relative)
        #expect(try Bench.read(relative)?.places.count == 2)
        #expect(try Bench.read("\(root.path)/new/Baselines")?.places.count == 2)
    }
}
