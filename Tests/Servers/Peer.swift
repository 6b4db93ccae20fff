internal import Glibc
internal import Synchronization

/// A peer on a real socket of loopback that has its own manner. It takes no more connections once its last reference is
/// gone; those that it has end with their other side.
public final class Peer: Sendable {
    public let port: Int
    private let listener: Int32
    /// Nil where nobody takes connections: the kernel does, as many as the backlog holds.
    private let welcoming: Thread?
    private let taken = Count()

    /// `manner` is asked for every connection; they are counted from 0. `port` 0 is a free one.
    public init(
        v6: Bool = false, port: Int = 0, backlog: Int32 = 1024,
        _ manner: @escaping @Sendable (_ connection: Int) -> Manner
    ) throws(ServerFailure) {
        (listener, self.port) = try Loopback.listening(v6: v6, port: port, backlog: backlog)
        welcoming = try Thread { [listener, taken] in
            while let connection = accepted(from: listener) {
                let manner = manner(taken.next())
                let conversation = try? Thread {
                    manner.act(on: connection)
                    close(connection)
                }
                if conversation == nil { close(connection) }
                conversation?.letGo()
            }
        }
    }

    public convenience init(_ manner: Manner, v6: Bool = false) throws(ServerFailure) {
        try self.init(v6: v6) { _ in manner }
    }

    /// Nobody takes the connections.
    public init(v6: Bool = false, port: Int = 0, backlog: Int32 = 1024) throws(ServerFailure) {
        (listener, self.port) = try Loopback.listening(v6: v6, port: port, backlog: backlog)
        welcoming = nil
    }

    /// How many connections it took.
    public var connections: Int { taken.value }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        // Before the number is free for another socket, which that thread would take connections from.
        welcoming?.wait()
        close(listener)
    }
}

private func accepted(from listener: Int32) -> Int32? {
    while true {
        let connection = accept(listener, nil, nil)
        if connection >= 0 {
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            return connection
        }
        guard errno == EINTR || errno == ECONNABORTED else { return nil }
    }
}

private final class Count: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    /// 0, 1, 2 …
    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
