import ArgumentParser
import Baselines
import Glibc

/// Where results go: standard output, or a file that is written whole or not at all.
struct Output: ExpressibleByArgument, Sendable {
    let path: String

    static let standard = Output("-")

    init(_ path: String) { self.path = path }

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        path = argument
    }

    var defaultValueDescription: String { path }
    var isStandard: Bool { path == "-" }

    /// Throws where it could not be written in the end. Asked before a look that may take half an hour.
    func check() throws(FileFailure) {
        guard !isStandard else { return }
        let code: Int32
        switch kind {
        case .folder: code = EISDIR
        case .device: code = access(path, W_OK) == 0 ? 0 : errno
        case .file, .nothing: code = access(folder, W_OK | X_OK) == 0 ? 0 : errno
        }
        guard code == 0 else { throw FileFailure(path, "cannot be written", code) }
    }

    func put(_ text: String) throws(FileFailure) {
        if isStandard { return try Terminal.put(text) }
        let bytes = Array(text.utf8)
        switch kind {
        case .device: try pass(bytes)
        case .file, .nothing, .folder: try replace(bytes)
        }
    }

    private enum Kind { case nothing, file, folder, device }

    private var kind: Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .device
        }
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A pipe or a device is written to: a file in its place would be the end of `/dev/null`.
    private func pass(_ bytes: [UInt8]) throws(FileFailure) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileFailure(path, "cannot be written", errno) }
        let code = writeAll(bytes, to: descriptor)
        close(descriptor)
        guard code == 0 || code == EPIPE else { throw FileFailure(path, "cannot be written", code) }
    }

    /// Whoever reads the file meanwhile, and whoever finds it after a crash, has the old one or the new one.
    private func replace(_ bytes: [UInt8]) throws(FileFailure) {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw FileFailure(path, "cannot be written", errno) }
        var code = writeAll(bytes, to: descriptor)
        if code == 0, fsync(descriptor) != 0 { code = errno }
        close(descriptor)
        if code == 0, rename(temporary, path) != 0 { code = errno }
        guard code != 0 else { return }
        unlink(temporary)
        throw FileFailure(path, "cannot be written", code)
    }
}
