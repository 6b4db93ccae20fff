internal import Glibc
internal import Synchronization

/// A peer on a real socket of loopback that does not do what a client hopes for. It ends with its last reference.
public final class BadPeer: Sendable {
    public indirect enum Manner: Sendable {
        /// Takes the connection and says nothing.
        case stalls
        /// Says this as soon as it is connected, then nothing.
        case says([UInt8])
        /// Waits for the client's first bytes, says this, then nothing.
        case answers([UInt8])
        /// Waits for the client's first bytes, says this and ends the connection in good order.
        case answersAndCloses([UInt8])
        /// Says this over and over, a byte a second, from its first second on.
        case drips([UInt8])
        case closesAtOnce
        /// Waits for the client's first bytes, then breaks the connection off.
        case resets
        /// Waits for the client's first bytes, and does what they deserve: answers, or resets.
        case hears(@Sendable ([UInt8]) -> Manner)
    }

    public let port: Int
    private let listener: Int32
    private let wakeUp: Int32
    private let thread: pthread_t
    private let taken: Count

    /// `manner` is asked for every connection; they are counted from 0.
    public init(_ manner: @escaping @Sendable (_ connection: Int) -> Manner) throws(ServerFailure) {
        let (listener, port) = try Loopback.bound()
        guard listen(listener, 128) == 0 else { throw .system("cannot listen") }
        let pipe = try Pipe()
        let taken = Count()
        let loop = BadPeerLoop(listener: listener, end: pipe.reading, manner: manner, taken: taken)
        thread = try startThread { loop.run() }
        wakeUp = pipe.writing
        self.listener = listener
        self.port = port
        self.taken = taken
    }

    public convenience init(_ manner: Manner) throws(ServerFailure) {
        try self.init { _ in manner }
    }

    /// How many connections it took.
    public var connections: Int { taken.value }

    deinit {
        close(wakeUp)
        pthread_join(thread, nil)
        close(listener)
    }
}

final class Count: Sendable {
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

/// Runs the work on a thread of its own: it waits on sockets, which Swift's own threads must not.
private func startThread(_ work: @escaping @Sendable () -> Void) throws(ServerFailure) -> pthread_t {
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let code = pthread_create(
        &thread, nil,
        { argument in
            guard let argument else { return nil }
            Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().work()
            return nil
        }, box.toOpaque())
    guard code == 0 else {
        box.release()
        throw .system("cannot start a thread", code)
    }
    return thread
}

private final class Work: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
