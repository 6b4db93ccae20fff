import Probing
import Facts
import YAML
import Diagnostics
import Glibc
import Testing
import Workspaces

/// Folders below a temporary one, gone at the end.
private final class Folders {
    let root: String
    private var made: [String] = []

    init() throws {
        var template = Array("/tmp/plimsoll-workspace-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
        root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    struct Failure: Error { let code: Int32 }

    func folder(_ path: String) throws {
        guard mkdir("\(root)/\(path)", 0o700) == 0 else { throw Failure(code: errno) }
        made.append(path)
    }

    func file(_ path: String, _ text: String = "") throws {
        let descriptor = open("\(root)/\(path)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        made.append(path)
        guard write(descriptor, text, text.utf8.count) == text.utf8.count else { throw Failure(code: errno) }
    }

    deinit {
        for path in made.reversed() { remove("\(root)/\(path)") }
        rmdir(root)
    }
}

struct FindingTests {
    @Test func `the nearest file at or above is found`() throws {
        let folders = try Folders()
        for path in ["a", "a/b", "a/b/c"] { try folders.folder(path) }
        try folders.file("a/plimsoll.yaml")
        #expect(try Workspace.find(from: "\(folders.root)/a") == "\(folders.root)/a/plimsoll.yaml")
        #expect(try Workspace.find(from: "\(folders.root)/a/b/c") == "\(folders.root)/a/b/c/../../plimsoll.yaml")
    }

    @Test func `the search ends at the repository's root`() throws {
        let folders = try Folders()
        for path in ["a", "a/b", "a/b/.git", "a/b/c"] { try folders.folder(path) }
        try folders.file("a/plimsoll.yaml")
        let error = #expect(throws: Problems.self) { try Workspace.find(from: "\(folders.root)/a/b/c") }
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
        let folders = try Folders()
        try folders.file("plimsoll.yaml", Lakeside.text)
        let workspace = try Workspace.read(path: "\(folders.root)/plimsoll.yaml", now: Lakeside.now)
        #expect(workspace.baselines == "\(folders.root)/Baselines")
        #expect(workspace.packs.first?.place.file == "\(folders.root)/plimsoll.yaml")
    }

    @Test func `a file that is not there is told`() {
        let error = #expect(throws: Problems.self) { try Workspace.read(path: "/nowhere/x.yaml", now: Lakeside.now) }
        #expect(error?.description == "/nowhere/x.yaml:1:1: there is no such file\n  hint: check the path")
    }
}
