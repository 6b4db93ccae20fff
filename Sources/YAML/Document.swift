internal import Diagnostics

/// A file's text, checked, with its lines found: what every node of the tree shares.
final class Document: Sendable {
    let file: String
    /// UTF-8 without a byte-order mark, with LF or CRLF as its only line breaks.
    let bytes: [UInt8]
    /// Where each line begins in `bytes`.
    let lineStarts: [UInt32]
    let isASCII: Bool

    init(bytes: [UInt8], file: String) throws(Problems) {
        self.file = file
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var check = CharacterCheck()
        let refusal = check.run(over: self.bytes)
        lineStarts = check.lineStarts
        isASCII = check.isASCII
        if let refusal { throw Problems([problem(refusal.problem, atOffset: refusal.offset, hint: refusal.hint)]) }
    }

    func place(line: Int, column: Int) -> Place { Place(file: file, line: line, column: column) }

    func place(atOffset offset: Int) -> Place {
        let line = line(atOffset: offset)
        let before = bytes[Int(lineStarts[line])..<min(offset, bytes.count)]
        return place(line: line + 1, column: before.count(where: { $0 & 0xC0 != 0x80 }) + 1)
    }

    /// Counted from 0.
    func line(atOffset offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a line without its break, counted from 0; empty beyond the last.
    func line(_ index: Int) -> ArraySlice<UInt8> {
        guard lineStarts.indices.contains(index) else { return [] }
        let start = Int(lineStarts[index])
        var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<end]
    }

    func problem(_ problem: String, at place: Place, hint: String? = nil) -> Problem {
        let line = line(place.line - 1)
        // Longer lines are no text for people, and every problem would carry a copy.
        let shown = (1...4096).contains(line.count) ? String(decoding: line, as: UTF8.self) : nil
        return Problem(problem, at: place, hint: hint, line: shown)
    }

    func problem(_ problem: String, atOffset offset: Int, hint: String? = nil) -> Problem {
        self.problem(problem, at: place(atOffset: offset), hint: hint)
    }
}
