import Glibc
import Synchronization

/// Ctrl-C and termination. While something looks, the first ends every look and lets the partial result be written; the
/// second, and any at another time, ends the program.
enum Interruption {
    /// A process has one set of signals, so there is one of these.
    private static let ending = Mutex<(@Sendable () -> Void)?>(nil)

    /// Called while there is one thread: what is blocked here is blocked in all that follow.
    static func prepare() {
        var signals = heeded()
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Takes signals until the program ends.
    static func wait() -> Never {
        var signals = heeded()
        while true {
            var received: Int32 = 0
            guard sigwait(&signals, &received) == 0 else { continue }
            guard let end = ending.withLock({ $0.take() }) else { _exit(130) }
            end()
        }
    }

    /// Runs `work` as a task that the first signal cancels.
    static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value
    {
        let task = Task { try await work() }
        ending.withLock { $0 = { task.cancel() } }
        defer { ending.withLock { $0 = nil } }
        return try await task.value
    }

    /// A signal that is ignored from the start (`nohup`, a script's background job) stays ignored.
    private static func heeded() -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM] {
            var action = sigaction()
            let isIgnored =
                sigaction(signal, nil, &action) == 0
                && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
            if !isIgnored { sigaddset(&signals, signal) }
        }
        return signals
    }
}
