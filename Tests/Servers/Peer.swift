import Glibc

/// A listening socket on loopback with a behaviour: each connection is handed to it on a thread of its own, and closed
/// when it returns. It stops when it is dropped.
public final class Peer: Sendable {
    public let port: Int
    private let listener: Int32

    /// Nil where the system gives no socket. `port` 0 takes a free one.
    public init?(
        v6: Bool = false, port: Int = 0, backlog: Int32 = 1024,
        _ behave: (@Sendable (_ descriptor: Int32) -> Void)? = nil
    ) {
        guard let listener = listen(v6: v6, port: port, backlog: backlog) else { return nil }
        self.listener = listener
        self.port = nearPort(of: listener)
        if let behave { start { accept(from: listener, behave) } }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// Sends back what comes.
    public static func echo(_ descriptor: Int32) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0, say(Array(bytes[..<count]), to: descriptor) else { return }
        }
    }

    /// Takes the connection, says nothing, and ends with the other side.
    public static func stall(_ descriptor: Int32) {
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) > 0 {}
    }

    /// False where the other side is gone.
    @discardableResult
    public static func say(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }
}

private func accept(from listener: Int32, _ behave: @escaping @Sendable (Int32) -> Void) {
    while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        start {
            behave(connection)
            close(connection)
        }
    }
}

private func listen(v6: Bool, port: Int, backlog: Int32) -> Int32? {
    let descriptor = socket(v6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bindToLoopback(descriptor, v6: v6, port: port), listen(descriptor, backlog) == 0 else {
        close(descriptor)
        return nil
    }
    return descriptor
}

private func bindToLoopback(_ descriptor: Int32, v6: Bool, port: Int) -> Bool {
    let port = UInt16(truncatingIfNeeded: port).bigEndian
    if v6 {
        var six = sockaddr_in6()
        six.sin6_family = sa_family_t(AF_INET6)
        six.sin6_port = port
        six.sin6_addr = in6addr_loopback
        return bind(descriptor, six)
    }
    var four = sockaddr_in()
    four.sin_family = sa_family_t(AF_INET)
    four.sin_port = port
    four.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return bind(descriptor, four)
}

private func bind<Address>(_ descriptor: Int32, _ address: Address) -> Bool {
    withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size)) == 0
        }
    }
}

/// Both families keep the port behind the family.
private func nearPort(of descriptor: Int32) -> Int {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutablePointer(to: &storage) { pointer in
        _ = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return withUnsafeBytes(of: storage) { Int(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))) }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func start(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let code = pthread_create(
        &thread, nil,
        { pointer in
            if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
            return nil
        }, work.toOpaque())
    if code == 0 { pthread_detach(thread) } else { work.release() }
}
