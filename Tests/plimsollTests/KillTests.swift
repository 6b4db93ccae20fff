import Foundation
import Servers
import Testing

/// Power that goes at any instant: the next run works, the baseline is the old or the new one, and nothing is left.
@Suite struct KillTests {
    private struct Random {
        var state: UInt64
        /// xorshift64*: the same instants on every run.
        mutating func below(_ bound: UInt64) -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return (state &* 0x2545_F491_4F6C_DD1D) % bound
        }
    }

    private static let accept = ["baseline", "accept", "--by", "R. Ortiz", "--why", "a new state"]
    private static let now = ["--now", "2026-11-24T00:00:00Z"]

    private func facts(_ folder: TemporaryFolder) throws -> String {
        try folder.text("Baselines/portal/repositories/app.facts.jsonl")
    }

    @Test func `an accept that is killed leaves the old line or the new one`() throws {
        let folder = try Portal.folder()
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        #expect(try Program.run(Self.accept + Self.now, in: folder.path).code == 0)
        var random = Random(state: 7)
        for round in 1...15 {
            let version = "4.17.\(round % 2 == 0 ? 19 : 18)"
            try folder.write(Portal.lock(["lodash": version, "minimist": "0.0.8"]), to: "app/package-lock.json")
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
        let peer = try BadPeer(.closesAtOnce)
        let folder = try Portal.folder()
        let server = "{ id: bad, host: 127.0.0.1, ports: \(peer.port), tls: [\(peer.port)] }"
        try folder.write(
            Portal.workspace + "scope: [127.0.0.1]\nenvironments: { production: { servers: [\(server)] } }\n",
            to: "plimsoll.yaml")
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        var random = Random(state: 11)
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
            try folder.files(below: ".plimsoll").keys.sorted() == [
                ".gitignore", "lock", "production.snapshot.json",
            ])
    }
}
