/// How a text of delimited values is written, found in its first records.
struct CSVDialect {
    let delimiter: UInt8
    /// `\n`, or `\r` where the text has no other.
    let newline: UInt8
    /// Lines that begin with `#` are no records.
    let hasComments: Bool
    /// How many cells its records have.
    let width: Int
    /// The share of the first records that have so many, in hundredths.
    let regularity: Int
    let records: Int

    private static let sample = 40

    /// The delimiter under which the first records are most alike; nil where no two cells are.
    init?(_ head: ArraySlice<UInt8>, isWhole: Bool) {
        let dialects = Array(",\t|;".utf8).compactMap { CSVDialect(head, delimiter: $0, isWhole: isWhole) }
        let best = dialects.max { ($0.regularity, $0.width) < ($1.regularity, $1.width) }
        guard let best else { return nil }
        self = best
    }

    /// One column, whatever stands in it.
    init(oneColumn head: ArraySlice<UInt8>) {
        delimiter = UInt8(ascii: ",")
        newline = Self.newline(of: head)
        hasComments = false
        width = 1
        regularity = 100
        records = 0
    }

    private init?(_ head: ArraySlice<UInt8>, delimiter: UInt8, isWhole: Bool) {
        self.delimiter = delimiter
        newline = Self.newline(of: head)
        var lines = CSVLines(head, delimiter: delimiter, newline: newline)
        var widths: [Int] = []
        var comments = 0
        while widths.count < Self.sample, let record = lines.next(isWhole: isWhole) {
            if record.isComment { comments += 1 } else if !record.isBlank { widths.append(record.width) }
        }
        guard let mode = Self.mode(widths), mode > 1 else { return nil }
        hasComments = comments > 0
        records = widths.count
        regularity = widths.count { $0 == mode } * 100 / widths.count
        // Where no width prevails, the header's is the table's.
        width = regularity < 60 ? max(widths[0], 2) : mode
    }

    private static func newline(of head: ArraySlice<UInt8>) -> UInt8 {
        let hasLineFeed = head.contains(UInt8(ascii: "\n"))
        return !hasLineFeed && head.contains(UInt8(ascii: "\r")) ? UInt8(ascii: "\r") : UInt8(ascii: "\n")
    }

    /// The most frequent, and of two as frequent the greater.
    private static func mode(_ widths: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for width in widths { counts[width, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
}

/// The widths of the first records.
private struct CSVLines {
    struct Line {
        let width: Int
        let isBlank: Bool
        let isComment: Bool
    }

    private var scanner: CSVScanner
    private let bytes: [UInt8]

    init(_ head: ArraySlice<UInt8>, delimiter: UInt8, newline: UInt8) {
        bytes = Array(head)
        scanner = CSVScanner(delimiter: delimiter, newline: newline)
    }

    mutating func next(isWhole: Bool) -> Line? {
        let start = scanner.next
        guard scanner.scan(bytes, isLast: isWhole) else { return nil }
        return Line(
            width: scanner.cells.count, isBlank: scanner.isBlank,
            isComment: bytes[start] == UInt8(ascii: "#") || bytes[start...].starts(with: "sep=".utf8))
    }
}
