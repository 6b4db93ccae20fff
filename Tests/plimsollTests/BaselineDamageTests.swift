import Foundation
import Testing
import Support

/// A baseline that is not whole is never taken for an empty one.
@Suite struct BaselineDamageTests {
    /// A repository with two accepted findings. No network.
    private func accepted() throws -> TemporaryFolder {
        let folder = try Portal.folder()
        let scan = try Program.run(["scan"], in: folder.path)
        let accept = try Program.run(["baseline", "accept", "--by", "R. Ortiz", "--why", "take-over"], in: folder.path)
        #expect(scan.code == 1 && accept.code == 0, "\(scan.said)\(accept.said)")
        return folder
    }

    private func expectRefusal(_ folder: TemporaryFolder, _ place: String, _ words: String) throws {
        let before = try folder.files(below: "Baselines")
        for command in [["scan"], ["gate"], ["baseline", "status"], ["baseline", "show"], ["report"]] {
            let run = try Program.run(command, in: folder.path)
            #expect(run.code == 2, "\(command) \(run.said)")
            #expect(run.output.isEmpty)
            #expect(run.errors.contains(place), "\(run.errors)")
            #expect(run.errors.contains(words), "\(run.errors)")
        }
        #expect(try folder.files(below: "Baselines") == before)
    }

    static let findings = "Baselines/portal/repositories/app.findings.jsonl"
    static let facts = "Baselines/portal/repositories/app.facts.jsonl"

    @Test(arguments: [findings, facts, "Baselines/portal/accepted.jsonl", "Baselines/portal/rules.lock"])
    func `a file that is cut in the middle of a line`(_ name: String) throws {
        let folder = try accepted()
        let text = try folder.read(name)
        try folder.write(name, String(text.dropLast(12)))
        let last = text.split(separator: "\n").count
        try expectRefusal(folder, "\(name):\(last):", "nothing was judged")
    }

    @Test(arguments: [findings, facts])
    func `a file that is missing for an accepted target`(_ name: String) throws {
        let folder = try accepted()
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
        try expectRefusal(folder, name, "the file is missing")
    }

    @Test(arguments: [findings, facts, "Baselines/portal/accepted.jsonl"])
    func `a file of a newer format`(_ name: String) throws {
        let folder = try accepted()
        let text = try folder.read(name).replacing("{\"plimsoll.baseline\":1}", with: "{\"plimsoll.baseline\":2}")
        try folder.write(name, text)
        try expectRefusal(folder, "\(name):1:", "newer")
    }

    @Test func `garbage in place of a line`() throws {
        let folder = try accepted()
        try folder.write(Self.findings, try folder.read(Self.findings) + "!! merge me !!\n")
        try expectRefusal(folder, "\(Self.findings):4:1", "nothing was judged")
    }

    @Test func `the marks of an unresolved merge`() throws {
        let folder = try accepted()
        let text = try folder.read(Self.facts)
        try folder.write(Self.facts, text + "<<<<<<< HEAD\n")
        let line = text.split(separator: "\n").count + 1
        try expectRefusal(folder, "\(Self.facts):\(line):1", "a merge left its marks here")
    }

    @Test func `a snapshot that is damaged is told, and the next scan mends it`() throws {
        let folder = try accepted()
        let name = ".plimsoll/repositories.snapshot.json"
        let text = try folder.read(name)
        try folder.write(name, String(text.dropLast(200)))
        for command in [["report"], ["baseline", "status"], ["baseline", "accept", "--by", "x", "--why", "y"]] {
            let run = try Program.run(command, in: folder.path)
            #expect(run.code == 2, "\(command) \(run.said)")
            #expect(run.errors.contains("\(name):1:"), "\(run.errors)")
            #expect(run.errors.contains("scan again"), "\(run.errors)")
        }
        #expect(try Program.run(["gate"], in: folder.path).code == 0)
        #expect(try Program.run(["report"], in: folder.path).code == 0)
    }

    @Test func `a baseline that may not be read is a file failure`() throws {
        let folder = try accepted()
        try FileManager.default.removeItem(atPath: folder.path + "/" + Self.facts)
        try folder.write(Self.facts + "/x", "")
        let run = try Program.run(["gate"], in: folder.path)
        #expect(run.code == 74, "\(run.said)")
        #expect(run.errors.contains(Self.facts), "\(run.errors)")
    }
}
