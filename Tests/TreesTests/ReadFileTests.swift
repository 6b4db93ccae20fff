import Facts
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite struct `Reading a file` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    func reason(_ path: String, upTo count: Int = 1000) throws -> String? {
        let tree = try FolderTree(folder.path)
        do throws(Reason) {
            _ = try tree.read(path, upTo: count)
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [0, 1, 70_000])
    func `its bytes come whole`(count: Int) throws {
        let text = String(repeating: "é", count: count)
        try folder.write("a/b/c", text)
        #expect(try FolderTree(folder.path).read("a/b/c", upTo: 200_000) == Array(text.utf8))
    }

    @Test func `it may be as large as asked for and no larger`() throws {
        try folder.write("a", "12345")
        #expect(try reason("a", upTo: 5) == nil)
        #expect(try reason("a", upTo: 4) == "denied: it has 5 bytes, more than 4")
    }

    @Test(arguments: ["", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/", "a\0b"])
    func `a path cannot leave the root`(path: String) throws {
        try folder.write("a", "x")
        #expect(try reason(path) == "denied: the path leaves the folder or is not in its plain form")
    }

    @Test func `no component may be a link`() throws {
        try folder.write("real/file", "x")
        try folder.link("file", to: "real/file")
        try folder.link("folder", to: "real")
        #expect(try reason("file") == "denied: it is a symbolic link, which is not followed")
        #expect(try reason("folder/file") == "denied: it is no folder, or is a symbolic link, which is not followed")
    }

    @Test func `a folder, a FIFO and what is not there are told apart`() throws {
        try folder.makeFolder("folder")
        mkfifo(folder.at("fifo"), 0o600)
        #expect(try reason("folder") == "denied: it is no regular file")
        #expect(try reason("fifo") == "denied: it is no regular file")
        #expect(try reason("gone") == "denied: it is not there")
    }

    @Test(.disabled(if: geteuid() == 0, "root reads every file"))
    func `a file without permission is told`() throws {
        try folder.write("secret", "x")
        chmod(folder.at("secret"), 0)
        #expect(try reason("secret") == "denied: no permission to read it")
    }

    /// Files of /proc tell size 0 and hold something nevertheless, as a file does that grows between two looks.
    @Test func `a file that changes while it is read is told`() throws {
        let tree = try FolderTree("/proc/self")
        let told = #expect(throws: Reason.self) { try tree.read("status", upTo: 1 << 20) }
        #expect(told?.description == "denied: it changed while it was read; look again")
        let grown = #expect(throws: Reason.self) { try tree.read("status", upTo: 10) }
        #expect(grown?.description == "denied: it grew beyond 10 bytes while it was read")
    }

    @Test func `the tree stays the folder that was opened`() throws {
        try folder.write("root/a", "old")
        let tree = try FolderTree(folder.at("root"))
        #expect(rename(folder.at("root"), folder.at("moved")) == 0)
        try folder.write("root/a", "new")
        #expect(try tree.read("a", upTo: 10) == Array("old".utf8))
    }
}
