internal import Glibc

/// A program that tests start, and the Debian package that brings it.
public struct Program: Hashable, Sendable {
    public let name: String
    public let package: String

    public static let nginx = Program(name: "nginx", package: "nginx-light")
    public static let redis = Program(name: "redis-server", package: "redis-server")
    public static let openssl = Program(name: "openssl", package: "openssl")

    public var isInstalled: Bool { (try? path()) != nil }

    /// Throws a message that names the package. Daemons live in /usr/sbin, which is not on everyone's PATH.
    func path() throws(ServerFailure) -> String {
        for folder in ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"] {
            let path = "\(folder)/\(name)"
            if access(path, X_OK) == 0 { return path }
        }
        throw ServerFailure("\(name) is not installed; run: sudo apt-get install \(package)")
    }
}

/// Why a server for a test could not be had, and what to do.
public struct ServerFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }

    /// A call to the system that failed.
    static func system(_ what: String, _ code: Int32 = errno) -> ServerFailure {
        ServerFailure("\(what): \(String(cString: strerror(code)))")
    }
}
