import Baselines
import Diagnostics
import Glibc

/// Standard output for results, standard error for everything said to a person. Nothing else in the program prints.
enum Terminal {
    static func tell(_ text: String) { writeAll(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Puts a text in the place of the line that the cursor is on.
    static func rewrite(_ text: String) { writeAll(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

    /// A result. A reader that has gone (`| head`) has read what it wanted, and that is no failure.
    static func put(_ text: String) throws(FileFailure) {
        let code = writeAll(Array(text.utf8), to: STDOUT_FILENO)
        guard code == 0 || code == EPIPE else { throw FileFailure("standard output", "cannot be written", code) }
    }

    /// Called first. A reader that goes must not end the program, and a stream that is closed must not become the next
    /// file that is opened: results would be written into it.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // The lowest number that is free. What cannot be written gives an error, which is what a closed stream is.
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Colour only on a terminal, and not against `NO_COLOR` (no-color.org: set, and not empty).
    static var hasColour: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true }
    /// Whether results are shown to a person.
    static var isShown: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// The width of the terminal, or 100 columns where there is none.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 60 else { return 100 }
        return min(Int(size.ws_col), 160)
    }
}

/// 0, or the errno that kept the rest from being written.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return errno
        }
        rest = rest.dropFirst(count)
    }
    return 0
}
