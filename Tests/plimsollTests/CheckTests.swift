import JSON
import Servers
import Support
import Testing

/// One look without a workspace.
@Suite struct CheckTests {
    @Test func `a folder with a hole`() throws {
        let folder = try Portal.folder()
        let run = try Program.run(["check", "app"], in: folder.path)
        #expect(run.code == 1, "\(run.said)")
        #expect(run.output.contains("lodash 4.17.19"))
        #expect(run.output.contains("2 found at medium or above"), "\(run.said)")
        #expect(!folder.has(".plimsoll"))
    }

    @Test func `a folder without one, and a folder without anything`() throws {
        let folder = try TemporaryFolder()
        try folder.write("good/package-lock.json", Portal.lock(["lodash": "4.17.21"]))
        try folder.write("empty/README", "")
        #expect(try Program.run(["check", "good"], in: folder.path).code == 0)
        let empty = try Program.run(["check", "empty"], in: folder.path)
        #expect(empty.code == 3)
        #expect(empty.output.contains("nothing was evaluated"), "\(empty.said)")
    }

    @Test func `a host and a port`() throws {
        let clinic = try Clinic()
        let run = try Program.run(["check", "127.0.0.1:\(clinic.tls)", "--now", Clinic.now])
        #expect(run.code == 1, "\(run.said)")
        #expect(run.output.contains("not trusted") || run.output.contains("is not for"), "\(run.said)")
        #expect(run.output.contains("127.0.0.1:\(clinic.tls)"))
    }

    @Test func `several at once, each once and by a name of its own`() throws {
        let folder = try Portal.folder()
        try folder.write("App/package-lock.json", Portal.lock(["lodash": "4.17.21"]))
        let run = try Program.run(["check", "app", "App", "app", "--format", "json"], in: folder.path)
        #expect(run.code == 1)
        let json = try run.json()
        #expect(json["targets"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["app", "app-2"])
        #expect(json.findings.allSatisfy { $0["target"] == "app" })
        #expect(json["client"] == "app, App")
    }

    @Test func `a host that does not resolve is no pass`() throws {
        let run = try Program.run(["check", "name.invalid:443", "--format", "json"])
        #expect(run.code == 3)
        #expect(try run.json().doubts.allSatisfy { $0.contains("name.invalid does not resolve") })
    }

    @Test func `a pack that is not there`() throws {
        let run = try Program.run(["check", ".", "--pack", "hippa"])
        #expect(run.code == 2)
        #expect(run.errors.contains("did you mean \"hipaa\"?"), "\(run.errors)")
    }
}
