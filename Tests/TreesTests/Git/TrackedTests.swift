import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite struct `What git tracks` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    func git(_ arguments: String..., in place: String? = nil) throws {
        try run("git", arguments, in: place ?? folder.path)
    }

    func commit(_ files: [String], in place: String = "") throws {
        for name in files { try folder.write(place + name, "text of \(name)\n") }
        let place = folder.at(place)
        try git("init", "-q", in: place)
        try git("add", "-Af", in: place)
        try git("commit", "-qm", "x", in: place)
    }

    func look(_ place: String = "", _ choice: Reading.Choice = .tracked) async throws -> Look {
        try await TreesTests.look(folder.at(place), choice: choice)
    }

    @Test func `only that is read, and the rest is told`() async throws {
        try commit(["a", "b/c", "b/d/e", "z"])
        for name in [".env", "b/new", "node_modules/x/y"] { try folder.write(name, "x") }
        let seen = try await look()
        #expect(seen.paths == ["a", "b/c", "b/d/e", "z"] && seen.gaps.isEmpty)
        #expect(Set(seen.notGaps.keys) == [".git", ".env", "b/new", "node_modules"])
        #expect(seen.notGaps[".env"] == "not covered: git does not track it")
        let all = try await look("", .everything)
        #expect(all.paths == [".env", "a", "b/c", "b/d/e", "b/new", "node_modules/x/y", "z"])
        #expect(Set(all.notGaps.keys) == [".git"])
    }

    @Test(arguments: [2, 3, 4], ["sha1", "sha256"])
    func `in every version of the index`(version: Int, hash: String) async throws {
        try git("init", "-q", "--object-format=\(hash)")
        let names = ["a", "a.b", "a/b", "long/" + String(repeating: "n", count: 200), "long/x", "é", "with space"]
        for name in names where name != "a" { try folder.write(name, "x") }
        if version == 3 { try folder.write("later", "x") }
        try git("add", "-A")
        if version == 3 {
            try git("reset", "-q", "--", "later")
            try git("add", "-N", "later")
        }
        try git("update-index", "--index-version", "\(version)")
        try folder.write("untracked", "x")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.at(".git/index")))
        #expect(Int(bytes[7]) == version)
        let seen = try await look()
        #expect(Set(seen.paths) == Set(names).subtracting(["a"]).union(version == 3 ? ["later"] : []))
        #expect(seen.gaps.isEmpty && Set(seen.notGaps.keys) == [".git", "untracked"])
    }

    @Test func `a folder in a work tree`() async throws {
        try commit(["sub/a", "sub/b/c", "other"])
        try folder.write("sub/new", "x")
        let seen = try await look("sub")
        #expect(seen.paths == ["a", "b/c"] && Set(seen.notGaps.keys) == ["new"])
    }

    @Test func `a folder that git tracks nothing of is read whole`() async throws {
        try commit(["a"])
        try folder.write("build/out", "x")
        #expect(try await look("build").paths == ["out"])
        try git("init", "-q", folder.at("fresh"))
        try folder.write("fresh/file", "x")
        #expect(try await look("fresh").paths == ["file"])
    }

    @Test func `further work trees and submodules`() async throws {
        try commit(["lib"], in: "module/")
        try commit(["a"], in: "main/")
        let main = folder.at("main")
        try git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../module", "sub/m", in: main)
        try git("commit", "-qm", "m", in: main)
        try folder.write("main/sub/m/new", "x")
        try git("worktree", "add", "-q", "../further", in: main)
        let seen = try await look("main")
        #expect(seen.paths == [".gitmodules", "a", "sub/m/lib"] && seen.gaps.isEmpty)
        #expect(seen.notGaps["sub/m/new"] != nil)
        let further = try await look("further")
        #expect(further.paths == [".gitmodules", "a"])
        #expect(further.gaps == ["sub/m": "not covered: it is a submodule that is not checked out"])
    }

    @Test func `what is tracked and not there is told, and makes no gap`() async throws {
        try commit(["a", "b"])
        try FileManager.default.removeItem(atPath: folder.at("b"))
        let seen = try await look()
        #expect(seen.paths == ["a"] && seen.gaps.isEmpty)
        #expect(seen.notGaps["b"] == "not covered: git tracks it and it is not there")
    }

    @Test func `conflicts name a path three times`() async throws {
        try commit(["a"])
        try git("checkout", "-qb", "other")
        try folder.write("a", "other")
        try git("commit", "-qam", "o")
        try git("checkout", "-q", "-")
        try folder.write("a", "ours")
        try git("commit", "-qam", "m")
        #expect(throws: (any Error).self) { try git("merge", "-q", "other") }
        #expect(try await look().paths == ["a"])
    }

    @Test func `a damaged index is told, and everything is read`() async throws {
        try commit(["a", "b"])
        try folder.write("new", "x")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.at(".git/index")))
        for damaged in [bytes.prefix(100), Data("junk".utf8), Data(), bytes + [1, 2, 3]] {
            try folder.write(".git/index", damaged)
            let seen = try await look()
            #expect(seen.paths == ["a", "b", "new"])
            #expect(seen.notGaps[".git/index"]?.hasSuffix("so every file is looked at, tracked or not") == true)
        }
    }

    @Test func `a split index is told, and everything is read`() async throws {
        try commit(["a"])
        try git("update-index", "--split-index")
        try folder.write("new", "x")
        let seen = try await look()
        #expect(seen.paths == ["a", "new"])
        #expect(seen.notGaps[".git/index"]?.contains("is split") == true)
    }

    /// Whatever a mutated index says, no file goes unread and untold.
    @Test(arguments: 0..<8)
    func `no mutation of an index hides a file`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let names = (0..<20).map { "f\($0 % 4)/\($0)" }
        try commit(names)
        try git("update-index", "--index-version", "\(random.pick([2, 4]))")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.at(".git/index"))))
        for _ in 0..<40 {
            var mutated = bytes
            for _ in 0...random.below(4) { mutated[random.below(mutated.count)] = UInt8(random.below(256)) }
            if random.chance(4) { mutated.removeLast(random.below(mutated.count)) }
            if random.chance(6) {
                mutated.insert(contentsOf: mutated.prefix(random.below(90)), at: random.below(mutated.count))
            }
            try folder.write(".git/index", Data(mutated))
            let seen = try await look()
            let told = Set(seen.paths).union(seen.unread.map(\.path))
            #expect(names.allSatisfy { name in told.contains(name) || told.contains(String(name.prefix(2))) })
        }
    }
}
