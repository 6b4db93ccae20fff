public import Diagnostics
internal import Glibc

extension Workspace {
    public static let fileName = "plimsoll.yaml"

    /// The path of the workspace's file: the one that is given, or the one in the folder that is given; else the nearest
    /// at or above `start`, up to the root of its repository.
    public static func find(_ given: String? = nil, from start: String = ".") throws(Problems) -> String {
        if let given { return isFolder(given) ? join(given, fileName) : given }
        var level = start == "." ? "" : start
        // 64 levels are deeper than any source tree; the loop ends at the file system's root in any case.
        for _ in 0..<64 {
            let candidate = join(level, fileName)
            if access(candidate, F_OK) == 0 { return candidate }
            guard access(join(level, ".git"), F_OK) != 0, let above = parent(of: level) else { break }
            level = above
        }
        throw Problems([
            Problem(
                "there is no workspace in this folder, nor above it in its repository",
                at: Place(file: join(start == "." ? "" : start, fileName), line: 1, column: 1),
                hint: "name it with --workspace, or make one with plimsoll init")
        ])
    }
}

/// Nil at the root. Told by what the file system says, because `..` of a link is not what its text says.
private func parent(of folder: String) -> String? {
    let above = join(folder, "..")
    var here = stat()
    var there = stat()
    guard stat(folder.isEmpty ? "." : folder, &here) == 0, stat(above, &there) == 0 else { return nil }
    return here.st_ino == there.st_ino && here.st_dev == there.st_dev ? nil : above
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// `path` as it is seen from `folder`; empty is the current one.
func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
}
