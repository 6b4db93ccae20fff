import Testing
import Support

/// What was accepted, shown.
@Suite struct BaselineCommandTests {
    @Test func `before anything was accepted or scanned`() throws {
        let folder = try Portal.folder()
        let show = try Program.run(["baseline", "show"], in: folder.path)
        #expect(show.code == 0)
        #expect(show.errors == "nothing was accepted yet: plimsoll scan, then plimsoll baseline accept\n")
        for command in [["baseline", "status"], ["report"], ["baseline", "accept", "--by", "me", "--why", "it"]] {
            let run = try Program.run(command, in: folder.path)
            #expect(run.code == 2, "\(run.said)")
            #expect(run.errors.contains("nothing was scanned yet\n  hint: run: plimsoll scan"), "\(run.errors)")
        }
    }

    @Test func `show lists what stands, and status how far today is from it`() throws {
        let folder = try Portal.folder()
        _ = try Program.run(["scan"], in: folder.path)
        #expect(
            try Program.run(["baseline", "accept", "--by", "R. Ortiz", "--why", "take-over"], in: folder.path).code == 0
        )
        let show = try Program.run(["baseline", "show"], in: folder.path)
        let lines = show.output.split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains("repositories/app") }, "\(show.said)")
        #expect(try Program.run(["baseline", "status"], in: folder.path).code == 0)
        try folder.write(
            "app/package-lock.json",
            Portal.lock(["lodash": "4.17.19", "minimist": "0.0.8", "ws": "1.0.0"]))
        _ = try Program.run(["scan"], in: folder.path)
        let status = try Program.run(["baseline", "status"], in: folder.path)
        #expect(status.code == 1, "\(status.said)")
        #expect(status.output.contains("by R. Ortiz: take-over"))
        #expect(status.output.contains("1 new"))
        #expect(try Program.run(["baseline", "show"], in: folder.path).output == show.output)
    }

    @Test func `rules that changed since the scan are not accepted unread`() throws {
        let folder = try Portal.folder()
        _ = try Program.run(["scan"], in: folder.path)
        try folder.write("plimsoll.yaml", Portal.workspace.replacing("[baseline]", with: "[baseline, hipaa]"))
        let run = try Program.run(["baseline", "accept", "--by", "me", "--why", "it"], in: folder.path)
        #expect(run.code == 2 || run.code == 0)
        try folder.copyRules()
        let rule = "Rules/dependencies/lodash.yaml"
        try folder.write(rule, try folder.read(rule).replacing("severity: high", with: "severity: low"))
        let changed = try Program.run(["baseline", "accept", "--by", "me", "--why", "it"], in: folder.path)
        #expect(changed.code == 2, "\(changed.said)")
        #expect(changed.errors.contains("the rules have changed since the last scan"), "\(changed.errors)")
    }

    @Test func `the scan of another workspace is not accepted`() throws {
        let folder = try Portal.folder()
        _ = try Program.run(["scan"], in: folder.path)
        try folder.write("plimsoll.yaml", Portal.workspace.replacing("id: portal", with: "id: other"))
        let run = try Program.run(["baseline", "accept", "--by", "me", "--why", "it"], in: folder.path)
        #expect(run.code == 2)
        #expect(
            run.errors.contains("the last scan was of the workspace \"portal\", and this is \"other\""), "\(run.errors)"
        )
        #expect(!folder.has("Baselines"))
    }
}
