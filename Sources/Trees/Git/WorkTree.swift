internal import Facts
internal import Glibc
internal import Probing

/// The git work tree that a folder is, or lies in.
struct WorkTree {
    /// The folder's path below the work tree's root, ending in `/`; empty for the root itself.
    private let prefix: String
    private let index: GitIndex

    /// Nil where there is none, or where nothing has been added to it yet.
    ///
    /// Throws where it is there and its index cannot be read.
    init?(around folder: Int32) throws(Reason) {
        var names: [Substring] = []
        if let index = try Self.index(in: folder, ".git") {
            self.index = index
            prefix = ""
            return
        }
        var place = try Descriptor.open(".", in: folder, O_RDONLY | O_DIRECTORY)
        var path = pathOf(folder)?.split(separator: "/")[...] ?? []
        let device = try place.status().st_dev
        while let name = path.popLast() {
            names.append(name)
            place = try Descriptor.open("..", in: place.raw, O_RDONLY | O_DIRECTORY)
            guard try place.status().st_dev == device else { return nil }
            guard let index = try Self.index(in: place.raw, ".git") else { continue }
            self.index = index
            prefix = names.reversed().joined(separator: "/") + "/"
            return
        }
        return nil
    }

    /// What is tracked below the folder, with what its submodules track; nil where that is nothing.
    func tracked(in folder: Int32) -> Tracked? {
        var files = Set<String>()
        var gaps: [String: Reason] = [:]
        Self.add(index, below: prefix, at: "", in: folder, depth: 0, &files, &gaps)
        return files.isEmpty && gaps.isEmpty ? nil : Tracked(files: files, gaps: gaps)
    }

    private static func add(
        _ index: GitIndex, below prefix: String, at place: String, in folder: Int32, depth: Int,
        _ files: inout Set<String>, _ gaps: inout [String: Reason]
    ) {
        func shown(_ path: String) -> String? {
            path.hasPrefix(prefix) ? place + path.dropFirst(prefix.count) : nil
        }
        files.reserveCapacity(index.files.count)
        for path in index.files { if let path = shown(path) { files.insert(path) } }
        for path in index.folders.compactMap(shown) {
            gaps[path] = .notCovered("it is not checked out: git's index is sparse")
        }
        for path in index.submodules.compactMap(shown) {
            do throws(Reason) {
                guard depth < 8 else { throw .denied("more than 8 submodules stand in one another") }
                let module = try open(path, in: folder)
                guard let inner = try Self.index(in: module.raw, ".git") else {
                    throw .notCovered("it is a submodule that is not checked out")
                }
                add(inner, below: "", at: path + "/", in: folder, depth: depth + 1, &files, &gaps)
            } catch {
                gaps[path] = error
            }
        }
    }

    private static func open(_ path: String, in folder: Int32) throws(Reason) -> Descriptor {
        var place = try Descriptor.open(".", in: folder, O_RDONLY | O_DIRECTORY)
        for name in path.split(separator: "/") {
            place = try Descriptor.open(String(name), in: place.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        }
        return place
    }

    /// The index of the repository that `.git` is, or that a file of that name points to: of a further work tree, or of a
    /// submodule. Nil where there is no repository or nothing in it.
    private static func index(in folder: Int32, _ name: String) throws(Reason) -> GitIndex? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return try index(of: Descriptor.open(name, in: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
        case S_IFREG:
            let text = String(decoding: try readFile(name, in: folder, upTo: 8192), as: UTF8.self)
            guard text.hasPrefix("gitdir: ") else { return nil }
            let path = text.dropFirst(8).prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
            return try index(of: Descriptor.open(String(path), in: folder, O_RDONLY | O_DIRECTORY))
        default: return nil
        }
    }

    private static func index(of repository: borrowing Descriptor) throws(Reason) -> GitIndex? {
        var status = stat()
        guard fstatat(repository.raw, "index", &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return try GitIndex(readFile("index", in: repository.raw, upTo: 1 << 30))
    }
}

/// Where an open folder is now.
private func pathOf(_ folder: Int32) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, filled in
        let count = buffer.withMemoryRebound(to: CChar.self) {
            $0.baseAddress.map { readlink("/proc/self/fd/\(folder)", $0, Int(PATH_MAX)) } ?? 0
        }
        filled = max(0, count)
    }
    return String(validating: bytes, as: UTF8.self)
}
