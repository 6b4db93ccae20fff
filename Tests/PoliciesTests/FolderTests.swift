import Diagnostics
import Support
import Testing

@testable import Policies

/// What is loaded of a folder, and what is said of the rest: a rule that is silently not loaded is a pass by absence.
@Suite struct FolderTests {
    private func problems(_ files: [String: String]) throws -> [String] {
        let folder = try TemporaryFolder(files)
        do throws(Problems) {
            _ = try RuleSet.load(from: folder.path + "/Rules", catalogue: Clinic.catalogue)
            return []
        } catch {
            return error.all.map { problem in
                "\(problem.place): \(problem.problem) [\(problem.hint ?? "")]".replacing(folder.path + "/", with: "")
            }
        }
    }

    @Test func `rules, packs, controls and detectors are loaded; other files are not`() throws {
        let others = ["Rules/README.md": "x", "Rules/detectors/README.md": "x: [", "Rules/tls/notes.txt": "x"]
        #expect(try problems(Mistake.files.merging(others) { a, _ in a }) == [])
    }

    @Test(arguments: ["Rules/tls/a.yml", "Rules/a.yaml", "Rules/tls/a.YAML", "Rules/tls/A.Yml"])
    func `a file that would be passed over is told`(_ name: String) throws {
        let told = try problems(Mistake.files.merging([name: "id: x"]) { a, _ in a })
        #expect(told == ["\(name):1:1: this file is not loaded here [rules lie at Rules/<area>/<rule>.yaml]"])
    }

    @Test func `a folder without rules`() throws {
        #expect(
            try problems(["Rules/README.md": "x"]) == ["Rules:1:1: no rules are here [name the folder with --rules]"])
        #expect(
            try problems(["Rule/x": ""]) == [
                "Rules:1:1: the folder cannot be read: No such file or directory [name the rules with --rules]"
            ])
    }

    @Test func `folders without end`() throws {
        let deep = "Rules/" + String(repeating: "a/", count: 9) + "b.yaml"
        let told = try problems([deep: ""])
        #expect(told.count == 1 && told[0].contains("folders are nested too deeply"))
    }

    @Test func `a folder behind a link is read like any other`() throws {
        let folder = try TemporaryFolder(["there/no-legacy-protocols.yaml": Clinic.rule])
        try folder.makeFolder("Rules")
        try folder.link("Rules/tls", to: folder.at("there"))
        let loaded = try RuleSet.load(from: folder.path + "/Rules", catalogue: Clinic.catalogue)
        #expect(loaded.rules.map(\.id.description) == ["tls.no-legacy-protocols"])
    }
}
