/// Finds the cells of one record after the other in a buffer (RFC 4180, and what is written in its name).
struct CSVScanner {
    struct Cell {
        let start: Int
        let end: Int
        /// There are doubled quotes in it.
        let isEscaped: Bool
    }

    let delimiter: UInt8
    let newline: UInt8
    /// Where the next record begins.
    var next = 0
    private(set) var cells: [Cell] = []
    /// Line ends in the last record, with its own.
    private(set) var lines = 0
    /// A quote was opened, and the text ended or a megabyte passed before it was closed.
    private(set) var hasOpenQuote = false

    private static let quote = UInt8(ascii: "\"")
    static let longest = 1 << 20

    init(delimiter: UInt8, newline: UInt8) {
        self.delimiter = delimiter
        self.newline = newline
    }

    var isBlank: Bool { cells.count == 1 && cells[0].start == cells[0].end }

    /// False where no whole record is left; then nothing is consumed. `isLast`: the end of the bytes ends a record too.
    mutating func scan(_ bytes: [UInt8], isLast: Bool) -> Bool {
        guard next < bytes.count else { return false }
        if record(bytes, isLast: isLast, heedsQuotes: true) { return true }
        guard hasOpenQuote, isLast || bytes.count - next > Self.longest else { return false }
        return record(bytes, isLast: true, heedsQuotes: false)
    }

    private mutating func record(_ bytes: [UInt8], isLast: Bool, heedsQuotes: Bool) -> Bool {
        var position = next
        cells.removeAll(keepingCapacity: true)
        lines = 0
        hasOpenQuote = !heedsQuotes
        while true {
            if heedsQuotes, let open = openingQuote(bytes, position) {
                guard let end = quoted(bytes, from: open) else {
                    hasOpenQuote = true
                    return false
                }
                position = end
            } else {
                let start = position
                position = plain(bytes, from: start)
                cells.append(Cell(start: start, end: trimmed(bytes, start, position), isEscaped: false))
            }
            guard position < bytes.count else {
                guard isLast else { return false }
                next = position
                return true
            }
            if bytes[position] == newline {
                lines += 1
                next = position + 1
                return true
            }
            position += 1
        }
    }

    /// Behind spaces too: `a, "b"`.
    private func openingQuote(_ bytes: [UInt8], _ start: Int) -> Int? {
        var position = start
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return position < bytes.count && bytes[position] == Self.quote ? position : nil
    }

    private func plain(_ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        let count = bytes.count
        while position < count, bytes[position] != delimiter, bytes[position] != newline { position += 1 }
        return position
    }

    /// Without the `\r` of a line's end.
    private func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        let isAtLineEnd = end == bytes.count || bytes[end] == newline
        return isAtLineEnd && end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }

    /// The position of the delimiter or line end after the closing quote; nil where there is none.
    private mutating func quoted(_ bytes: [UInt8], from start: Int) -> Int? {
        var position = start + 1
        var isEscaped = false
        var breaks = 0
        let limit = min(bytes.count, start + Self.longest)
        while position < limit {
            let byte = bytes[position]
            if byte == newline { breaks += 1 }
            if byte == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
                isEscaped = true
                position += 1
            }
            position += 1
        }
        guard position < limit else { return nil }
        cells.append(Cell(start: start + 1, end: position, isEscaped: isEscaped))
        lines += breaks
        return plain(bytes, from: position + 1)
    }
}

extension Row {
    /// The cells that a scanner found, without quotes.
    mutating func take(_ cells: [CSVScanner.Cell], of bytes: [UInt8]) {
        removeAll()
        for cell in cells {
            let slice = bytes[cell.start..<cell.end]
            if cell.isEscaped { unescape(slice) } else { append(Row.bare(slice)) }
            endCell()
        }
    }

    /// Without spaces and single quotes around it.
    private static func bare(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = slice.first, let last = slice.last, first <= 0x27 || last == 0x20 else { return slice }
        var slice = slice
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        let isQuoted = slice.count > 1 && slice.first == UInt8(ascii: "'") && slice.last == UInt8(ascii: "'")
        return isQuoted ? slice.dropFirst().dropLast() : slice
    }

    private mutating func unescape(_ slice: ArraySlice<UInt8>) {
        var wasQuote = false
        for byte in slice {
            let isQuote = byte == UInt8(ascii: "\"")
            if !(isQuote && wasQuote) { append(byte) }
            wasQuote = isQuote && !wasQuote
        }
    }
}
