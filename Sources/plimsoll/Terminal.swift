import Baselines
import Glibc

/// Standard output for results, standard error for everything said to a person. Nothing else in the program prints.
enum Terminal {
    static func tell(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Puts a text in the place of the line that the cursor is on.
    static func rewrite(_ text: String) { write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

    /// Results to `-`, or to a file that is written whole or not at all.
    static func put(_ text: String, to output: String) throws(FileFailure) {
        try put(Array(text.utf8), to: output)
    }

    static func put(_ bytes: [UInt8], to output: String) throws(FileFailure) {
        guard output != "-" else {
            guard write(bytes, to: STDOUT_FILENO) else {
                throw FileFailure("standard output", "cannot be written", errno)
            }
            return
        }
        let temporary = "\(output).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw FileFailure(output, "cannot be written", errno) }
        let isWhole = write(bytes, to: descriptor) && fsync(descriptor) == 0
        let code = errno
        close(descriptor)
        guard isWhole, rename(temporary, output) == 0 else {
            let failure = FileFailure(output, "cannot be written", isWhole ? errno : code)
            unlink(temporary)
            throw failure
        }
    }

    /// Colour only on a terminal, and not against `NO_COLOR`.
    static var hasColour: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// The width of the terminal, or 100 columns where there is none.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 60 else { return 100 }
        return min(Int(size.ws_col), 160)
    }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    @discardableResult
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
