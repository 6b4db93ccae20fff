internal import Facts

/// The blobs that a repository's references lead to, each once, from the roots on.
struct GitVersions {
    struct Blob {
        /// Where it stands in the history: what comes later has a higher one.
        let order: Int
        let name: [UInt8]
        let path: String
        /// The first twelve digits of the commit that it came in with.
        let commit: String
    }

    private(set) var blobs: [Blob] = []
    private(set) var unread: [Unread] = []

    init(of git: Git, since: String?) throws(Reason) {
        guard let about = try git.lines(["rev-parse", "--is-shallow-repository", "--show-prefix"]), !about.isEmpty
        else {
            throw .denied("git finds no repository there, or cannot read it")
        }
        if about[0] == "true" { miss(.notCovered("the clone is shallow: the history before it begins is not here")) }
        let exclude = try since.map { since throws(Reason) in try Self.exclude(since, git) } ?? []
        let prefix = about.count > 1 ? about[1] : ""
        try list(git, exclude, below: prefix)
        try keepBlobs(git)
    }

    private static func exclude(_ revision: String, _ git: Git) throws(Reason) -> [String] {
        let isPlain = !revision.isEmpty && !revision.hasPrefix("-") && !revision.utf8.contains { $0 <= 0x20 }
        guard isPlain, let found = try git.lines(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"]),
            let commit = found.first
        else { throw .denied("the revision \(revision) is not in the repository; fetch it, or name another") }
        return ["^\(commit)"]
    }

    private mutating func miss(_ reason: Reason) { unread.append(Unread("git:", reason)) }

    /// Lines of `COMMIT`, and behind each the trees and blobs that it brought: `OBJECT PATH`. What is not in a partial
    /// clone is `?OBJECT`.
    private mutating func list(_ git: Git, _ exclude: [String], below prefix: String) throws(Reason) {
        let child = try git.start(
            ["rev-list", "--objects", "--in-commit-order", "--reverse", "--topo-order", "--missing=print", "--all"]
                + exclude + ["--"])
        child.endInput()
        var commit = ""
        var missing = 0
        while let line = try child.line() {
            if line.first == 0x3F {
                missing += 1
            } else if let space = line.firstIndex(of: 0x20) {
                add(line[..<space], line[(space + 1)...], commit, below: prefix)
            } else {
                commit = String(decoding: line.prefix(12), as: UTF8.self)
            }
        }
        if missing > 0 { miss(.notCovered("\(missing) objects are not in this partial clone")) }
        guard child.exitCode() == 0 else {
            return miss(
                .malformed("git could not follow the whole history: the repository is damaged (git fsck tells)"))
        }
    }

    private mutating func add(
        _ name: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>, _ commit: String, below prefix: String
    ) {
        let path = String(validating: path, as: UTF8.self) ?? shownMember(path)
        guard path.hasPrefix(prefix) else { return }
        let shown = path.isEmpty ? "unnamed" : path.dropFirst(prefix.count)
        blobs.append(Blob(order: blobs.count, name: Array(name), path: "git:\(shown)", commit: commit))
    }

    /// Trees and tags have paths too, and a reference may lead to a blob that has none.
    private mutating func keepBlobs(_ git: Git) throws(Reason) {
        let listed = blobs
        blobs = []
        var answers = GitAnswers(git, ["cat-file", "--batch-check"])
        for start in stride(from: 0, to: listed.count, by: GitAnswers.step) {
            let part = listed[start..<min(listed.count, start + GitAnswers.step)]
            try answers.ask(part.map(\.name))
            for blob in part {
                switch try answers.next() {
                case .object(let kind, _) where kind != "blob": break
                case .object: blobs.append(blob)
                case .missing:
                    unread.append(Unread(blob.path, .malformed("git cannot find it: the repository is damaged")))
                case .over: throw .malformed("git stopped answering: the repository is damaged (git fsck tells)")
                }
            }
        }
    }
}
