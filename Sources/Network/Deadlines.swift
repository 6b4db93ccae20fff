/// What waits, by when its wait ends. A heap, because callers bring waits of any length; pushes of equal waits, the
/// common case, arrive in order and move nothing.
struct Deadlines {
    private var heap: [(at: ContinuousClock.Instant, waiter: Waiter)] = []

    var next: ContinuousClock.Instant? { heap.first?.at }

    mutating func push(_ waiter: Waiter, at instant: ContinuousClock.Instant) {
        heap.append((instant, waiter))
        var child = heap.count - 1
        while child > 0, heap[child].at < heap[(child - 1) / 2].at {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop(due now: ContinuousClock.Instant) -> (at: ContinuousClock.Instant, waiter: Waiter)? {
        guard let first = heap.first, first.at <= now else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return first
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].at < heap[least].at {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
