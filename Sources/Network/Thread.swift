import Facts
import Glibc

/// Starts a thread of its own for work that must not hold up the pool that Swift's tasks run on. It takes no signals:
/// those belong to the main thread. Throws `denied`.
func startThread(_ body: @escaping @Sendable () -> Void) throws(Reason) -> pthread_t {
    var thread = pthread_t()
    let luggage = Unmanaged.passRetained(Luggage(body))
    let code = pthread_create(&thread, nil, threadMain, luggage.toOpaque())
    guard code == 0 else {
        luggage.release()
        throw .denied("a thread: \(errorText(code))")
    }
    return thread
}

private final class Luggage: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func threadMain(_ luggage: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let luggage else { return nil }
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    Unmanaged<Luggage>.fromOpaque(luggage).takeRetainedValue().body()
    return nil
}

/// `Too many open files`
func errorText(_ code: Int32) -> String { String(cString: strerror(code)) }
