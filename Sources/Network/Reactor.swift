public import Facts
import CLinux
import Glibc
public import Probing
import Synchronization

/// The way to the network: one thread with epoll under async calls. It speaks to no address outside its scope, and
/// every wait ends: by an answer, a limit, a cancellation, or `close`.
///
/// Making one raises the process's soft limit of open files to the hard one.
public final class Reactor: Dialer {
    private let mailbox: Mailbox
    private let thread: Mutex<pthread_t?>

    /// Throws `denied` where the system gives no thread or descriptor.
    public init(scope: Scope) throws(Reason) {
        raiseDescriptorLimit()
        mailbox = try Mailbox()
        thread = Mutex(try Self.startLoop(mailbox, scope))
    }

    private static func startLoop(_ mailbox: Mailbox, _ scope: Scope) throws(Reason) -> pthread_t {
        let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard epoll >= 0 else { throw .denied("an epoll descriptor: \(errorText(errno))") }
        do throws(Reason) {
            return try startThread { Loop(mailbox, epoll: epoll, scope: scope).run() }
        } catch {
            Glibc.close(epoll)
            throw error
        }
    }

    deinit { close() }

    public func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] {
        try await mailbox.call { call, loop in
            loop.directory.resolve(host, within: limits, for: call, on: loop)
        }
    }

    public func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection {
        try await mailbox.call { [mailbox] call, loop in
            Dial(endpoint, within: limits, for: call, by: mailbox).begin(on: loop)
        }
    }

    public func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
        do throws(Reason) {
            return try await mailbox.call { call, loop in
                Sweeper(address, ports: ports, within: limits, for: call).begin(on: loop)
            }
        } catch {
            return Tally(of: ports).sweep(rest: error)
        }
    }

    /// Ends the thread. Connections are reset, calls that wait are answered with `interrupted`, and so is every later
    /// one. Closing again does nothing.
    public func close() {
        mailbox.end()
        let ended = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let ended { pthread_join(ended, nil) }
    }
}
