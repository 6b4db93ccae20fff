internal import Detectors

/// What stands around a value in its record, and whether it makes something else of it.
struct Surroundings {
    private let bytes: [UInt8]
    private let record: Range<Int>
    private let isFullOfNumbers: Bool
    private let others: [Mention]

    init(_ bytes: [UInt8], _ record: Range<Int>, mentions: [Mention]) {
        self.bytes = bytes
        self.record = record
        others = mentions.filter { $0.role == .other }
        isFullOfNumbers = Self.isFullOfNumbers(bytes[record])
    }

    /// A label of its own is believed against all but this: that the value is a piece of something longer.
    func isDoubtful(_ candidate: Candidate) -> Bool {
        if goesOn(after: candidate.value) { return true }
        if candidate.isLabelled { return false }
        return isFullOfNumbers || goesOn(before: candidate.value) || isNamedOtherwise(candidate.value)
    }

    /// `2024-01-05`, `1.3.6.1.4`, `4111111111111111.25`
    private func goesOn(after value: Range<Int>) -> Bool {
        guard value.upperBound + 1 < record.upperBound, value.upperBound < bytes.count else { return false }
        let (next, second) = (bytes[value.upperBound], bytes[value.upperBound + 1])
        if isWord(next) { return true }
        return "-.:_+".utf8.contains(next) && isNumeral(second) || next == UInt8(ascii: "-") && isLetter(second)
    }

    private func goesOn(before value: Range<Int>) -> Bool {
        guard value.lowerBound > record.lowerBound + 1 else { return false }
        let (last, second) = (bytes[value.lowerBound - 1], bytes[value.lowerBound - 2])
        if isWord(last) { return true }
        return "-._+/".utf8.contains(last) && isWord(second)
    }

    private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isNumeral(byte) || byte == UInt8(ascii: "_") }

    /// The words right before the value name something else: `part no 219-00-1234`.
    private func isNamedOtherwise(_ value: Range<Int>) -> Bool {
        others.contains { other in
            if other.range.overlaps(value) { return true }
            guard other.range.upperBound <= value.lowerBound, value.lowerBound - other.range.upperBound <= 24 else {
                return false
            }
            return bytes[other.range.upperBound..<value.lowerBound].allSatisfy { !isLetter($0) && !isNumeral($0) }
        }
    }

    /// Tables of figures, coordinates, matrices: a dozen numbers or more, and little else.
    private static func isFullOfNumbers(_ bytes: ArraySlice<UInt8>) -> Bool {
        var numbers = 0
        var numerals = 0
        var letters = 0
        var before: UInt8 = 0x20
        for byte in bytes {
            if isNumeral(byte) {
                numerals += 1
                if !isNumeral(before) { numbers += 1 }
            } else if isLetter(byte) {
                letters += 1
            }
            before = byte
        }
        return numbers >= 16 && numerals > letters
    }
}
