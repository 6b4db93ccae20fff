internal import Facts
internal import Glibc

/// An open file or folder, closed when it goes.
struct Descriptor: ~Copyable {
    let raw: Int32

    private init(_ raw: Int32) { self.raw = raw }
    deinit { close(raw) }

    static func open(_ name: String, in folder: Int32, _ flags: Int32) throws(Reason) -> Descriptor {
        while true {
            let raw = openat(folder, name, flags | O_CLOEXEC | O_NOCTTY)
            if raw >= 0 { return Descriptor(raw) }
            if errno != EINTR { throw systemSaid(errno) }
        }
    }

    /// For reading its entries: the copy shares the position in the folder with this one.
    func duplicate() throws(Reason) -> Int32 {
        let copy = fcntl(raw, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw systemSaid(errno) }
        return copy
    }

    func status() throws(Reason) -> stat {
        var status = stat()
        guard fstat(raw, &status) == 0 else { throw systemSaid(errno) }
        return status
    }

    /// Empty at the end.
    func read(upTo count: Int) throws(Reason) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got: Int
            repeat { got = Glibc.read(raw, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            code = got < 0 ? errno : 0
            filled = max(got, 0)
        }
        guard code == 0 else { throw systemSaid(code) }
        return bytes
    }
}

/// What the operating system refused, in words for a report.
func systemSaid(_ code: Int32) -> Reason {
    switch code {
    case ENOENT: .denied("it is not there")
    case EACCES, EPERM: .denied("no permission to read it")
    case ELOOP: .denied("it is a symbolic link, which is not followed")
    case ENOTDIR: .denied("it is no folder, or is a symbolic link, which is not followed")
    case EMFILE, ENFILE: .denied("too many files are open; raise the limit (ulimit -n)")
    case ENAMETOOLONG: .denied("its name is too long")
    default: .denied("the operating system refused it (error \(code): \(String(cString: strerror(code))))")
    }
}
