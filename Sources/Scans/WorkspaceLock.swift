public import Baselines
internal import Glibc

/// One scan of a workspace at a time. The lock is the kernel's and falls with the process, so a crash leaves none.
public final class WorkspaceLock: Sendable {
    /// Another scan holds it.
    public struct Held: Error, Hashable, Sendable, CustomStringConvertible {
        public let holder: String
        public var description: String {
            "another scan of this workspace is running\(holder.isEmpty ? "" : " (\(holder))"): wait for it, or end it"
        }
    }

    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Takes the lock in the workspace's own folder. Throws `Held`, or `FileFailure` where the file cannot be made.
    public static func take(in state: StateFolder, started now: String) throws -> WorkspaceLock {
        let path = state.path("lock")
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileFailure(path, "cannot be made", errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            defer { close(descriptor) }
            guard code == EWOULDBLOCK else { throw FileFailure(path, "cannot be locked", code) }
            throw Held(holder: contents(descriptor))
        }
        let text = Array("process \(getpid()), started \(now)".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
        return WorkspaceLock(descriptor)
    }

    private static func contents(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 200)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}

/// `.plimsoll` beside the workspace file: the lock and the last snapshots. Not for git: it says so itself.
public struct StateFolder: Hashable, Sendable {
    private let root: String

    /// Makes the folder where it is not there. Throws `FileFailure`.
    public init(beside folder: String) throws(FileFailure) {
        root = "\(folder)/.plimsoll"
        guard mkdir(root, 0o700) == 0 || errno == EEXIST else { throw FileFailure(root, "cannot be made", errno) }
        let path = "\(root)/.gitignore"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw FileFailure(path, "cannot be made", errno)
        }
        defer { close(descriptor) }
        guard write(descriptor, "*\n", 2) == 2 else { throw FileFailure(path, "cannot be written", errno) }
    }

    public func has(_ path: String) -> Bool { access(path, F_OK) == 0 }

    public func path(_ name: String) -> String { "\(root)/\(name)" }

    /// The last snapshot of an environment; of the repositories alone where there is none.
    public func snapshot(of environment: String?) -> String { path("\(environment ?? "repositories").snapshot.json") }
}
