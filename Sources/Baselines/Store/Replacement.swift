internal import Diagnostics
internal import Glibc
internal import JSON

/// Files of one folder that are replaced together: whenever the power goes, all of them are old or all are new.
///
/// 1. Every new file is written beside the old one (`.NAME.new`) and synced, then the folders.
/// 2. A journal that names them all is put in place. That one rename is the moment at which the new files are accepted.
/// 3. Each new file is renamed over the old one, the folders are synced, the journal is taken away.
///
/// A reader that finds a journal takes each new file that is still beside its old one, and for those that are not the
/// file itself, which is new by then. The next writer finishes step 3. Digests shared between the files would do without
/// a journal, but they would conflict in every merge.
struct Replacement {
    static let journal = "accepting.jsonl"

    let root: String
    private(set) var put: [(path: String, bytes: [UInt8])] = []
    private(set) var removed: [String] = []

    init(in root: String) { self.root = root }

    mutating func put(_ bytes: [UInt8], at path: String) { put.append((path, bytes)) }
    mutating func remove(_ path: String) { removed.append(path) }

    /// Throws where a file cannot be written. Before the journal stands, nothing has changed then; after it, everything
    /// has, and the next accept puts the last names in place.
    func commit(_ disk: Disk) throws(FileFailure) {
        do throws(FileFailure) {
            try writeBeside(disk)
            try disk.move(beside(Self.journal), to: path(Self.journal))
        } catch {
            for file in put { _ = disk.unlink(beside(file.path)) }
            _ = disk.unlink(beside(Self.journal))
            throw error
        }
        // From here on nothing is taken back: the journal stands.
        try disk.syncFolder(root)
        try finish(put: put.map(\.path), removed: removed, disk)
    }

    private func writeBeside(_ disk: Disk) throws(FileFailure) {
        for file in put where file.bytes.count > longestFile {
            throw FileFailure(path(file.path), "is over 64 MiB", EFBIG)
        }
        for folder in folders(of: put.map(\.path)) { try disk.makeFolder(path(folder)) }
        for file in put { try disk.write(file.bytes, to: beside(file.path), mode: 0o644) }
        let lines = put.map { Self.line("put", $0.path) } + removed.map { Self.line("remove", $0) }
        try disk.write(LineFile.text(LineFile.newHeader, lines), to: beside(Self.journal), mode: 0o644)
        for folder in folders(of: put.map(\.path)) { try disk.syncFolder(path(folder)) }
        try disk.syncFolder(root)
    }

    private static func line(_ what: String, _ path: String) -> [UInt8] {
        JSONValue.object([what: .string(path)]).canonical
    }
}

extension Replacement {
    /// Step 3, by the one who began or by the one who found the journal: what is done already is passed over.
    private func finish(put: [String], removed: [String], _ disk: Disk) throws(FileFailure) {
        for name in put where exists(beside(name)) { try disk.move(beside(name), to: path(name)) }
        for name in removed { try disk.remove(path(name)) }
        for folder in folders(of: put + removed) where exists(path(folder)) { try disk.syncFolder(path(folder)) }
        try disk.syncFolder(root)
        try disk.remove(path(Self.journal))
        try disk.syncFolder(root)
    }

    /// Ends what a crash left undone, so that the files are what a reader takes them for.
    static func finish(in root: String, shownAs shown: String, _ disk: Disk) throws {
        guard let pending = try Pending(in: root, shownAs: shown) else { return }
        try Replacement(in: root).finish(put: pending.put.sorted { ByteOrder($0) }, removed: pending.removed, disk)
    }

    /// The folders below the root.
    private func folders(of paths: [String]) -> [String] {
        Set(paths.compactMap { path in path.firstIndex(of: "/").map { String(path[..<$0]) } }).sorted { ByteOrder($0) }
    }

    private func path(_ name: String) -> String { "\(root)/\(name)" }
    private func beside(_ name: String) -> String { Self.beside(name, in: root) }

    static func beside(_ name: String, in root: String) -> String {
        guard let slash = name.firstIndex(of: "/") else { return "\(root)/.\(name).new" }
        return "\(root)/\(name[...slash]).\(name[name.index(after: slash)...]).new"
    }
}

/// A replacement that was accepted and not ended: what its journal says.
struct Pending {
    let root: String
    let put: Set<String>
    let removed: [String]

    /// Nil where there is no journal.
    init?(in root: String, shownAs shown: String) throws {
        let path = "\(root)/\(Replacement.journal)"
        guard let bytes = try Baselines.contents(of: path) else { return nil }
        var put = Set<String>()
        var removed: [String] = []
        do {
            for line in try LineFile(bytes, shownAs: "\(shown)/\(Replacement.journal)").lines {
                if let name = line.optional("put") {
                    put.insert(try name.parsed("file of a baseline", Self.fileName))
                } else {
                    removed.append(try line.member("remove").parsed("file of a baseline", Self.fileName))
                }
            }
        } catch let problem as Problem {
            throw Problems([problem])
        }
        self.root = root
        self.put = put
        self.removed = removed
    }

    /// The file's bytes as the replacement left them.
    func contents(of name: String) throws(FileFailure) -> [UInt8]? {
        if put.contains(name), let bytes = try Baselines.contents(of: Replacement.beside(name, in: root)) {
            return bytes
        }
        return try Baselines.contents(of: "\(root)/\(name)")
    }

    /// A journal never leads out of its folder.
    private static func fileName(_ text: String) -> String? {
        let words = text.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = words.allSatisfy { $0.utf8.first.map { $0 != UInt8(ascii: ".") } ?? false }
        return isPlain && words.count <= 2 && !text.utf8.contains(0) ? text : nil
    }
}
