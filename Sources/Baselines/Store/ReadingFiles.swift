internal import Glibc

/// The largest file that is read or written here, in bytes.
let longestFile = 64 << 20

/// A file's bytes; nil where there is none. Throws where it is no plain file, cannot be read, or is over 64 MiB.
func contents(of path: String) throws(FileFailure) -> [UInt8]? {
    // Without O_NONBLOCK a pipe in the file's place would hang the scan.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
        if errno == ENOENT { return nil }
        throw FileFailure(path, "cannot be read", errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(path, "cannot be read", errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path, "is no file", EINVAL) }
    guard status.st_size <= longestFile else { throw FileFailure(path, "is over 64 MiB", EFBIG) }
    return try contents(of: descriptor, path)
}

/// The file may grow while it is read, so its size is a hint and the bound is checked again.
private func contents(of descriptor: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileFailure(path, "cannot be read", errno) }
        if count == 0 { return bytes }
        bytes.append(contentsOf: chunk[..<count])
        guard bytes.count <= longestFile else { throw FileFailure(path, "is over 64 MiB", EFBIG) }
    }
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
