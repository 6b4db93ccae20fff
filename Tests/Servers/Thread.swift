internal import Glibc

/// A thread for work that waits on sockets, which Swift's own threads must not.
struct Thread: Sendable {
    private let thread: pthread_t

    init(_ work: @escaping @Sendable () -> Void) throws(ServerFailure) {
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
        self.thread = thread
    }

    /// Once: waits for its end.
    func wait() { pthread_join(thread, nil) }

    /// Instead of waiting: it ends by itself.
    func letGo() { pthread_detach(thread) }
}

private final class Work: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
