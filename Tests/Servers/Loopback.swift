internal import Glibc

/// Sockets on this machine's loopback.
public enum Loopback {
    /// A TCP port that nobody listened on a moment ago. Another process may take it first, so whoever starts a
    /// server on it tries again.
    public static func freePort() throws(ServerFailure) -> Int {
        let (descriptor, port) = try bound()
        close(descriptor)
        return port
    }

    /// A socket that takes connections. `port` 0 is one of the system's choice.
    static func listening(
        v6: Bool = false, port: Int = 0, backlog: Int32
    ) throws(ServerFailure) -> (descriptor: Int32, port: Int) {
        let (descriptor, port) = try bound(v6: v6, port: port)
        guard listen(descriptor, backlog) == 0 else {
            close(descriptor)
            throw .system("cannot listen")
        }
        return (descriptor, port)
    }

    /// A socket bound to loopback. `port` 0 is one of the system's choice.
    static func bound(v6: Bool = false, port: Int = 0) throws(ServerFailure) -> (descriptor: Int32, port: Int) {
        let descriptor = socket(v6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system("socket") }
        // For a port that an earlier peer had. Of a free one it would let others bind it, too.
        var isAskedFor: Int32 = port > 0 ? 1 : 0
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isAskedFor, socklen_t(MemoryLayout<Int32>.size))
        let isBound = v6 ? bind(descriptor, addressV6(port: port)) : bind(descriptor, address(port: port))
        guard isBound, let port = localPort(of: descriptor) else {
            close(descriptor)
            throw .system("cannot bind to loopback")
        }
        return (descriptor, port)
    }

    private static func bind<Address>(_ descriptor: Int32, _ address: Address) -> Bool {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size)) == 0
            }
        }
    }

    /// Both families keep the port behind the family.
    private static func localPort(of descriptor: Int32) -> Int? {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isTold = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) == 0 }
        }
        guard isTold else { return nil }
        return withUnsafeBytes(of: storage) { Int(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))) }
    }

    /// Whether something on the port takes a connection now.
    public static func answers(port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = address(port: port)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func addressV6(port: Int) -> sockaddr_in6 {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = UInt16(port).bigEndian
        address.sin6_addr = in6addr_loopback
        return address
    }

    private static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
