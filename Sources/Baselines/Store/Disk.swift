internal import Glibc

/// The system calls that change something on disk, handed in so that a test can let any one of them fail or be the
/// last. Each answers as the call does, with `errno` set where it failed.
struct Disk: Sendable {
    var open: @Sendable (_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32
    var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
    var sync: @Sendable (_ descriptor: Int32) -> Int32
    var close: @Sendable (_ descriptor: Int32) -> Int32
    var rename: @Sendable (_ from: String, _ to: String) -> Int32
    var unlink: @Sendable (_ path: String) -> Int32
    var mkdir: @Sendable (_ path: String, _ mode: mode_t) -> Int32

    static let system = Disk(
        open: { Glibc.open($0, $1, $2) }, write: { Glibc.write($0, $1.baseAddress, $1.count) },
        sync: { Glibc.fsync($0) }, close: { Glibc.close($0) }, rename: { Glibc.rename($0, $1) },
        unlink: { Glibc.unlink($0) }, mkdir: { Glibc.mkdir($0, $1) })
}

extension Disk {
    /// Writes a whole file and waits until it is on disk. A link in its place is refused, not followed.
    func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(FileFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw FileFailure(path, "cannot be made", errno) }
        do throws(FileFailure) {
            try writeAll(bytes, to: descriptor, path)
            guard sync(descriptor) == 0 else { throw FileFailure(path, "cannot be written", errno) }
        } catch {
            _ = close(descriptor)
            throw error
        }
        // On some file systems a write fails only here.
        guard close(descriptor) == 0 else { throw FileFailure(path, "cannot be written", errno) }
    }

    private func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileFailure) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { write(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFailure(path, "cannot be written", count == 0 ? ENOSPC : errno) }
            done += count
        }
    }

    func move(_ from: String, to path: String) throws(FileFailure) {
        guard rename(from, path) == 0 else { throw FileFailure(path, "cannot be replaced", errno) }
    }

    /// A file that is not there is removed already.
    func remove(_ path: String) throws(FileFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure(path, "cannot be removed", errno) }
    }

    /// Makes a folder where it is not there, below one that is.
    func makeFolder(_ path: String) throws(FileFailure) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileFailure(path, "cannot be made", errno) }
    }

    /// Waits until what happened to the names in a folder is on disk.
    func syncFolder(_ path: String) throws(FileFailure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw FileFailure(path, "cannot be opened", errno) }
        let code = sync(descriptor) == 0 ? 0 : errno
        _ = close(descriptor)
        guard code == 0 else { throw FileFailure(path, "cannot be written", code) }
    }
}
