public import Diagnostics
internal import Glibc

extension Source {
    /// Reads a regular file of at most `limit` bytes. Its size is looked at before its first byte, and the count is
    /// kept while reading, because files of /proc tell no size and a log may grow.
    public static func read(
        path: String, shownAs file: String, upTo limit: Int = Source.sizeLimit
    ) throws(Problems) -> Source {
        do {
            return Source(bytes: try contents(of: path, upTo: limit), file: file)
        } catch {
            throw Problems([error.problem(file: file, limit: limit)])
        }
    }
}

private enum Failure: Error {
    case system(Int32)
    case folder
    case notRegular
    case tooLarge

    func problem(file: String, limit: Int) -> Problem {
        let place = Place(file: file, line: 1, column: 1)
        switch self {
        case .system(ENOENT), .system(ENOTDIR):
            return Problem("there is no such file", at: place, hint: "check the path")
        case .system(EACCES), .system(EPERM):
            return Problem("the file may not be read by this user", at: place, hint: "check its owner and mode")
        case .system(let code):
            return Problem(
                "the file cannot be read: \(String(cString: strerror(code)))", at: place, hint: "check the path")
        case .folder: return Problem("this is a folder, not a file", at: place, hint: "name a file in it")
        case .notRegular:
            return Problem("this is a pipe or a device, not a file", at: place, hint: "copy what it holds into a file")
        case .tooLarge: return sizeProblem(file: file, limit: limit)
        }
    }
}

func sizeProblem(file: String, limit: Int) -> Problem {
    Problem(
        "the file is larger than \(limit) bytes", at: Place(file: file, line: 1, column: 1),
        hint: "check that it is the right file, or split it")
}

private func contents(of path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .system(ENOENT) }
    // Non-blocking, so that opening a pipe that nobody writes to does not hang.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .folder }
    guard kind == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .tooLarge }
    return try read(descriptor, expecting: Int(status.st_size), upTo: limit)
}

private func read(_ descriptor: Int32, expecting size: Int, upTo limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than is told: what then comes short of it is the whole file, in one call and one allocation.
    var room = min(max(size, 0), limit) + 1
    while true {
        let chunk = try chunk(of: descriptor, room)
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        guard bytes.count <= limit else { throw .tooLarge }
        if chunk.isEmpty || (size > 0 && bytes.count == size) { return bytes }
        room = max(4096, size + 1 - bytes.count)
    }
}

/// What one call brings; empty at the end.
private func chunk(of descriptor: Int32, _ room: Int) throws(Failure) -> [UInt8] {
    while true {
        var failure: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            let count = Glibc.read(descriptor, buffer.baseAddress, room)
            failure = count < 0 ? errno : 0
            filled = max(count, 0)
        }
        if failure == 0 { return chunk }
        guard failure == EINTR else { throw .system(failure) }
    }
}
