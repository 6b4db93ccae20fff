internal import Facts
internal import Glibc

/// The bytes of a regular file, at most `count`. A FIFO does not make it wait.
func readFile(_ name: String, in folder: Int32, upTo count: Int) throws(Reason) -> [UInt8] {
    let file = try Descriptor.open(name, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let before = try file.status()
    guard before.st_mode & S_IFMT == S_IFREG else { throw .denied("it is no regular file") }
    guard before.st_size <= count else { throw .denied("it has \(before.st_size) bytes, more than \(count)") }
    let bytes = try readAll(file, expecting: Int(before.st_size), upTo: count)
    let after = try file.status()
    guard isSame(before, after), bytes.count == Int(after.st_size) else {
        throw .denied("it changed while it was read; look again")
    }
    return bytes
}

/// The size that a file tells is a hint only: it may grow while it is read.
private func readAll(_ file: borrowing Descriptor, expecting size: Int, upTo count: Int) throws(Reason) -> [UInt8] {
    var bytes = try file.read(upTo: max(size, 1))
    while !bytes.isEmpty {
        let more = try file.read(upTo: 64 << 10)
        if more.isEmpty { break }
        bytes += more
        guard bytes.count <= count else { throw .denied("it grew beyond \(count) bytes while it was read") }
    }
    return bytes
}

func isSame(_ a: stat, _ b: stat) -> Bool {
    a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec
}
