internal import Content
internal import Detectors
internal import Trees

/// Logs, letters, notes, settings: whatever has no structure of its own. Values are sought by pattern; a record is a line
/// or a block of `Key: value` lines.
struct TextFormat: HealthReading {
    static let name = "text"

    private(set) var problems: [String] = []
    private let nature: FileNature
    private let sight: Sight
    /// `\r` where the document has no `\n`: set by the first window.
    private var lineEnd = UInt8(ascii: "\n")

    init(path: String, sight: Sight) {
        nature = FileNature(path: path)
        self.sight = sight
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        if window.isFirst { lineEnd = window.bytes.contains(0x0A) ? 0x0A : 0x0D }
        let candidates = withoutOverlaps(sight.candidates(in: window.bytes)).filter { isTaken($0, in: window) }
        var lines = LineCount(window, lineEnd: lineEnd)
        for record in records(of: candidates, in: window.bytes) where canHoldAny(record) {
            take(record, of: window.bytes, &lines, into: &ledger)
        }
        tellSurrenders(window)
    }

    /// What ends at the seam may go on in the next window and is taken there; what ended before it was taken already.
    private func isTaken(_ candidate: Candidate, in window: Window) -> Bool {
        if window.isCut, candidate.whole.upperBound == window.bytes.count { return false }
        if candidate.whole.upperBound < window.overlap { return false }
        if isBracketed(window.bytes, candidate.value) { return false }
        return candidate.kind.check(window.bytes[candidate.value]) != nil
    }

    /// `{{PERSON}}`, `<name>`, `[PATIENT]`: what a template or a redactor writes.
    private func isBracketed(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
        let isWord = !bytes[value].contains { isNumeral($0) || $0 == UInt8(ascii: "@") }
        guard isWord, value.lowerBound > 0, value.upperBound < bytes.count else {
            return false
        }
        switch (bytes[value.lowerBound - 1], bytes[value.upperBound]) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")): return true
        case (UInt8(ascii: "["), UInt8(ascii: "]")): return true
        default: return false
        }
    }

    private struct Record {
        var range: Range<Int>
        var candidates: [Candidate]
    }

    /// The records that hold a candidate, in order. Near ones in a long line are one.
    private func records(of candidates: [Candidate], in bytes: [UInt8]) -> [Record] {
        var cut = TextRecords(bytes, lineEnd: lineEnd)
        var records: [Record] = []
        for candidate in candidates {
            if let last = records.last, last.range.contains(candidate.value.lowerBound) {
                records[records.count - 1].candidates.append(candidate)
            } else {
                records.append(Record(range: cut.record(at: candidate.value.lowerBound), candidates: [candidate]))
            }
        }
        return records
    }

    /// An author's address in a source file, or a client's in a log, beside no identifier: there are thousands, and none
    /// of them can come to anything.
    private func canHoldAny(_ record: Record) -> Bool {
        record.candidates.contains { candidate in
            if candidate.kind.role == .identifier { return true }
            return nature == .data && (candidate.kind.identifies?.leadsToAPerson ?? true)
        }
    }

    private func take(_ record: Record, of bytes: [UInt8], _ lines: inout LineCount, into ledger: inout Ledger) {
        let mentions = sight.mentions(in: bytes, record.range)
        let surroundings = Surroundings(bytes, record.range, mentions: mentions)
        let speaks = context(record, mentions)
        ledger.begin(nil)
        if speaks.contains(.person) { ledger.speaksOfPerson() }
        if speaks.contains(.health) { ledger.speaksOfHealth() }
        for candidate in record.candidates {
            ledger.saw(
                candidate.kind, bytes[candidate.value], line: lines.line(at: candidate.value.lowerBound),
                isDoubtful: surroundings.isDoubtful(candidate))
        }
        ledger.end()
    }

    /// What the record speaks of, outside of the labels of identifiers: `patient_id` is no proof of itself.
    private func context(_ record: Record, _ mentions: [Mention]) -> Set<Detector.Role> {
        if nature == .writing { return [] }
        let labels = record.candidates.filter { $0.kind.role == .identifier }.map(\.whole)
        return Set(mentions.filter { mention in !labels.contains { $0.overlaps(mention.range) } }.map(\.role))
    }

    private mutating func tellSurrenders(_ window: Window) {
        var lines = LineCount(window, lineEnd: lineEnd)
        for surrender in sight.takeSurrenders().sorted(by: { $0.offset < $1.offset }) where problems.count < 100 {
            problems.append("line \(lines.line(at: surrender.offset)): \(surrender.why.rawValue)")
        }
    }
}

/// The number of the line that an offset stands on; offsets are asked in order.
private struct LineCount {
    private let window: Window
    private let lineEnd: UInt8
    private var offset = 0
    private var count: Int

    init(_ window: Window, lineEnd: UInt8) {
        self.window = window
        self.lineEnd = lineEnd
        count = window.firstLine
    }

    mutating func line(at wanted: Int) -> Int {
        let end = min(wanted, window.bytes.count)
        if end > offset {
            count += window.bytes[offset..<end].count { $0 == lineEnd }
            offset = end
        }
        return count
    }
}
