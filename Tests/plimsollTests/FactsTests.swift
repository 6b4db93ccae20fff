import JSON
import Servers
import Testing
import Support

/// What was seen, for authors of rules.
@Suite struct FactsTests {
    private func lines(_ run: Run) throws -> [JSONValue] {
        try run.output.split(separator: "\n").map { try JSONValue.parse(Array($0.utf8)) }
    }

    @Test func `ports`() throws {
        let redis = try Redis.start()
        let closed = try ReservedPort()
        let run = try Program.run(["facts", "ports", "127.0.0.1", "--ports", "\(redis.port),\(closed.port)"])
        #expect(run.code == 0, "\(run.said)")
        let lines = try lines(run)
        #expect(lines.count == 2)
        #expect(lines[0]["subject"]?.stringValue == "tcp/\(redis.port)")
        #expect(lines[0]["fields"]?["state"] == "open")
        #expect(lines[1]["extent"]?["net.port"]?["closed"]?["tcp"]?.stringValue == "\(closed.port)")
    }

    @Test func `TLS`() throws {
        let clinic = try Clinic()
        let run = try Program.run(["facts", "tls", "127.0.0.1:\(clinic.tls)", "--name", "portal.clinic.example"])
        #expect(run.code == 0, "\(run.said)")
        let lines = try lines(run)
        #expect(
            Set(lines.compactMap { $0["kind"]?.stringValue }) == [
                "tls.listener", "tls.protocol", "tls.suite", "tls.certificate",
            ])
        #expect(lines.last?["extent"]?["tls.protocol"] != nil)
    }

    @Test func `dependencies`() throws {
        let folder = try Portal.folder()
        let run = try Program.run(["facts", "dependencies", "app", "-o", "facts.jsonl"], in: folder.path)
        #expect(run.code == 0 && run.output.isEmpty, "\(run.said)")
        let text = try folder.read("facts.jsonl")
        #expect(text.contains("\"subject\":\"npm/lodash@package-lock.json\""))
        #expect(text.hasSuffix("{\"extent\":{\"dep.manifest\":\"complete\",\"dep.package\":\"complete\"}}\n"))
    }

    @Test func `what was not seen ends with 3 and says why`() throws {
        let folder = try TemporaryFolder()
        try folder.write("package-lock.json", "{ this is no lockfile")
        let broken = try Program.run(["facts", "dependencies", "."], in: folder.path)
        #expect(broken.code == 3, "\(broken.said)")
        #expect(broken.output.contains("package-lock.json"))
        let closed = try ReservedPort()
        let refused = try Program.run(["facts", "tls", "127.0.0.1:\(closed.port)"])
        #expect(refused.code == 3)
        #expect(refused.output.contains("{\"unseen\":\"connection refused\"}"), "\(refused.said)")
        let nowhere = try Program.run(["facts", "ports", "name.invalid"])
        #expect(nowhere.code == 3)
        #expect(nowhere.output.contains("name.invalid does not resolve"), "\(nowhere.said)")
    }

    @Test func `the catalogue in both formats`() throws {
        let markdown = try Program.run(["facts", "--catalogue"])
        #expect(markdown.code == 0)
        #expect(markdown.output.contains("tls.certificate"))
        let json = try Program.run(["facts", "--catalogue", "--format", "json"])
        #expect(json.code == 0)
        #expect(try json.json() != .null)
        #expect(json.output.contains("\"tls.certificate\""))
    }
}
