import Facts
import Glibc
import Probing
import Testing
import Trees

let generous = Limits(deadline: .now + .seconds(600))

@Suite struct `Listing a folder` {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    func list(_ bounds: FolderTree.Bounds = .init(), within limits: Limits = generous) throws -> Listing {
        try FolderTree(scratch.path, bounds: bounds).list(within: limits)
    }

    @Test func `every file below the root, sorted by the bytes of its path`() throws {
        let names = ["a.txt", "a/b", "a/b.c/d", "a0", "Z", "é", ".hidden", "with space", "line\nbreak"]
        for name in names { try scratch.file(name) }
        try scratch.folder("empty")
        let listing = try list()
        #expect(listing.files == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(listing.skipped.isEmpty)
    }

    @Test func `git's own folder is passed over, a file of that name is not`() throws {
        try scratch.file(".git/config")
        try scratch.file("sub/.git")
        #expect(try list().files == ["sub/.git"])
    }

    @Test func `what is left out is passed over without a word, with all below it`() throws {
        for name in ["a/b", "a.txt", "kept/out/x", "kept/b", "out/y"] { try scratch.file(name) }
        try scratch.link("link", to: "a.txt")
        try scratch.folder("closed")
        #expect(chmod(scratch.at("closed"), 0) == 0)
        var asked: [String] = []
        let listing = try FolderTree(scratch.path).list(within: generous) { path in
            asked.append(path)
            return ["a", "a.txt", "kept/out", "link", "closed", "out/y"].contains(path)
        }
        #expect(listing == Listing(files: ["kept/b"], skipped: [:]))
        #expect(!asked.contains("a/b") && !asked.contains("kept/out/x"))
    }

    @Test func `links are not followed, and those to files are told`() throws {
        try scratch.file("real/file")
        try scratch.link("to-file", to: "real/file")
        try scratch.link("to-folder", to: "real")
        try scratch.link("to-nothing", to: "gone")
        try scratch.link("to-outside", to: "/etc/passwd")
        try scratch.link("real/loop", to: "..")
        let listing = try list()
        #expect(listing.files == ["real/file"])
        #expect(listing.skipped.keys.sorted() == ["to-file", "to-nothing", "to-outside"])
        #expect(listing.skipped["to-file"]?.description == "not covered: a symbolic link is not followed")
    }

    @Test func `what is no file is told`() throws {
        #expect(mkfifo(scratch.at("fifo"), 0o600) == 0)
        let listing = try list()
        #expect(listing.files.isEmpty)
        #expect(listing.skipped == ["fifo": .notCovered("a device, FIFO or socket is not read")])
    }

    @Test func `a name that is not UTF-8 is told`() throws {
        let path = Array(scratch.path.utf8) + [0x2F, 0x61, 0xFF, 0]
        let raw = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
        try #require(raw >= 0)
        close(raw)
        #expect(try list().skipped == ["a\u{FFFD}": .denied("its name is not UTF-8")])
    }

    @Test(.disabled(if: geteuid() == 0, "root reads every folder"))
    func `a folder that cannot be read is told`() throws {
        try scratch.file("secret/file")
        chmod(scratch.at("secret"), 0)
        #expect(try list().skipped == ["secret": .denied("no permission to read it")])
    }

    @Test func `files beyond the bound are told, the same every time`() throws {
        for name in ["b/1", "a/1", "a/2", "c"] { try scratch.file(name) }
        let listing = try list(.init(files: 3))
        #expect(listing.files == ["a/1", "a/2", "b/1"])
        #expect(listing.skipped == ["c": .denied("more than 3 files; it and all after it are not listed")])
    }

    @Test func `one folder with too many entries is cut and told`() throws {
        for number in 0..<6 { try scratch.file("f\(number)") }
        let listing = try list(.init(files: 3))
        #expect(listing.files.count == 3)
        #expect(listing.skipped["."] == .denied("more than 3 entries in one folder"))
    }

    @Test func `depth is bounded`() throws {
        try scratch.file("1/2/3/deep")
        try scratch.file("1/2/here")
        let listing = try list(.init(depth: 2))
        #expect(listing.files == ["1/2/here"])
        #expect(listing.skipped == ["1/2/3": .denied("deeper than 2 folders")])
    }

    @Test func `the length of a path is bounded`() throws {
        try scratch.file("long/name")
        #expect(try list(.init(path: 8)).skipped == ["long/name": .denied("its path is longer than 8 bytes")])
    }

    @Test func `after the deadline nothing is looked at, and that is told`() throws {
        try scratch.file("a")
        let listing = try list(within: Limits(deadline: .now - .seconds(1)))
        #expect(listing == Listing(files: [], skipped: [".": .deadline]))
    }

    @Test(arguments: [
        ("gone", "denied: it is not there"),
        ("file", "denied: it is no folder, or is a symbolic link, which is not followed"),
    ])
    func `a root that cannot be opened says why`(name: String, message: String) throws {
        try scratch.file("file")
        let reason = #expect(throws: Reason.self) { try FolderTree(scratch.at(name)) }
        #expect(reason?.description == message)
    }

    @Test func `the root may be named by a link`() throws {
        try scratch.file("real/a")
        try scratch.link("root", to: "real")
        #expect(try FolderTree(scratch.at("root")).list(within: generous).files == ["a"])
    }
}
