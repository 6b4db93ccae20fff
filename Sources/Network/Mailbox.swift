import CLinux
import Facts
import Glibc
import Synchronization

/// What another thread wants done on the loop's.
typealias Job = @Sendable (Loop) -> Void

/// The way into the loop. Jobs are done in the order they were posted.
final class Mailbox: Sendable {
    private struct State {
        var jobs: [Job] = []
        var isLoopAsleep = false
        var isEnded = false
    }

    private let state = Mutex(State())
    private let lastCall = Atomic<CallID>(0)
    /// An eventfd that wakes the loop. It lives as long as the mailbox, so that a late ring cannot reach a stranger's
    /// file that took over the number.
    let bell: Int32

    init() throws(Reason) {
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard bell >= 0 else { throw .denied("an event descriptor: \(errorText(errno))") }
    }

    deinit { close(bell) }

    /// False where the loop has ended: the job will not be done.
    @discardableResult
    func post(_ job: @escaping Job) -> Bool {
        state.withLock { state in
            guard !state.isEnded else { return false }
            state.jobs.append(job)
            wake(&state)
            return true
        }
    }

    /// Lets the loop finish what has been posted; takes nothing more.
    func end() {
        state.withLock { state in
            state.isEnded = true
            wake(&state)
        }
    }

    /// What has been posted since the last time.
    func take() -> (jobs: [Job], isEnded: Bool) {
        state.withLock { state in
            state.isLoopAsleep = false
            defer { state.jobs = [] }
            return (state.jobs, state.isEnded)
        }
    }

    /// Whether the loop may go to sleep: nothing has been posted, and what will be wakes it.
    func maySleep() -> Bool {
        state.withLock { state in
            state.isLoopAsleep = state.jobs.isEmpty && !state.isEnded
            return state.isLoopAsleep
        }
    }

    private func wake(_ state: inout State) {
        guard state.isLoopAsleep else { return }
        state.isLoopAsleep = false
        _ = eventfd_write(bell, 1)
    }

    func nextCall() -> CallID { lastCall.wrappingAdd(1, ordering: .relaxed).newValue }
}
