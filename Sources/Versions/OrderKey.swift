/// A version written so that the order of the bytes is the order of the versions. Comparing is then one loop, and the
/// order is total and transitive whatever the standard says about its parts.
struct OrderKey: Hashable, Sendable {
    private(set) var bytes: [UInt8] = []

    func compare(_ other: OrderKey) -> Comparison {
        for (a, b) in zip(bytes, other.bytes) where a != b { return a < b ? .less : .greater }
        if bytes.count == other.bytes.count { return .equal }
        return bytes.count < other.bytes.count ? .less : .greater
    }

    mutating func append(_ mark: UInt8) { bytes.append(mark) }

    /// Digits of any length: the longer number is the greater one, and among equally long ones the digits decide.
    mutating func append(number digits: ArraySlice<UInt8>) {
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        if significant.count < 0xFF {
            bytes.append(UInt8(significant.count))
        } else {
            bytes.append(0xFF)
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: significant.count >> shift))
            }
        }
        bytes.append(contentsOf: significant)
    }

    /// Letters, ended by a byte below all of them, so that a word sorts before those it begins.
    mutating func append(word: some Sequence<UInt8>) {
        bytes.append(contentsOf: word)
        bytes.append(0)
    }
}
