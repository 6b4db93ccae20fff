internal import Facts
internal import Glibc

/// What stands in one folder.
struct Folder: ~Copyable {
    enum Kind { case file, folder, link, other }

    struct Entry {
        /// Nil where the bytes are not UTF-8; `shown` then stands for it.
        let name: String?
        let shown: String
        let kind: Kind
    }

    private let stream: OpaquePointer
    var descriptor: Int32 { dirfd(stream) }

    private init(_ stream: OpaquePointer) { self.stream = stream }
    deinit { closedir(stream) }

    static func open(_ name: String, in parent: Int32) throws(Reason) -> Folder {
        let copy = try Descriptor.open(name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW).duplicate()
        guard let stream = fdopendir(copy) else {
            close(copy)
            throw systemSaid(errno)
        }
        return Folder(stream)
    }

    /// The next entry in the order of the file system; nil after the last. `.` and `..` are left out.
    func next() throws(Reason) -> Entry? {
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw systemSaid(errno) }
                return nil
            }
            let type = entry.pointee.d_type
            let found = withUnsafeMutablePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: UInt8.self, capacity: 1) { self.entry($0, type) }
            }
            if found.shown != ".", found.shown != ".." { return found }
        }
    }

    private func entry(_ name: UnsafePointer<UInt8>, _ type: UInt8) -> Entry {
        let bytes = UnsafeBufferPointer(
            start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
        let text = String(validating: bytes, as: UTF8.self)
        let shown = text ?? String(decoding: bytes, as: UTF8.self)
        return Entry(name: text, shown: shown, kind: kind(type, shown))
    }

    /// The type comes with the entry; a few file systems leave it out and must be asked.
    private func kind(_ type: UInt8, _ name: String) -> Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN): return askedKind(name)
        default: return .other
        }
    }

    private func askedKind(_ name: String) -> Kind {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Whether a link ends at a folder. Nothing is opened, and no automount is woken.
    func linksToFolder(_ name: String) -> Bool {
        let noAutomount: Int32 = 0x800  // AT_NO_AUTOMOUNT of <linux/fcntl.h>
        var status = stat()
        return fstatat(descriptor, name, &status, noAutomount) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Where a link says that it leads; empty where it does not say.
    func end(ofLink name: String) -> String {
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, filled in
            let count = buffer.withMemoryRebound(to: CChar.self) {
                $0.baseAddress.map { readlinkat(descriptor, name, $0, Int(PATH_MAX)) } ?? 0
            }
            filled = max(0, count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
