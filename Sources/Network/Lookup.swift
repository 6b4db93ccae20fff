import Facts
import Probing

/// One name's lookup, and those who wait for it.
final class Lookup: Waiter {
    private struct Waiting {
        let call: Call<[IPAddress]>
        let until: ContinuousClock.Instant
        let limits: Limits
    }

    private var answer: Result<[IPAddress], Reason>?
    private var waiting: [Waiting] = []

    /// An answer that comes after the wait is pinned for the next who asks.
    func wait(_ call: Call<[IPAddress]>, within limits: Limits, on loop: Loop) {
        if let answer { return loop.answer(call, answer) }
        loop.park(call.id, with: self)
        let until = min(loop.now + limits.operation * (1 + min(max(0, limits.retries), 100)), limits.deadline)
        waiting.append(Waiting(call: call, until: until, limits: limits))
        armNext(on: loop)
    }

    func finish(_ answer: Result<[IPAddress], Reason>, on loop: Loop) {
        self.answer = answer
        for waiting in waiting { loop.answer(waiting.call, answer) }
        waiting = []
        expiry = nil
    }

    override func expired(on loop: Loop) {
        let late = waiting.filter { $0.until <= loop.now }
        waiting.removeAll { $0.until <= loop.now }
        for late in late {
            loop.answer(late.call, .failure(loop.now >= late.limits.deadline ? .deadline : .timedOut))
        }
        armNext(on: loop)
    }

    override func abandon(_ call: CallID, because reason: Reason, on loop: Loop) {
        guard let index = waiting.firstIndex(where: { $0.call.id == call }) else { return }
        loop.answer(waiting.remove(at: index).call, .failure(reason))
    }

    private func armNext(on loop: Loop) {
        if let next = waiting.map(\.until).min() { loop.arm(self, at: next) }
    }
}
