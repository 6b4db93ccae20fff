import Probing
import Facts
import YAML
import Diagnostics
import Support
import Testing
import Workspaces

struct FindingTests {
    @Test func `the nearest file at or above is found`() throws {
        let folder = try TemporaryFolder()
        for path in ["a", "a/b", "a/b/c"] { try folder.makeFolder(path) }
        try folder.write("a/plimsoll.yaml", "")
        #expect(try Workspace.find(from: "\(folder.path)/a") == "\(folder.path)/a/plimsoll.yaml")
        #expect(try Workspace.find(from: "\(folder.path)/a/b/c") == "\(folder.path)/a/b/c/../../plimsoll.yaml")
    }

    @Test func `the search ends at the repository's root`() throws {
        let folder = try TemporaryFolder()
        for path in ["a", "a/b", "a/b/.git", "a/b/c"] { try folder.makeFolder(path) }
        try folder.write("a/plimsoll.yaml", "")
        let error = #expect(throws: Problems.self) { try Workspace.find(from: "\(folder.path)/a/b/c") }
        #expect(error?.all.first?.problem == "there is no workspace in this folder, nor above it in its repository")
        #expect(error?.all.first?.hint == "name it with --workspace, or make one with plimsoll init")
    }

    @Test func `the root of the file system ends it too`() {
        #expect(throws: Problems.self) { try Workspace.find(from: "/") }
    }

    @Test func `a path that is given is taken, and a folder stands for the file in it`() throws {
        #expect(try Workspace.find("/nowhere/x.yaml") == "/nowhere/x.yaml")
        #expect(try Workspace.find("/tmp") == "/tmp/plimsoll.yaml")
    }

    @Test func `a file is read where it lies`() throws {
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", Lakeside.text)
        let workspace = try Workspace.read(path: "\(folder.path)/plimsoll.yaml", now: Lakeside.now)
        #expect(workspace.baselines == "\(folder.path)/Baselines")
        #expect(workspace.packs.first?.place.file == "\(folder.path)/plimsoll.yaml")
    }

    @Test func `a file that is not there is told`() {
        let error = #expect(throws: Problems.self) { try Workspace.read(path: "/nowhere/x.yaml", now: Lakeside.now) }
        #expect(error?.description == "/nowhere/x.yaml:1:1: there is no such file\n  hint: check the path")
    }
}
