import Facts
import Probing

/// By when the work with one endpoint must be over, counted from the start of its first connect.
struct Bounds {
    let limits: Limits
    private let endpoint: ContinuousClock.Instant

    init(_ limits: Limits, from start: ContinuousClock.Instant) {
        self.limits = limits
        endpoint = start + limits.endpoint
    }

    /// By when an operation that begins now must have ended.
    func operation(from now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        min(now + limits.operation, endpoint, limits.deadline)
    }

    /// Why nothing more may be begun; nil where something may.
    func reason(at now: ContinuousClock.Instant) -> Reason? {
        if now >= limits.deadline { return .deadline }
        return now >= endpoint ? .timedOut : nil
    }
}
