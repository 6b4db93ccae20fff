internal import Digests
internal import Glibc

/// The folder that compiled databases are kept in. Code is made from them, so nothing is read that another user could
/// have written, and nothing whose digest is not right.
///
/// What cannot be read, written or trusted is done without: then the patterns are compiled anew.
struct CacheFolder: ~Copyable {
    private let descriptor: Int32
    /// A database of three hundred patterns has 1.5 MB.
    private static let largest = 64 << 20

    /// Nil for a folder that is not ours alone to write. It is made where only it is missing.
    init?(_ path: String) {
        mkdir(path, 0o700)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard isOurs(descriptor, S_IFDIR) else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    func read(_ key: CacheKey) -> [UInt8]? {
        // A FIFO or a device does not make it wait, a link is not followed.
        let file = openat(descriptor, key.fileName, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard isOurs(file, S_IFREG), let bytes = readAll(file) else { return nil }
        return Envelope(key).content(of: bytes)
    }

    /// Under another name first, so that nobody reads half of it.
    func write(_ content: [UInt8], for key: CacheKey) {
        let name = "\(key.fileName).\(UInt64.random(in: 0...UInt64.max)).new"
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let isWritten = writeAll(Envelope(key).wrapped(content), to: file)
        close(file)
        if isWritten, renameat(descriptor, name, descriptor, key.fileName) == 0 { return }
        unlinkat(descriptor, name, 0)
    }

    private func readAll(_ file: Int32) -> [UInt8]? {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size > 0, status.st_size <= Self.largest else { return nil }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { break }
                count += got
            }
        }
        return bytes.count == size ? bytes : nil
    }

    private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}

/// Ours, of this type, and for nobody else to write.
private func isOurs(_ descriptor: Int32, _ type: mode_t) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == type && status.st_uid == geteuid()
        && status.st_mode & (S_IWGRP | S_IWOTH) == 0
}

/// A name, the key, the digest of the content, the content.
private struct Envelope {
    private static let name = Array("PLIMSOLL CONTENT".utf8)
    private let key: [UInt8]

    init(_ key: CacheKey) { self.key = key.digest.bytes }

    func wrapped(_ content: [UInt8]) -> [UInt8] {
        Self.name + key + SHA256Digest(of: content).bytes + content
    }

    /// Nil where anything is not as it was written.
    func content(of bytes: [UInt8]) -> [UInt8]? {
        let head = Self.name + key
        guard bytes.count > head.count + 32, bytes.starts(with: head) else { return nil }
        let content = Array(bytes[(head.count + 32)...])
        return SHA256Digest(of: content).bytes.elementsEqual(bytes[head.count..<head.count + 32]) ? content : nil
    }
}
