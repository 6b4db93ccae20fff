import Diagnostics
import Facts
import Foundation
import Support
import Testing

@testable import Baselines

private let lines = [
    "port tcp/443 https", "port tcp/6379 redis", "net.port covered tcp 1-65535", "net.port closed tcp 1-442",
    "tls tcp/443/TLSv1.0 ?", "log access 2026-11-22T20:00:00Z rotated", "dep lodash 4.17.19",
    "tls.certificate partial reset",
]

@Suite struct SnapshotTests {
    @Test(arguments: [lines, lines + ["unreached app denied"], lines + ["without app"], []])
    func `what is stored is what is read`(_ lines: [String]) throws {
        let root = try TemporaryFolder(inMemory: true)
        let path = "\(root.path)/production.snapshot.json"
        let snapshot = Sight(lines).snapshot(try Bench.rules(), at: Bench.clock)
        try snapshot.write(to: path)
        let read = try Snapshot.read(path, catalogue: Specimen.catalogue)
        #expect(read == snapshot)
        #expect(
            read.targets.flatMap(\.collections).flatMap(\.facts).map(\.values)
                == snapshot.targets.flatMap(\.collections).flatMap(\.facts).map(\.values))
        try read.write(to: "\(root.path)/again.json")
        #expect(try root.read("again.json") == root.read("production.snapshot.json"))
        #expect(try root.files().count == 2)
    }

    @Test func `it keeps what a report shows: addresses, lines, times that move`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try Sight(lines).snapshot(try Bench.rules(), at: Bench.clock).write(to: "\(root.path)/a.json")
        let text = try root.read("a.json")
        for part in ["203.0.113.7:443", "\"line\":", "2026-11-22T20:00:00Z", "R. Ortiz", "redis answers", "Lakeside"] {
            #expect(text.contains(part), "\(part)")
        }
        let mode = try FileManager.default.attributesOfItem(atPath: "\(root.path)/a.json")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test(arguments: [
        (
            "plimsoll.snapshot/1", "plimsoll.snapshot/2",
            "the snapshot is plimsoll.snapshot/2, and this program reads plimsoll.snapshot/1"
        ),
        ("\"kind\":\"net.port\"", "\"kind\":\"net.gate\"", "is no kind of fact that this program knows: \"net.gate\""),
        ("\"severity\":\"high\"", "\"severity\":\"bad\"", ".severity is no severity: \"bad\""),
        ("\"service\":\"redis\"", "\"service\":1", "fields.service is of type string, not 1"),
        ("\"now\":\"2026-11-23T00:00:00Z\"", "\"now\":\"now\"", "now is no time: \"now\""),
        ("\"target\":\"production/portal\"", "\"target\":\"production/other\"", "is none of the snapshot's targets"),
        ("\"workspace\":\"lakeside\"", "\"workspace\":null", "workspace is no text"),
        ("\"pass\":[", "\"past\":[", "holds verdicts that this program does not know: past"),
        ("\"client\"", "\"customer\"", "lacks \"client\""),
        ("\"version\":\"0.1.0\",", "\"version\":", ":1:"),
    ])
    func `a snapshot that is wrong is refused`(_ old: String, _ new: String, _ expected: String) throws {
        let root = try TemporaryFolder(inMemory: true)
        let path = "\(root.path)/a.json"
        try Sight(lines).snapshot(try Bench.rules(), at: Bench.clock).write(to: path)
        let text = try root.read("a.json")
        let range = try #require(text.range(of: old))
        try root.write("a.json", text.replacingCharacters(in: range, with: new))
        let problems = #expect(throws: Problems.self) { try Snapshot.read(path, catalogue: Specimen.catalogue) }
        #expect(problems?.description.contains(expected) == true, "\(problems?.description ?? "")")
        #expect(problems?.description.hasPrefix("\(path):1:") == true)
        #expect(problems?.all.first?.hint != nil)
    }

    @Test func `a snapshot that is cut or missing is refused`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let path = "\(root.path)/a.json"
        #expect(throws: Problems.self) { try Snapshot.read(path, catalogue: Specimen.catalogue) }
        try Sight(["port tcp/443 https"]).snapshot(try Bench.rules(), at: Bench.clock).write(to: path)
        let bytes = Array(try root.read("a.json").utf8)
        for cut in stride(from: 0, to: bytes.count - 1, by: 7) {
            try root.write("a.json", String(decoding: bytes[..<cut], as: UTF8.self))
            #expect(throws: Problems.self) { try Snapshot.read(path, catalogue: Specimen.catalogue) }
        }
    }

    @Test func `a folder that is not there and a full disk are told`() throws {
        let root = try TemporaryFolder(inMemory: true)
        let snapshot = Sight(lines).snapshot(try Bench.rules(), at: Bench.clock)
        let failure = #expect(throws: FileFailure.self) { try snapshot.write(to: "\(root.path)/none/a.json") }
        #expect(failure?.description.hasSuffix("cannot be made: No such file or directory") == true)
        try root.write("a.json", "old")
        var disk = Disk.system
        disk.write = { _, _ in
            errno = ENOSPC
            return -1
        }
        #expect(throws: FileFailure.self) { try snapshot.write(to: "\(root.path)/a.json", on: disk) }
        #expect(try root.files() == ["a.json": "old"])
    }

    @Test func `rules that changed since the scan are noted`() throws {
        let snapshot = Sight(lines).snapshot(try Bench.rules(), at: Bench.clock)
        let comparison = compare(snapshot, with: nil, under: try Bench.rules(.remove("net/no-redis")))
        #expect(comparison.notes == ["the rules were changed since the scan: scan again"])
    }
}
