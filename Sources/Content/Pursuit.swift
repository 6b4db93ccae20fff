/// One pattern's way through one range: from the ends that Hyperscan told to the matches that PCRE2 confirms.
///
/// A start is tried once: with all that it could look at in sight, what comes of it does not depend on the end that led
/// to it. So the work is bounded by the range, however many ends there are.
struct Pursuit {
    /// Starts that are tried in one go.
    static let stretch = 4096
    /// And where the first attempt took too many steps.
    static let shortStretch = 256
    /// How far before the usual starts a match without a bound is looked for where it must be.
    static let farthest = 64 << 10

    let pattern: Int
    private let confirmer: Confirmer
    private let reach: Reach
    /// No start before this one is tried.
    private var next = 0
    /// Bytes that may still be looked at beyond the usual.
    private var allowance: Int
    /// How often many steps may still be allowed.
    private var patience = 16
    private var isOver = false
    private(set) var finds = Finds()

    init(_ pattern: Int, _ confirmer: Confirmer, _ reach: Reach, through count: Int) {
        self.pattern = pattern
        self.confirmer = confirmer
        self.reach = reach
        allowance = 16 * count + 64 << 10
    }

    /// Runs must come by their first end.
    mutating func follow(_ run: Ends.Run, in bytes: UnsafeBufferPointer<UInt8>, with matcher: borrowing Matcher) {
        let near = max(next, Int(run.first) - reach.back, 0)
        if reach.isOpen { followOpen(Int(run.first) - reach.least, near, in: bytes, with: matcher) }
        search(from: max(next, near), through: Int(run.last) - reach.least, in: bytes, with: matcher)
    }

    /// To the first end of a run. There is a match: where it is not near, or begins with the nearest, it is a long one.
    private mutating func followOpen(
        _ last: Int, _ near: Int, in bytes: UnsafeBufferPointer<UInt8>, with matcher: borrowing Matcher
    ) {
        let (before, start) = (finds.hits.count, next)
        search(from: near, through: last, in: bytes, with: matcher)
        let found = finds.hits.dropFirst(before).first?.whole.lowerBound
        guard start < near, found == nil || found == near else { return }
        finds.hits.removeSubrange(before...)
        search(from: max(start, near - Self.farthest), through: last, in: bytes, with: matcher)
    }

    private mutating func search(
        from first: Int, through last: Int, in bytes: UnsafeBufferPointer<UInt8>, with matcher: borrowing Matcher
    ) {
        next = first
        while next <= last, !isOver {
            let starts = next...min(last, next + Self.stretch - 1)
            next = advance(starts, in: bytes, with: matcher, steps: Matcher.fewSteps)
        }
    }

    /// Takes the leftmost match that begins at one of the starts. Returns the first start that is still to be tried.
    private mutating func advance(
        _ starts: ClosedRange<Int>, in bytes: UnsafeBufferPointer<UInt8>, with matcher: borrowing Matcher, steps: UInt32
    ) -> Int {
        var from = starts.lowerBound
        var end = min(bytes.count, starts.upperBound + reach.forward)
        while true {
            let rest = from...starts.upperBound
            switch matcher.match(confirmer, in: bytes, upTo: end, starts: rest, steps: steps) {
            case .match(let whole, let value):
                finds.hits.append(Hit(pattern: pattern, value: value, whole: whole))
                return max(whole.upperBound, from + 1)
            case .none: return starts.upperBound + 1
            case .cut(let start):
                from = min(max(from, start), starts.upperBound)
                end = widened(end, from: from, in: bytes.count)
                if isOver { return from + 1 }
            case .tooManySteps where steps == Matcher.fewSteps:
                return endure(rest, in: bytes, with: matcher)
            case .tooManySteps:
                give(up: .steps, at: from)
                return starts.upperBound + 1
            case .noMemory:
                stop(.memory, at: from)
                return from + 1
            }
        }
    }

    private mutating func endure(
        _ starts: ClosedRange<Int>, in bytes: UnsafeBufferPointer<UInt8>, with matcher: borrowing Matcher
    ) -> Int {
        guard patience > 0 else {
            stop(.rest, at: starts.lowerBound)
            return starts.lowerBound + 1
        }
        patience -= 1
        let short = starts.lowerBound...min(starts.upperBound, starts.lowerBound + Self.shortStretch - 1)
        return advance(short, in: bytes, with: matcher, steps: Matcher.manySteps)
    }

    private mutating func widened(_ end: Int, from start: Int, in count: Int) -> Int {
        let wider = min(count, start + 8 * max(end - start, Reach.unbounded))
        allowance -= wider - start
        if allowance < 0 { stop(.length, at: start) }
        return wider
    }

    private mutating func give(up why: Surrender.Cause, at offset: Int) {
        finds.surrenders.append(Surrender(pattern: pattern, offset: offset, why: why))
    }

    private mutating func stop(_ why: Surrender.Cause, at offset: Int) {
        give(up: why, at: offset)
        isOver = true
    }
}
