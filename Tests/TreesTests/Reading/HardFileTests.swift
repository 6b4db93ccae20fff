import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite struct `Files that are hard to read` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test(.timeLimit(.minutes(1))) func `FIFOs, sockets and devices are told and waited for by nobody`() async throws {
        #expect(mkfifo(folder.at("fifo"), 0o600) == 0)
        try folder.write("a", "x")
        let seen = try await look(folder.path)
        #expect(seen.texts == ["a": "x"])
        #expect(seen.gaps == ["fifo": "not covered: a device, FIFO or socket is not read"])
        let devices = try await look("/dev", except: ["shm", "mqueue", "hugepages"], where: { $0 == "zero" })
        #expect(devices.found.isEmpty && devices.gaps["zero"] != nil)
    }

    @Test func `links are not followed; those that lead to what is looked at make no gap`() async throws {
        try folder.write("root/a/file", "x")
        try folder.write("outside", "secret")
        try folder.link("root/inside", to: "a/file")
        try folder.link("root/a/up", to: "../a")
        try folder.link("root/a/round", to: ".")
        try folder.link("root/out", to: "../outside")
        try folder.link("root/far", to: "/etc")
        try folder.link("root/tricky", to: "a/up/../../outside")
        try folder.link("root/history", to: ".git/config")
        let seen = try await look(folder.at("root"))
        #expect(seen.texts == ["a/file": "x"])
        #expect(Set(seen.gaps.keys) == ["out", "far", "tricky", "history"])
        #expect(Set(seen.notGaps.keys) == ["inside", "a/up", "a/round"])
        #expect(
            seen.gaps["far"] == "not covered: it is a symbolic link that leads out of the folder, and is not followed")
    }

    @Test func `a sparse file of a terabyte is its few bytes`() async throws {
        let size = 1 << 40
        for (name, offset) in [("nothing", nil), ("begin", 0), ("inside", 1 << 39), ("end", size - 5)]
            as [(String, Int?)]
        {
            let file = open(folder.at(name), O_CREAT | O_RDWR, 0o600)
            defer { close(file) }
            try #require(ftruncate(file, size) == 0, "the file system holds no such file")
            if let offset { #expect(pwrite(file, "seen\n", 5, offset) == 5) }
        }
        let seen = try await look(folder.path)
        #expect(seen.gaps.isEmpty)
        #expect(seen.texts["nothing"] == "")
        for name in ["begin", "inside", "end"] { #expect(seen.texts[name]?.contains("seen\n") == true, "\(name)") }
        #expect(seen.found.allSatisfy { $0.found.text.utf8.count < 1 << 20 })
    }

    @Test func `a line of 200 MB comes in pieces`() async throws {
        try folder.write("a", String(repeating: "x", count: 100))
        try #require(truncate(folder.at("a"), 200 << 20) == 0)
        let file = open(folder.at("a"), O_WRONLY)
        #expect(pwrite(file, "y", 1, 200 << 20) == 1)
        close(file)
        let seen = try await look(folder.path)
        #expect(seen.texts["a"]?.hasPrefix("xxx") == true && seen.texts["a"]?.hasSuffix("y") == true)
        #expect(seen.gaps.isEmpty)
    }

    @Test func `a file that grows while it is read is seen and told`() async throws {
        let path = try folder.write("log", "one\n")
        let reading = Reading(try FolderTree(folder.path), within: generous, choice: .everything)
        let (found, unread) = await reading.each(width: 1) { document in
            let file = open(path, O_WRONLY | O_APPEND)
            write(file, "two\n", 4)
            close(file)
            return whole(&document).text
        }
        #expect(found.map(\.found) == ["one\n"])
        #expect(unread == [Unread("log", .denied("it changed while it was read; look again"))])
    }

    @Test(.disabled(if: geteuid() == 0, "root reads every file"))
    func `what may not be read is told`() async throws {
        try folder.write("closed", "x")
        try folder.write("shut/a", "x")
        chmod(folder.at("closed"), 0)
        chmod(folder.at("shut"), 0)
        let seen = try await look(folder.path)
        chmod(folder.at("shut"), 0o700)
        #expect(
            seen.gaps == ["closed": "denied: no permission to read it", "shut": "denied: no permission to read it"])
    }

    @Test func `names that are not UTF-8 are told`() async throws {
        let descriptor = folder.path.withCString { path in
            [UInt8]([0x66, 0xFF, 0]).withUnsafeBufferPointer { name in
                let root = open(path, O_RDONLY | O_DIRECTORY)
                defer { close(root) }
                return name.withMemoryRebound(to: CChar.self) {
                    openat(root, $0.baseAddress!, O_CREAT | O_WRONLY, 0o600)
                }
            }
        }
        try #require(descriptor >= 0)
        close(descriptor)
        #expect(try await look(folder.path).gaps == ["f\u{FFFD}": "denied: its name is not UTF-8"])
    }

    @Test func `after the deadline the first file that was not begun is told`() async throws {
        for index in 0..<50 { try folder.write("\(index + 10)", "x") }
        let seen = try await look(folder.path, within: Limits(deadline: .now - .seconds(1)))
        #expect(seen.found.isEmpty && !seen.gaps.isEmpty)
        #expect(seen.gaps.values.allSatisfy { $0 == "the deadline ran out" })
    }

    @Test func `what is left out is not told, what is not wanted is not opened`() async throws {
        for name in ["a.py", "b.txt", "out/c.py", "d.zip"] { try folder.write(name, "x") }
        let seen = try await look(folder.path, except: ["out"], where: { $0.hasSuffix(".py") })
        #expect(seen.texts == ["a.py": "x"] && seen.unread.isEmpty)
    }

    @Test func `the same at any width`() async throws {
        for index in 0..<300 {
            try folder.write("\(index % 7)/\(index)", index % 11 == 0 ? "\u{89}PNG" : "text \(index)")
        }
        try run("tar", ["czf", "all.tgz", "1", "2"], in: folder.path)
        let one = try await look(folder.path, width: 1)
        let four = try await look(folder.path, width: 4)
        #expect(one.found.count > 300)
        #expect(one.paths == four.paths && one.texts == four.texts && one.unread == four.unread)
    }
}
