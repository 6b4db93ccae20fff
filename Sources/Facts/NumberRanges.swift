/// A set of numbers from 0 to 65,535, told as ranges: `22,80,8000-8100`.
public struct NumberRanges: Hashable, Sendable, CustomStringConvertible {
    /// Sorted, not touching.
    public let ranges: [ClosedRange<Int>]

    public init(_ numbers: some Sequence<Int>) {
        var merged: [ClosedRange<Int>] = []
        for number in Set(numbers).sorted() {
            if let last = merged.last, last.upperBound + 1 == number {
                merged[merged.count - 1] = last.lowerBound...number
            } else {
                merged.append(number...number)
            }
        }
        ranges = merged
    }

    /// Nil where a part is no number or range, is out of 0 to 65,535, or runs backwards.
    public init?(_ text: String) {
        var parts: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(Self.number)
            guard let low = ends[0], let high = ends[ends.count - 1], low <= high else { return nil }
            parts.append(low...high)
        }
        self.init(merging: parts)
    }

    /// Ranges within 0 to 65,535, in any order; those that touch or overlap become one.
    public init(merging parts: [ClosedRange<Int>]) {
        precondition(parts.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 65_535 }, "a number is out of range")
        var merged: [ClosedRange<Int>] = []
        for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, last.upperBound + 1 >= part.lowerBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
            } else {
                merged.append(part)
            }
        }
        ranges = merged
    }

    private static func number(_ text: Substring) -> Int? {
        let digits = text.drop(while: { $0 == " " })
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(digits),
            value <= 65_535
        else { return nil }
        return value
    }

    public var isEmpty: Bool { ranges.isEmpty }
    public var count: Int { ranges.reduce(0) { $0 + $1.count } }
    public var numbers: FlattenSequence<[ClosedRange<Int>]> { ranges.joined() }

    public func contains(_ number: Int) -> Bool {
        ranges.contains { $0.contains(number) }
    }

    public func union(_ other: NumberRanges) -> NumberRanges {
        NumberRanges(merging: ranges + other.ranges)
    }

    public func intersection(_ other: NumberRanges) -> NumberRanges {
        var shared: [ClosedRange<Int>] = []
        for a in ranges {
            for b in other.ranges where a.overlaps(b) { shared.append(a.clamped(to: b)) }
        }
        return NumberRanges(merging: shared)
    }

    public var description: String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    }
}
