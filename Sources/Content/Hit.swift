/// A confirmed match.
public struct Hit: Hashable, Sendable {
    /// Which pattern, by its index in what the engine was made of.
    public let pattern: Int
    /// What the group named `value` took, or all of it; offsets of the scanned bytes.
    public let value: Range<Int>
    public let whole: Range<Int>

    public init(pattern: Int, value: Range<Int>, whole: Range<Int>) {
        self.pattern = pattern
        self.value = value
        self.whole = whole
    }

    static func isBefore(_ a: Hit, _ b: Hit) -> Bool {
        (a.whole.lowerBound, a.pattern) < (b.whole.lowerBound, b.pattern)
    }

    func moved(by distance: Int) -> Hit {
        Hit(pattern: pattern, value: value.moved(by: distance), whole: whole.moved(by: distance))
    }
}

/// Where a scan gave up on a pattern: what may stand there was not looked at. Never a pass.
public struct Surrender: Hashable, Sendable {
    /// Which pattern, by its index in what the engine was made of.
    public let pattern: Int
    /// Near where, an offset of the scanned bytes.
    public let offset: Int
    public let why: Cause

    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// It would have gone back and forth too often.
        case steps = "the pattern goes back and forth too often over this text"
        /// It would have looked too far ahead, too often.
        case length = "the pattern looks too far ahead over this text"
        /// The pattern met such text so often that the rest of the range was not looked at for it.
        case rest = "the pattern met too much text that it is too slow for; the rest was not looked at for it"
        case memory = "the system gave no memory for the pattern"
        /// Hyperscan takes 2^31 bytes at once.
        case tooLong = "more bytes at once than the engine takes"
    }

    static func isBefore(_ a: Surrender, _ b: Surrender) -> Bool { (a.offset, a.pattern) < (b.offset, b.pattern) }

    func moved(by distance: Int) -> Surrender { Surrender(pattern: pattern, offset: offset + distance, why: why) }
}

extension Range<Int> {
    func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
