import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite(.timeLimit(.minutes(1))) struct `Git's history` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    func git(_ arguments: String...) throws { try run("git", arguments, in: folder.path) }

    func commit(_ files: [String: String]) throws {
        for (name, text) in files { try folder.write(name, text) }
        try git("add", "-A")
        try git("commit", "-qm", "x")
    }

    func start(hash: String = "sha1") throws {
        try git("init", "-q", "-b", "main", "--object-format=\(hash)")
        try commit(["a": "first", "b": "same"])
        try commit(["a": "second", "aa": "same"])
    }

    func look(
        _ place: String = "", since: String? = nil, width: Int = 1, within limits: Limits = generous,
        where wanted: @escaping @Sendable (String) -> Bool = { _ in true }
    ) async -> Look {
        let history = GitHistory(folder.at(place), since: since, within: limits)
        let (found, unread) = await history.each(width: width, where: wanted) { document in
            #expect(document.commit?.count == 12)
            return whole(&document)
        }
        return Look(found: found, unread: unread)
    }

    @Test(arguments: ["sha1", "sha256"])
    func `each version comes once, under the path it came in with`(hash: String) async throws {
        try start(hash: hash)
        let seen = await look()
        #expect(seen.texts == ["git:a": "first|second", "git:b": "same"] && seen.unread.isEmpty)
    }

    @Test func `what was deleted, lies on another branch or in a stash is seen`() async throws {
        try start()
        try git("checkout", "-qb", "side")
        try commit(["side": "on a branch"])
        try git("checkout", "-q", "main")
        try git("rm", "-q", "b")
        try git("commit", "-qm", "gone")
        try folder.write("a", "stashed")
        try git("stash", "-q")
        let seen = await look()
        #expect(seen.texts == ["git:a": "first|second|stashed", "git:b": "same", "git:side": "on a branch"])
    }

    @Test func `only what is new since a revision`() async throws {
        try start()
        try git("tag", "v1")
        try commit(["a": "third", "c": "new"])
        #expect(await look(since: "v1").texts == ["git:a": "third", "git:c": "new"])
        #expect(await look(since: "HEAD").texts == [:])
    }

    @Test(arguments: ["nowhere", "", "--all", "-h", "a b", "v1\nv2"])
    func `a revision that is none is told`(revision: String) async throws {
        try start()
        let seen = await look(since: revision)
        #expect(seen.found.isEmpty)
        #expect(
            seen.gaps["git:"] == "denied: the revision \(revision) is not in the repository; fetch it, or name another")
    }

    @Test func `later commits change no path`() async throws {
        try start()
        let before = await look().paths
        try commit(["0": "same", "1": "first"])
        try git("checkout", "-q", "--orphan", "apart")
        try commit(["other": "apart"])
        #expect(await look().paths == before + ["git:other"])
    }

    @Test func `archives in it are opened, and binary ones told`() async throws {
        try start()
        try run(
            "sh", ["-c", "echo inside > i; zip -q x.zip i; rm i; gzip -k a; printf '\\211PNG\\r\\n\\032\\n\\000' > p"],
            in: folder.path)
        try commit([:])
        let seen = await look()
        #expect(seen.texts["git:x.zip!/i"] == "inside\n" && seen.texts["git:a.gz!/a"] == "second")
        #expect(seen.unread.map(\.path) == ["git:p"] && seen.unread.map(\.kind) == [.opaque])
    }

    @Test func `a folder below the root shows its own`() async throws {
        try start()
        try commit(["sub/x": "below", "sub/y/z": "deeper"])
        #expect(await look("sub").texts == ["git:x": "below", "git:y/z": "deeper"])
    }

    @Test func `bare and shallow ones`() async throws {
        try start()
        try git("clone", "-q", "--bare", ".", "bare.git")
        try git("clone", "-q", "--depth", "1", "file://\(folder.path)", "shallow")
        #expect(await look("bare.git").texts == ["git:a": "first|second", "git:b": "same"])
        let shallow = await look("shallow")
        #expect(shallow.texts == ["git:a": "second", "git:aa": "same"])
        #expect(shallow.gaps == ["git:": "not covered: the clone is shallow: the history before it begins is not here"])
    }

    @Test func `no repository, and an empty one`() async throws {
        let none = await look()
        #expect(none.found.isEmpty && none.gaps == ["git:": "denied: git finds no repository there, or cannot read it"])
        try git("init", "-q")
        let empty = await look()
        #expect(empty.found.isEmpty && empty.unread.isEmpty)
    }

    @Test func `nothing that the repository names is run`() async throws {
        try start()
        let trap = "touch \(folder.at("ran")); false"
        for name in [
            "core.fsmonitor", "core.sshCommand", "core.pager", "core.gitProxy", "core.alternateRefsCommand",
            "diff.x.textconv", "filter.x.smudge", "filter.x.clean", "uploadpack.packObjectsHook", "core.editor",
        ] { try git("config", name, trap) }
        try folder.write(".gitattributes", "* diff=x filter=x\n")
        for hook in ["post-index-change", "reference-transaction", "pre-commit"] {
            try folder.write(".git/hooks/\(hook)", "#!/bin/sh\n\(trap)\n")
            chmod(folder.at(".git/hooks/\(hook)"), 0o755)
        }
        #expect(await look().texts["git:a"] == "first|second")
        #expect(access(folder.at("ran"), F_OK) != 0)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func `a repository that is somebody else's`() async throws {
        try start()
        #expect(chown(folder.at(".git"), 12345, 12345) == 0 && chown(folder.path, 12345, 12345) == 0)
        #expect(await look().texts["git:a"] == "first|second")
    }

    @Test func `a replaced object is shown as it is stored`() async throws {
        try start()
        let old = try run("git", ["rev-parse", "HEAD~1:a"], in: folder.path).trimmingCharacters(in: .newlines)
        let new = try run("git", ["rev-parse", "HEAD:a"], in: folder.path).trimmingCharacters(in: .newlines)
        try git("replace", old, new)
        #expect(await look().texts == ["git:a": "first", "git:unnamed": "second", "git:b": "same"])
    }

    @Test func `a reference to a blob that no commit holds`() async throws {
        try start()
        try folder.write("x", "direct")
        let name = try run("git", ["hash-object", "-w", "x"], in: folder.path).trimmingCharacters(in: .newlines)
        try git("tag", "direct", name)
        #expect(await look().texts["git:unnamed"] == "direct")
    }

    @Test func `a damaged object is told, and the others are read`() async throws {
        try start()
        let names = try run("git", ["rev-parse", "HEAD~1:a", "HEAD:b"], in: folder.path).split(separator: "\n")
        for (index, name) in names.enumerated() {
            let path = folder.at(".git/objects/\(name.prefix(2))/\(name.dropFirst(2))")
            chmod(path, 0o600)
            if index == 0 { truncate(path, 5) } else { unlink(path) }
        }
        let seen = await look()
        #expect(seen.texts == ["git:a": "second"])
        #expect(!seen.gaps.isEmpty && seen.gaps.keys.allSatisfy { $0.hasPrefix("git:") })
    }

    @Test func `a damaged commit is told`() async throws {
        try start()
        let name = try run("git", ["rev-parse", "HEAD~1"], in: folder.path).trimmingCharacters(in: .newlines)
        unlink(folder.at(".git/objects/\(name.prefix(2))/\(name.dropFirst(2))"))
        let seen = await look()
        #expect(seen.gaps["git:"] != nil)
    }

    @Test func `the same at any width, and many`() async throws {
        try start()
        for round in 0..<3 {
            try commit(
                Dictionary(
                    uniqueKeysWithValues: (0..<400).map {
                        ("d\($0 % 9)/\($0)", "text \($0) of \(round % 2 == 0 ? round : $0)")
                    }))
        }
        let one = await look()
        let four = await look(width: 4)
        #expect(one.found.count > 1000 && one.paths == four.paths && one.texts == four.texts)
        #expect(await look(where: { $0 == "git:d1/1" }).paths.count == 3)
    }

    @Test func `the deadline is kept`() async throws {
        try start()
        let seen = await look(within: Limits(deadline: .now - .seconds(1)))
        #expect(seen.found.isEmpty && seen.gaps == ["git:": "the deadline ran out"])
    }
}
