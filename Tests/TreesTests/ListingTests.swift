import Facts
import Glibc
import Probing
import Support
import Testing
import Trees

let generous = Limits(deadline: .now + .seconds(600))

@Suite struct `Listing a folder` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    func list(_ bounds: FolderTree.Bounds = .init(), within limits: Limits = generous) throws -> Listing {
        try FolderTree(folder.path, bounds: bounds).list(within: limits)
    }

    @Test func `every file below the root, sorted by the bytes of its path`() throws {
        let names = ["a.txt", "a/b", "a/b.c/d", "a0", "Z", "é", ".hidden", "with space", "line\nbreak"]
        for name in names { try folder.write(name, "x") }
        try folder.makeFolder("empty")
        let listing = try list()
        #expect(listing.files == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(listing.skipped.isEmpty)
    }

    @Test func `git's own folder is passed over, a file of that name is not`() throws {
        try folder.write(".git/config", "x")
        try folder.write("sub/.git", "x")
        #expect(try list().files == ["sub/.git"])
    }

    @Test func `what is left out is passed over without a word, with all below it`() throws {
        for name in ["a/b", "a.txt", "kept/out/x", "kept/b", "out/y"] { try folder.write(name, "x") }
        try folder.link("link", to: "a.txt")
        try folder.makeFolder("closed")
        #expect(chmod(folder.at("closed"), 0) == 0)
        var asked: [String] = []
        let listing = try FolderTree(folder.path).list(within: generous) { path in
            asked.append(path)
            return ["a", "a.txt", "kept/out", "link", "closed", "out/y"].contains(path)
        }
        #expect(listing == Listing(files: ["kept/b"], skipped: [:]))
        #expect(!asked.contains("a/b") && !asked.contains("kept/out/x"))
    }

    @Test func `links are not followed, and those to files are told`() throws {
        try folder.write("real/file", "x")
        try folder.link("to-file", to: "real/file")
        try folder.link("to-folder", to: "real")
        try folder.link("to-nothing", to: "gone")
        try folder.link("to-outside", to: "/etc/passwd")
        try folder.link("real/loop", to: "..")
        let listing = try list()
        #expect(listing.files == ["real/file"])
        #expect(listing.skipped.keys.sorted() == ["to-file", "to-nothing", "to-outside"])
        #expect(listing.skipped["to-file"]?.description == "not covered: a symbolic link is not followed")
    }

    @Test func `what is no file is told`() throws {
        #expect(mkfifo(folder.at("fifo"), 0o600) == 0)
        let listing = try list()
        #expect(listing.files.isEmpty)
        #expect(listing.skipped == ["fifo": .notCovered("a device, FIFO or socket is not read")])
    }

    @Test func `a name that is not UTF-8 is told`() throws {
        let path = Array(folder.path.utf8) + [0x2F, 0x61, 0xFF, 0]
        let raw = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
        try #require(raw >= 0)
        close(raw)
        #expect(try list().skipped == ["a\u{FFFD}": .denied("its name is not UTF-8")])
    }

    @Test(.disabled(if: geteuid() == 0, "root reads every folder"))
    func `a folder that cannot be read is told`() throws {
        try folder.write("secret/file", "x")
        chmod(folder.at("secret"), 0)
        #expect(try list().skipped == ["secret": .denied("no permission to read it")])
    }

    @Test func `files beyond the bound are told, the same every time`() throws {
        for name in ["b/1", "a/1", "a/2", "c"] { try folder.write(name, "x") }
        let listing = try list(.init(files: 3))
        #expect(listing.files == ["a/1", "a/2", "b/1"])
        #expect(listing.skipped == ["c": .denied("more than 3 files; it and all after it are not listed")])
    }

    @Test func `one folder with too many entries is cut and told`() throws {
        for number in 0..<6 { try folder.write("f\(number)", "x") }
        let listing = try list(.init(files: 3))
        #expect(listing.files.count == 3)
        #expect(listing.skipped["."] == .denied("more than 3 entries in one folder"))
    }

    @Test func `depth is bounded`() throws {
        try folder.write("1/2/3/deep", "x")
        try folder.write("1/2/here", "x")
        let listing = try list(.init(depth: 2))
        #expect(listing.files == ["1/2/here"])
        #expect(listing.skipped == ["1/2/3": .denied("deeper than 2 folders")])
    }

    @Test func `the length of a path is bounded`() throws {
        try folder.write("long/name", "x")
        #expect(try list(.init(path: 8)).skipped == ["long/name": .denied("its path is longer than 8 bytes")])
    }

    @Test func `after the deadline nothing is looked at, and that is told`() throws {
        try folder.write("a", "x")
        let listing = try list(within: Limits(deadline: .now - .seconds(1)))
        #expect(listing == Listing(files: [], skipped: [".": .deadline]))
    }

    @Test(arguments: [
        ("gone", "denied: it is not there"),
        ("file", "denied: it is no folder, or is a symbolic link, which is not followed"),
    ])
    func `a root that cannot be opened says why`(name: String, message: String) throws {
        try folder.write("file", "x")
        let reason = #expect(throws: Reason.self) { try FolderTree(folder.at(name)) }
        #expect(reason?.description == message)
    }

    @Test func `the root may be named by a link`() throws {
        try folder.write("real/a", "x")
        try folder.link("root", to: "real")
        #expect(try FolderTree(folder.at("root")).list(within: generous).files == ["a"])
    }
}
