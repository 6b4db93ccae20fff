import Facts
import Glibc
import Probing
import Testing
import Trees

@Suite struct `Reading a file` {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    func reason(_ path: String, upTo count: Int = 1000) throws -> String? {
        let tree = try FolderTree(scratch.path)
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
        try scratch.file("a/b/c", text)
        #expect(try FolderTree(scratch.path).read("a/b/c", upTo: 200_000) == Array(text.utf8))
    }

    @Test func `it may be as large as asked for and no larger`() throws {
        try scratch.file("a", "12345")
        #expect(try reason("a", upTo: 5) == nil)
        #expect(try reason("a", upTo: 4) == "denied: it has 5 bytes, more than 4")
    }

    @Test(arguments: ["", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/", "a\0b"])
    func `a path cannot leave the root`(path: String) throws {
        try scratch.file("a")
        #expect(try reason(path) == "denied: the path leaves the folder or is not in its plain form")
    }

    @Test func `no component may be a link`() throws {
        try scratch.file("real/file")
        try scratch.link("file", to: "real/file")
        try scratch.link("folder", to: "real")
        #expect(try reason("file") == "denied: it is a symbolic link, which is not followed")
        #expect(try reason("folder/file") == "denied: it is no folder, or is a symbolic link, which is not followed")
    }

    @Test func `a folder, a FIFO and what is not there are told apart`() throws {
        try scratch.folder("folder")
        mkfifo(scratch.at("fifo"), 0o600)
        #expect(try reason("folder") == "denied: it is no regular file")
        #expect(try reason("fifo") == "denied: it is no regular file")
        #expect(try reason("gone") == "denied: it is not there")
    }

    @Test(.disabled(if: geteuid() == 0, "root reads every file"))
    func `a file without permission is told`() throws {
        try scratch.file("secret")
        chmod(scratch.at("secret"), 0)
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
        try scratch.file("root/a", "old")
        let tree = try FolderTree(scratch.at("root"))
        #expect(rename(scratch.at("root"), scratch.at("moved")) == 0)
        try scratch.file("root/a", "new")
        #expect(try tree.read("a", upTo: 10) == Array("old".utf8))
    }
}
