import Diagnostics
import Facts
import Foundation
import Support
import Testing

@testable import Baselines

private let sight = ["port tcp/443 https", "port tcp/6379 redis", "tls tcp/443/TLSv1.0 on", "dep lodash 4.17.19"]
private let facts = "production/portal.facts.jsonl"
private let findings = "production/portal.findings.jsonl"

struct Damage: CustomTestStringConvertible, Sendable {
    let file: String
    /// Nil: the file is taken away.
    let old: String?
    let new: String
    /// Where, below the workspace's folder, and what.
    let expect: String

    init(_ file: String, _ old: String?, _ new: String, _ expect: String) {
        self.file = file
        self.old = old
        self.new = new
        self.expect = expect
    }

    var testDescription: String { expect }
}

@Suite struct DamageTests {
    @Test(arguments: [
        Damage(
            facts, nil, "", "\(facts):1:1: the file is missing, and production/portal stands accepted in accepted.jsonl"
        ),
        Damage(findings, nil, "", "\(findings):1:1: the file is missing, and production/portal stands accepted"),
        Damage("rules.lock", nil, "", "rules.lock:1:1: the file is missing"),
        Damage("accepted.jsonl", nil, "", "accepted.jsonl:1:1: the file is missing, and rules.lock beside it is not"),
        Damage(facts, "{\"plimsoll.baseline\":1}\n", "", "\(facts):1:1: the first line does not say the format"),
        Damage(facts, ":1}", ":2}", "\(facts):1:22: the file is of format 2, and this program reads format 1"),
        Damage(findings, ":1}", ":7}", "\(findings):1:22: the file is of format 7"),
        Damage("accepted.jsonl", ":1}", ":2}", "accepted.jsonl:1:22: the file is of format 2"),
        Damage("rules.lock", ":1}", ":2}", "rules.lock:1:22: the file is of format 2"),
        Damage(facts, ":1}", ":\"1\"}", "\(facts):1:1: the first line does not say the format"),
        Damage(
            facts, "\"service\":\"https\"", "\"service\":443",
            "\(facts):6:11: fields.service is of type string, not 443"),
        Damage(
            facts, "\"offered\":true", "\"offered\":\"yes\"",
            "\(facts):8:11: fields.offered is of type bool, not \"yes\""),
        Damage(
            facts, "{\"extent\":\"complete\",\"kind\":\"net.port\"}", "{\"extent\":\"all\",\"kind\":\"net.port\"}",
            "\(facts):3:11: extent is no extent: \"all\""),
        Damage(facts, ",\"subject\":\"tcp/443\"}", "}", "\(facts):6:1: lacks \"subject\""),
        Damage(
            facts, "{\"fields\":{\"service\":\"redis\"}", "<<<<<<< HEAD\n{\"fields\":{\"service\":\"redis\"}",
            "\(facts):7:1: a merge left its marks here"),
        Damage(
            facts, "{\"fields\":{\"service\":\"redis\"}", "[1]\n{\"fields\":{\"service\":\"redis\"}",
            "\(facts):7:1: the line is no object"),
        Damage(
            facts, "{\"fields\":{\"service\":\"redis\"}", "{\"fields\":{\"service\":\"redis}",
            "\(facts):7:31: \",\" or \"}\" is missing"),
        Damage(facts, "\"redis\"}", "\"redis\",\"service\":\"x\"}", "\(facts):7:30: the name \"service\" stands twice"),
        Damage(findings, "\"severity\":\"high\"", "\"severity\":\"awful\"", "severity is no severity: \"awful\""),
        Damage(findings, "\"id\":\"F-", "\"id\":\"X-", "\(findings):2:7: id is no finding's id"),
        Damage(findings, "\"net.no-redis\"", "\"redis\"", "\(findings):2:29: rule is no rule's id: \"redis\""),
        Damage("rules.lock", "\"version\":1}", "\"version\":\"1\"}", "version is no whole number from 0 to"),
        Damage("accepted.jsonl", "production/portal", "production/../portal", "targets[0] is no target"),
        Damage(
            "accepted.jsonl", "\"when\":\"2026-11-23T00:00:00Z\"", "\"when\":\"yesterday\"",
            "when is no time: \"yesterday\""),
    ])
    func `a file that is wrong is refused with its place`(_ damage: Damage) throws {
        let root = try accepted()
        let path = "lakeside/\(damage.file)"
        if let old = damage.old {
            let text = try root.read(path)
            let range = try #require(text.range(of: old))
            try root.write(path, text.replacingCharacters(in: range, with: damage.new))
        } else {
            try FileManager.default.removeItem(atPath: "\(root.path)/\(path)")
        }
        let problems = try #require(#expect(throws: Problems.self) { try Bench.read(root.path) })
        #expect(problems.description.contains("lakeside/\(damage.file):"), "\(problems)")
        #expect(problems.description.contains(damage.expect), "\(problems)")
        #expect(problems.all.allSatisfy { $0.hint != nil })
        // Accepting does not heal what is damaged by taking it for empty.
        #expect(throws: Problems.self) { try Bench.accept(Sight(sight), Bench.rules(), in: root.path) }
    }

    @Test(arguments: [facts, findings, "rules.lock", "accepted.jsonl"])
    func `a file that is cut anywhere inside a line is refused`(_ file: String) throws {
        let root = try accepted()
        let bytes = Array(try root.read("lakeside/\(file)").utf8)
        for cut in 0..<bytes.count where cut == 0 || bytes[cut - 1] != UInt8(ascii: "\n") {
            try root.write("lakeside/\(file)", String(decoding: bytes[..<cut], as: UTF8.self))
            let problems = #expect(throws: Problems.self, "cut at \(cut)") { try Bench.read(root.path) }
            let words = cut == 0 ? "the file is empty" : "the file ends in the middle of a line"
            #expect(problems?.description.contains(words) == true)
        }
    }

    @Test func `everything that is wrong is told at once`() throws {
        let root = try accepted()
        for file in [facts, findings, "rules.lock"] {
            try root.write("lakeside/\(file)", "{\"plimsoll.baseline\":1}\nx\ny\n")
        }
        let problems = try #require(#expect(throws: Problems.self) { try Bench.read(root.path) })
        #expect(problems.all.count == 6)
    }

    @Test func `random damage is refused or read, and never brings the program down`() throws {
        var random = Seeded(7)
        let root = try accepted()
        let whole = Array(try root.read("lakeside/\(facts)").utf8)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0...random.below(3) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            try Data(bytes).write(to: URL(fileURLWithPath: "\(root.path)/lakeside/\(facts)"))
            do { _ = try Bench.read(root.path) } catch is Problems {}
        }
    }

    @Test func `a file over 64 MiB is refused before it is read`() throws {
        let root = try accepted()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(root.path)/lakeside/\(facts)"))
        try handle.truncate(atOffset: UInt64(longestFile) + 1)
        #expect(throws: FileFailure.self) { try Bench.read(root.path) }
    }

    @Test func `a folder and a pipe in a file's place are no files`() throws {
        let root = try accepted()
        let path = "\(root.path)/lakeside/\(facts)"
        try FileManager.default.removeItem(atPath: path)
        #expect(mkfifo(path, 0o600) == 0)
        let failure = #expect(throws: FileFailure.self) { try Bench.read(root.path) }
        #expect(failure?.description == "\(path): is no file: Invalid argument")
    }

    @Test func `a journal does not lead out of its folder`() throws {
        let root = try accepted()
        for name in ["../secret", "a/b/c", "/etc/passwd", ".hidden"] {
            try root.write("lakeside/accepting.jsonl", "{\"plimsoll.baseline\":1}\n{\"remove\":\"\(name)\"}\n")
            #expect(throws: Problems.self) { try Bench.read(root.path) }
            #expect(throws: Problems.self) { try Bench.accept(Sight(sight), Bench.rules(), in: root.path) }
        }
    }

    private func accepted() throws -> TemporaryFolder {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(sight), Bench.rules(), in: root.path)
        return root
    }
}
