import Synchronization

/// How far a scan is: a line that rewrites itself on a terminal, a line every ten seconds elsewhere.
final class Progress: Sendable {
    private let isShown: Bool
    private let last: Mutex<ContinuousClock.Instant>

    init(isShown: Bool) {
        self.isShown = isShown
        last = Mutex(.now)
    }

    func tell(_ done: Int, of all: Int) {
        guard isShown else { return }
        if Terminal.isInteractive {
            Terminal.rewrite("looking: \(done) of \(all) looks done")
        } else if isDue() {
            Terminal.tell("looking: \(done) of \(all) looks done")
        }
    }

    func end() {
        if isShown, Terminal.isInteractive { Terminal.rewrite("") }
    }

    private func isDue() -> Bool {
        last.withLock { last in
            guard ContinuousClock.now - last >= .seconds(10) else { return false }
            last = .now
            return true
        }
    }
}
