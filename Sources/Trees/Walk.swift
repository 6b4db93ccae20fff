internal import Facts
internal import Glibc

/// One pass over a folder and all below it, in the order of the paths' bytes, so that a bound cuts off the same files
/// every time.
struct Walk {
    let bounds: FolderTree.Bounds
    let deadline: ContinuousClock.Instant
    let isLeftOut: (_ path: String) -> Bool
    private(set) var files: [String] = []
    private(set) var skipped: [String: Reason] = [:]
    private(set) var setAside: [String: Reason] = [:]
    private(set) var links: [String: String] = [:]
    private var isOver = false

    init(bounds: FolderTree.Bounds, deadline: ContinuousClock.Instant, isLeftOut: @escaping (_ path: String) -> Bool) {
        self.bounds = bounds
        self.deadline = deadline
        self.isLeftOut = isLeftOut
    }

    /// `path` is empty for the root, and ends in `/` for all others.
    mutating func enter(_ name: String, in parent: Int32, path: String, depth: Int) {
        guard depth <= bounds.depth else {
            return skip(path, .denied("deeper than \(bounds.depth) folders"))
        }
        do throws(Reason) {
            let folder = try Folder.open(name, in: parent)
            for entry in try entries(of: folder, at: path) where !isOver {
                visit(entry, in: folder, at: path, depth)
            }
        } catch {
            skip(path, error)
        }
    }

    /// Folders sort as if their `/` were part of the name, as it is of the paths below them.
    private mutating func entries(of folder: borrowing Folder, at path: String) throws(Reason) -> [Folder.Entry] {
        var entries: [(key: String, entry: Folder.Entry)] = []
        while let entry = try folder.next() {
            if entries.count % 256 == 0, ContinuousClock.now >= deadline { stop(path, .deadline) }
            if entries.count > bounds.files {
                skip(path, .denied("more than \(bounds.files) entries in one folder"))
                break
            }
            if isOver { break }
            entries.append((entry.kind == .folder ? entry.shown + "/" : entry.shown, entry))
        }
        return entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.entry)
    }

    private mutating func visit(_ entry: Folder.Entry, in folder: borrowing Folder, at path: String, _ depth: Int) {
        let below = path + entry.shown
        if isLeftOut(below) { return }
        guard let name = entry.name else { return skip(below, .denied("its name is not UTF-8")) }
        guard below.utf8.count <= bounds.path else {
            return skip(below, .denied("its path is longer than \(bounds.path) bytes"))
        }
        switch entry.kind {
        case .folder where name == ".git": setAside[below] = .notCovered("git's own folder")
        case .folder: enter(name, in: folder.descriptor, path: below + "/", depth: depth + 1)
        case .file: take(below)
        case .link:
            links[below] = folder.end(ofLink: name)
            if !folder.linksToFolder(name) { skip(below, .notCovered("a symbolic link is not followed")) }
        case .other: skip(below, .notCovered("a device, FIFO or socket is not read"))
        }
    }

    private mutating func take(_ path: String) {
        guard files.count < bounds.files else {
            return stop(path, .denied("more than \(bounds.files) files; it and all after it are not listed"))
        }
        files.append(path)
    }

    private mutating func stop(_ path: String, _ reason: Reason) {
        isOver = true
        skip(path, reason)
    }

    /// The root is told as `.`, a folder without its last `/`.
    private mutating func skip(_ path: String, _ reason: Reason) {
        let name = path.hasSuffix("/") ? String(path.dropLast()) : path
        skipped[name.isEmpty ? "." : name] = reason
    }
}
