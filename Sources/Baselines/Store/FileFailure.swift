internal import Glibc

/// A file that could not be read or written: exit 74.
public struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String

    /// `code` is an errno.
    public init(_ path: String, _ problem: String, _ code: Int32) {
        self.path = path
        self.problem = "\(problem): \(String(cString: strerror(code)))"
    }

    public var description: String { "\(path): \(problem)" }
}
