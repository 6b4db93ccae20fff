import Foundation
import Servers
import Testing
import Support

/// Power that goes at any instant: the next run works, the baseline is the old or the new one, and nothing is left.
@Suite struct KillTests {
    private static let accept = ["baseline", "accept", "--by", "R. Ortiz", "--why", "a new state"]
    private static let now = ["--now", "2026-11-24T00:00:00Z"]

    private func facts(_ folder: TemporaryFolder) throws -> String {
        try folder.read("Baselines/portal/repositories/app.facts.jsonl")
    }

    @Test func `an accept that is killed leaves the old line or the new one`() throws {
        let folder = try Portal.folder()
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        #expect(try Program.run(Self.accept + Self.now, in: folder.path).code == 0)
        var random = Seeded(7)
        for round in 1...15 {
            let version = "4.17.\(round % 2 == 0 ? 19 : 18)"
            try folder.write("app/package-lock.json", Portal.lock(["lodash": version, "minimist": "0.0.8"]))
            #expect(try Program.run(["scan"] + Self.now, in: folder.path).code != 2)
            let before = try facts(folder)
            let running = try Program.start(Self.accept + Self.now, in: folder.path)
            usleep(UInt32(random.below(60_000)))
            running.send(SIGKILL)
            _ = try running.wait()

            let shown = try Program.run(["baseline", "show"], in: folder.path)
            #expect(shown.code == 0, "\(shown.said)")
            #expect(shown.output.split(separator: "\n").count == 2)
            let again = try Program.run(Self.accept + Self.now, in: folder.path)
            #expect(again.code == 0, "\(again.said)")
            #expect(try facts(folder) != before && facts(folder).contains(version))
            #expect(try Program.run(["gate"] + Self.now, in: folder.path).code == 0)
            #expect(
                try folder.files(below: "Baselines").keys.sorted() == [
                    "portal/accepted.jsonl", "portal/repositories/app.facts.jsonl",
                    "portal/repositories/app.findings.jsonl", "portal/rules.lock",
                ])
        }
    }

    @Test func `a scan that is killed leaves the last one, a free lock, and no harm`() throws {
        let peer = try Peer(.closesAtOnce)
        let folder = try Portal.folder()
        let server = "{ id: bad, host: 127.0.0.1, ports: \(peer.port), tls: [\(peer.port)] }"
        try folder.write(
            "plimsoll.yaml",
            Portal.workspace + "scope: [127.0.0.1]\nenvironments: { production: { servers: [\(server)] } }\n")
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        var random = Seeded(11)
        for _ in 1...15 {
            let running = try Program.start(["scan", "-o", "out.txt"] + Self.now, in: folder.path)
            usleep(UInt32(random.below(120_000)))
            running.send(SIGKILL)
            _ = try running.wait()
            #expect(try Program.run(["report"], in: folder.path).code == 0)
            #expect(!folder.has("Baselines"))
        }
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        #expect(
            try folder.files(below: ".plimsoll").keys.filter { !$0.hasSuffix(".hsdb") }.sorted() == [
                ".gitignore", "lock", "production.snapshot.json",
            ])
    }
}
