/// Cuts text into records: a line, or a block of short `Key: value` lines without an empty one between them.
///
/// A line that is longer than a person would write is no record: what speaks of a value stands near it.
struct TextRecords {
    /// Bytes of a line beyond which only what is near a value counts as its record.
    static let longest = 4096
    /// Bytes to either side of a value in such a line.
    static let reach = 512
    /// Lines of one block.
    private static let blockLines = 20
    private static let blockLine = 160

    private let bytes: [UInt8]
    private let lineEnd: UInt8
    /// The line that was asked for last: many values stand in one long line.
    private var last = 0..<0

    init(_ bytes: [UInt8], lineEnd: UInt8) {
        self.bytes = bytes
        self.lineEnd = lineEnd
    }

    /// The record around an offset.
    mutating func record(at offset: Int) -> Range<Int> {
        if !last.contains(offset) { last = self.line(at: offset) }
        let line = last
        if line.count > Self.longest {
            return max(line.lowerBound, offset - Self.reach)..<min(line.upperBound, offset + Self.reach)
        }
        guard isKeyed(line) else { return line }
        return block(around: line)
    }

    private func line(at offset: Int) -> Range<Int> {
        let start = bytes[..<offset].lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: lineEnd) ?? bytes.count
        return start..<end
    }

    /// The same for each of its lines: it begins after the last line that is not keyed, or with every so many lines.
    private func block(around line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        var keys: Set<ArraySlice<UInt8>> = [key(of: line)]
        var lines = 1
        while start > 0, lines < Self.blockLines {
            let before = self.line(at: start - 1)
            guard isKeyed(before), keys.insert(key(of: before)).inserted else { break }
            start = before.lowerBound
            lines += 1
        }
        while end + 1 < bytes.count, lines < Self.blockLines {
            let after = self.line(at: end + 1)
            guard isKeyed(after), keys.insert(key(of: after)).inserted else { break }
            end = after.upperBound
            lines += 1
        }
        return start..<end
    }

    private func isKeyed(_ line: Range<Int>) -> Bool {
        line.count <= Self.blockLine && !key(of: line).isEmpty
    }

    /// What stands before `:` or `=`: words and nothing else. Empty where there is no such thing.
    private func key(of line: Range<Int>) -> ArraySlice<UInt8> {
        let text = bytes[line].drop { " \t\"'*->".utf8.contains($0) }
        guard let first = text.first, isLetter(first) else { return [] }
        guard let sign = text.prefix(48).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
        else {
            return []
        }
        let key = text[..<sign]
        let isPlain = key.allSatisfy { isLetter($0) || isNumeral($0) || " _-.\"'()/#\t*".utf8.contains($0) }
        return isPlain && key.count(where: { $0 == 0x20 }) < 5 ? key : []
    }
}
