public import Baselines
internal import Diagnostics
public import Digests
internal import Glibc
internal import Workspaces

/// The file that a workspace's key lies in: 64 hexadecimal digits, mode 0600, outside every repository.
public enum KeyFile {
    /// Where `init` puts the key of a workspace; nil where the user has no folder for it outside the one that is looked
    /// at.
    public static func standard(for workspace: String, outside folder: String) -> String? {
        guard let place = UserFolders.configuration, let whole = resolved(folder), !place.hasPrefix(whole + "/") else {
            return nil
        }
        return "\(place)/\(workspace).key"
    }

    /// Makes a key and the folders for it. A file that is there is not touched. Throws where it cannot be written.
    public static func make(at path: String) throws(FileFailure) -> WorkspaceKey {
        try makeFolders(of: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure(path, "cannot be made", errno) }
        defer { close(descriptor) }
        let key = WorkspaceKey.random()
        let text = Array("\(key.secretText)\n".utf8)
        guard write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0 else {
            let code = errno
            unlink(path)
            throw FileFailure(path, "cannot be written", code)
        }
        return key
    }

    private static func makeFolders(of path: String) throws(FileFailure) {
        let names = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for count in names.indices where !names[count].isEmpty {
            let folder = names[...count].joined(separator: "/")
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
                throw FileFailure(folder, "cannot be made", errno)
            }
        }
    }

    /// The key in a file. What is wrong is told without a byte of it.
    static func read(_ path: String, namedAt place: Place, outside repositories: [String]) throws(Problems)
        -> WorkspaceKey
    {
        func refuse(_ problem: String, hint: String) -> Problems {
            Problems([Problem("the key in \(path) \(problem)", at: place, hint: hint)])
        }
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw refuse(
                "cannot be read: \(String(cString: strerror(errno)))",
                hint: "`plimsoll init --key FILE` makes one; to compare with a baseline, take the key it was made with")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw refuse("is in no regular file", hint: "name the file itself")
        }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
            throw refuse("can be read by others", hint: "run: chmod 600 \(path)")
        }
        if let repository = repositories.first(where: { contains($0, path) }) {
            throw refuse(
                "lies in the repository \(repository), beside what it protects",
                hint: "move it out: ~/.config/plimsoll is a place for it")
        }
        guard let key = contents(descriptor) else {
            throw refuse("is no key", hint: "a key is 64 hexadecimal digits: `plimsoll init --key FILE` makes one")
        }
        return key
    }

    private static func contents(_ descriptor: Int32) -> WorkspaceKey? {
        var bytes = [UInt8](repeating: 0, count: 200)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return WorkspaceKey(hex: String(decoding: bytes[..<count].filter { $0 > 0x20 }, as: UTF8.self))
    }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        guard let whole = resolved(folder), let inner = resolved(path) else { return false }
        return inner.hasPrefix(whole == "/" ? whole : whole + "/")
    }

    private static func resolved(_ path: String) -> String? {
        guard let full = realpath(path, nil) else { return nil }
        defer { free(full) }
        return String(cString: full)
    }
}

extension KeyReference {
    /// The key that is meant. Throws where it is not there, can be read by others, or is none.
    func key(namedAt place: Place, outside repositories: [String]) throws(Problems) -> WorkspaceKey {
        switch self {
        case .file(let path):
            return try KeyFile.read(path, namedAt: place, outside: repositories)
        case .environment(let name):
            guard let text = UserFolders.value(of: name) else {
                throw Problems([
                    Problem(
                        "the environment variable \(name), which holds the key, is not set", at: place,
                        hint: "set it to the 64 hexadecimal digits of the workspace's key")
                ])
            }
            guard let key = WorkspaceKey(hex: text) else {
                throw Problems([
                    Problem("what \(name) holds is no key", at: place, hint: "a key is 64 hexadecimal digits")
                ])
            }
            return key
        }
    }
}
