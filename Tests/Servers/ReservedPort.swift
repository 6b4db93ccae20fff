internal import Glibc

/// A port that is closed and that nobody else gets, until it is opened.
public final class ReservedPort: Sendable {
    public let port: Int
    private let descriptor: Int32

    public init() throws(ServerFailure) { (descriptor, port) = try Loopback.bound() }

    deinit { close(descriptor) }

    /// From here on it takes connections, and says nothing.
    public func open() throws(ServerFailure) {
        guard listen(descriptor, 64) == 0 else { throw .system("cannot listen on \(port)") }
    }
}
