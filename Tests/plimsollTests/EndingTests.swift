import Foundation
import JSON
import Servers
import Testing
import Support

/// Scans that end before they are done: what was seen by then is written, and it says so.
@Suite struct EndingTests {
    /// A server that takes connections and says nothing, beside a repository that is looked at in no time.
    private struct Stalling {
        let peer: Peer
        let folder: TemporaryFolder

        init() throws {
            peer = try Peer(.stalls)
            folder = try Portal.folder()
            let server = "{ id: slow, host: 127.0.0.1, ports: \(peer.port), tls: [\(peer.port)] }"
            try folder.write(
                "plimsoll.yaml",
                Portal.workspace + "scope: [127.0.0.1]\nenvironments: { production: { servers: [\(server)] } }\n")
        }

        static let patience = ["--timeout", "60s", "--deadline", "10m"]

        /// Once it waits for the server.
        func start(_ command: String...) throws -> Running {
            let running = try Program.start(command + Self.patience, in: folder.path)
            #expect(eventually { peer.connections >= 1 })
            return running
        }
    }

    @Test func `a deadline that runs out ends the scan with 124 and what was seen`() throws {
        let stalling = try Stalling()
        let run = try Program.run(
            ["scan", "--format", "json", "--timeout", "60s", "--deadline", "1s", "--fail-on", "severity=critical"],
            in: stalling.folder.path)
        #expect(run.code == 124, "\(run.said)")
        let json = try run.json()
        #expect(json.exit == 124)
        #expect(json["gate"]?["reason"] == "the deadline ran out: what was seen by then is written")
        #expect(json.findings.count { $0["target"] == "app" && $0["severity"] != "info" } == 2)
        #expect(json.doubts.contains { $0.contains("the deadline ran out") }, "\(json.doubts)")
        #expect(stalling.folder.has(".plimsoll/production.snapshot.json"))
    }

    @Test func `what is known to be bad outranks the deadline`() throws {
        let stalling = try Stalling()
        let run = try Program.run(["scan", "--timeout", "60s", "--deadline", "1s"], in: stalling.folder.path)
        #expect(run.code == 1, "\(run.said)")
        #expect(run.output.contains("the deadline ran out"), "\(run.said)")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interruption ends the scan at once with what was seen`(_ signal: Int32) throws {
        let stalling = try Stalling()
        let running = try stalling.start("scan", "--format", "json", "--fail-on", "severity=critical")
        let start = ContinuousClock.now
        running.send(signal)
        let run = try running.wait()
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(run.code == 130, "\(run.said)")
        let json = try run.json()
        #expect(json.exit == 130)
        #expect(json["gate"]?["reason"] == "interrupted: what was seen by then is written")
        #expect(json.findings.count { $0["target"] == "app" && $0["severity"] != "info" } == 2)
        #expect(json.doubts.contains { $0.contains("interrupted") }, "\(json.doubts)")
        #expect(stalling.folder.has(".plimsoll/production.snapshot.json"))
    }

    @Test func `a second interruption ends the program at once`() throws {
        let stalling = try Stalling()
        // Nobody reads the pipe: after the first interruption the program waits to write the partial result.
        #expect(mkfifo(stalling.folder.path + "/pipe", 0o600) == 0)
        let running = try stalling.start("scan", "-o", "pipe")
        running.send(SIGINT)
        #expect(eventually { stalling.folder.has(".plimsoll/production.snapshot.json") })
        #expect(running.isRunning)
        running.send(SIGINT)
        #expect(try running.wait().code == 130)
    }

    @Test func `a check is interrupted in the same way`() throws {
        let stalling = try Stalling()
        let running = try stalling.start("check", "127.0.0.1:\(stalling.peer.port)")
        running.send(SIGINT)
        let run = try running.wait()
        #expect(run.code == 130, "\(run.said)")
        #expect(run.output.contains("interrupted"))
    }

    @Test func `facts that were cut short say so`() throws {
        let stalling = try Stalling()
        let running = try stalling.start("facts", "tls", "127.0.0.1:\(stalling.peer.port)")
        running.send(SIGINT)
        let run = try running.wait()
        #expect(run.code == 130, "\(run.said)")
        #expect(run.output.contains("\"unseen\":\"interrupted\""), "\(run.said)")
        let late = try Program.run(
            ["facts", "tls", "127.0.0.1:\(stalling.peer.port)", "--timeout", "60s", "--deadline", "300ms"])
        #expect(late.code == 124, "\(late.said)")
    }

    @Test func `a signal while nothing is looked at ends the program with 130`() throws {
        let folder = try Portal.folder()
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(try Program.run(["scan"], in: folder.path).code == 1)
        // Nobody reads the pipe, so opening it waits.
        let running = try Program.start(["report", "-o", "pipe"], in: folder.path)
        usleep(300_000)
        running.send(SIGINT)
        #expect(try running.wait().code == 130)
    }

    @Test func `a second scan of the workspace is told who holds it`() throws {
        let stalling = try Stalling()
        let first = try stalling.start("scan")
        for command in [["scan"], ["gate"], ["baseline", "accept", "--by", "me", "--why", "it"]] {
            let second = try Program.run(command, in: stalling.folder.path)
            #expect(second.code == 75, "\(second.said)")
            #expect(second.output.isEmpty)
            let year = Calendar(identifier: .gregorian).component(.year, from: Date())
            #expect(
                second.errors.hasPrefix(
                    "another scan of this workspace is running (process \(first.id), started \(year)-"),
                "\(second.errors)")
        }
        first.send(SIGKILL)
        #expect(try first.wait().code == 256 + SIGKILL)
        let later = try Program.run(
            ["scan", "--target", "app"], in: stalling.folder.path)
        #expect(later.code == 1, "\(later.said)")
    }
}
