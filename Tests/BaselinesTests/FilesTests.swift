import Diagnostics
import Facts
import Foundation
import Policies
import Support
import Testing

@testable import Baselines

private let seen = [
    "port tcp/443 https", "port tcp/6379 redis", "net.port covered tcp 1-65535", "net.port closed tcp 1-442,444-6378",
    "tls tcp/443/TLSv1.0 ?", "log access 2026-11-22T20:00:00Z rotated", "dep lodash 4.17.19",
    "tls.certificate unseen reset",
]

@Suite struct FilesTests {
    @Test func `a baseline holds what is accepted, one line a thing, and nothing that moves by itself`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        #expect(
            try root.read("lakeside/production/portal.facts.jsonl") == """
                {"plimsoll.baseline":1}
                {"extent":"complete","kind":"log.file"}
                {"extent":{"closed":{"tcp":"1-442,444-6378"},"complete":true,"covered":{"tcp":"1-65535"}},"kind":"net.port"}
                {"extent":{"unseen":"reset"},"kind":"tls.certificate"}
                {"extent":"complete","kind":"tls.protocol"}
                {"fields":{"rotated":true},"kind":"log.file","subject":"access"}
                {"fields":{"service":"https"},"kind":"net.port","subject":"tcp/443"}
                {"fields":{"service":"redis"},"kind":"net.port","subject":"tcp/6379"}
                {"fields":{"offered":{"unseen":"connection reset"},"version":"TLSv1.0"},"kind":"tls.protocol",\
                "subject":"tcp/443/TLSv1.0"}

                """)
        let rule = try #require(RuleID("net.no-redis"))
        let key = FindingKey(rule: rule, target: TargetPlace(Specimen.portal), subject: Subject("tcp/6379"))
        let id = key.fingerprint.prefix(10)
        #expect(
            try root.read("lakeside/production/portal.findings.jsonl") == """
                {"plimsoll.baseline":1}
                {"id":"F-\(id)","rule":"net.no-redis","severity":"high","subject":"tcp/6379"}

                """)
        #expect(
            try root.read("lakeside/repositories/app.facts.jsonl") == """
                {"plimsoll.baseline":1}
                {"extent":"complete","kind":"dep.package"}
                {"evidence":{"path":"package-lock.json"},"fields":{"ecosystem":"npm","name":"lodash","version":"4.17.19"},\
                "kind":"dep.package","subject":"npm/lodash@package-lock.json"}

                """)
        let files = try root.files()
        #expect(
            Set(files.keys) == [
                "lakeside/accepted.jsonl", "lakeside/rules.lock", "lakeside/production/portal.facts.jsonl",
                "lakeside/production/portal.findings.jsonl", "lakeside/repositories/app.facts.jsonl",
                "lakeside/repositories/app.findings.jsonl",
            ])
        let stored = files.filter { $0.key.contains("facts") || $0.key.contains("findings") }.values.joined()
        #expect(!stored.contains("203.0.113.7") && !stored.contains("2026-11-2") && !stored.contains("\"line\""))
    }

    @Test func `an acceptance tells who, why, when, of what, under which rules`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let rules = try Bench.rules()
        try Bench.accept(Sight(seen), rules, in: root.path)
        #expect(
            try root.read("lakeside/accepted.jsonl") == """
                {"plimsoll.baseline":1}
                {"judged":"2026-11-23T00:00:00Z","program":"0.1.0","rules":"\(rules.lock.digest)",\
                "targets":["production/portal","repositories/app"],"when":"2026-11-23T00:00:00Z","who":"R. Ortiz",\
                "why":"first look"}

                """)
        let lock = try root.read("lakeside/rules.lock").split(separator: "\n")
        #expect(lock.count == 1 + 7)
        #expect(
            lock.contains { $0.contains(#""id":"tls.certificate-expiry","params":{"min_left":"30d"},"version":1}"#) })
    }

    @Test func `accepting the same again changes nothing but the list of acceptances`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        let before = try root.files()
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path, at: Specimen.time("2026-11-23T01:00:00Z"))
        var after = try root.files()
        let accepted = try #require(after["lakeside/accepted.jsonl"])
        after["lakeside/accepted.jsonl"] = nil
        let old = try #require(before["lakeside/accepted.jsonl"])
        #expect(accepted.hasPrefix(old))
        #expect(accepted.split(separator: "\n").count == 3)
        #expect(after == before.filter { $0.key != "lakeside/accepted.jsonl" })
    }

    @Test func `a port that opens is one added line`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        let before = Set(try root.read("lakeside/production/portal.facts.jsonl").split(separator: "\n"))
        try Bench.accept(Sight(seen + ["port tcp/8080 http"]), Bench.rules(), in: root.path)
        let after = Set(try root.read("lakeside/production/portal.facts.jsonl").split(separator: "\n"))
        #expect(before.subtracting(after).isEmpty)
        #expect(after.subtracting(before) == [#"{"fields":{"service":"http"},"kind":"net.port","subject":"tcp/8080"}"#])
    }

    @Test func `what a newer program wrote goes back byte for byte`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        let kept = [
            (
                "production/portal.facts.jsonl", #""subject":"tcp/443"}"#,
                #""subject":"tcp/443","zeal":{"b" :1.50,"a":"\u00e9"}}"#
            ),
            ("production/portal.facts.jsonl", #"{"service":"redis"}"#, #"{"service":"redis","tls":[1.0 ,2e1]}"#),
            (
                "production/portal.facts.jsonl", #"{"extent":"complete","kind":"tls.protocol"}"#,
                #"{"extent":"complete","kind":"tls.protocol","vantage":"outside"}"#
            ),
            ("production/portal.facts.jsonl", "{\"plimsoll.baseline\":1}", "{\"plimsoll.baseline\":1,\"by\":\"0.9\"}"),
            ("production/portal.findings.jsonl", #""severity":"high""#, #""owner":"R. \u004frtiz","severity":"high""#),
            ("rules.lock", #""id":"dep.lodash""#, #""detector":"1e5","id":"dep.lodash""#),
            ("accepted.jsonl", #""why":"first look""#, #""why":"first look" , "zone":1.0"#),
            (
                "production/portal.facts.jsonl", #"{"fields":{"service":"https"}"#,
                "{\"extent\":\"complete\", \"kind\":\"ssh.key\"}\n{\"kind\":\"ssh.key\", \"subject\":\"tcp/22\",\"fields\":{\"bits\":1.0}}\n{\"fields\":{\"service\":\"https\"}"
            ),
        ]
        for (file, old, new) in kept {
            let text = try root.read("lakeside/\(file)")
            #expect(text.contains(old), "\(file) \(old)")
            try root.write("lakeside/\(file)", text.replacingOccurrences(of: old, with: new))
        }
        try Bench.accept(Sight(seen + ["port tcp/8080 http"]), Bench.rules(), in: root.path)
        let facts = try root.read("lakeside/production/portal.facts.jsonl")
        for text in [
            #""zeal":{"b" :1.50,"a":"\u00e9"}"#, #""tls":[1.0 ,2e1]"#, #""vantage":"outside""#, #""by":"0.9""#,
            "\n{\"extent\":\"complete\", \"kind\":\"ssh.key\"}\n",
            "\n{\"kind\":\"ssh.key\", \"subject\":\"tcp/22\",\"fields\":{\"bits\":1.0}}\n", "tcp/8080",
        ] {
            #expect(facts.contains(text), "\(text)\n\(facts)")
        }
        #expect(try root.read("lakeside/production/portal.findings.jsonl").contains(#""owner":"R. \u004frtiz""#))
        #expect(try root.read("lakeside/rules.lock").contains(#""detector":"1e5""#))
        #expect(try root.read("lakeside/accepted.jsonl").contains(#""why":"first look" , "zone":1.0"#))
    }

    @Test func `lines in any order are read alike`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        let file = "lakeside/production/portal.facts.jsonl"
        let lines = try root.read(file).split(separator: "\n")
        try root.write(file, ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n")
        let rules = try Bench.rules()
        let comparison = compare(
            Sight(seen).snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
        #expect(comparison.told.allSatisfy { $0.hasPrefix("still undetermined") })
    }

    @Test func `a key that a merge left twice is told, and gone after the next accept`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        let file = "lakeside/production/portal.facts.jsonl"
        try root.write(
            file,
            try root.read(file) + "{\"fields\":{\"service\":\"old\"},\"kind\":\"net.port\",\"subject\":\"tcp/443\"}\n")
        let baseline = try #require(try Bench.read(root.path))
        #expect(
            baseline.notes == [
                "\(root.path)/\(file):10: a second line for net.port tcp/443: passed over, and gone after the next accept"
            ])
        try Bench.accept(Sight(seen), Bench.rules(), in: root.path)
        #expect(try Bench.read(root.path)?.notes.isEmpty == true)
        #expect(try !root.read(file).contains("\"old\""))
    }

    @Test func `where nothing was accepted there is no baseline`() throws {
        #expect(try Bench.read(try TemporaryFolder(inMemory: true).path) == nil)
    }
}
