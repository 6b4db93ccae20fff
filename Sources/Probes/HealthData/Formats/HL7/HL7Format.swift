internal import Trees

/// HL7 version 2: messages of segments, in files, in batches, or as they were sent (MLLP).
struct HL7Format: HealthFormat {
    static let name = "hl7"
    /// The longest segment that is read whole; of a longer one, a scan or a PDF in OBX-5, the beginning is.
    private static let longest = 64 << 10

    private var backlog = Backlog()
    private var reader = HL7Reader(isDocument: true)
    /// The rest of a segment that was too long is passed over.
    private var isPassing = false

    init(path: String) {}

    var problems: [String] { reader.problems.texts }

    /// A header of a message or a batch comes first, or after some lines that are no segments most lines are.
    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let lines = head.prefix(4096).split(omittingEmptySubsequences: true, whereSeparator: isEnd)
            .map(\.trimmed).filter { !$0.isEmpty }
        guard let first = lines.first else { return false }
        if HL7Line.header(in: first) == first.startIndex { return true }
        let segments = lines.filter { HL7Line.isKnown($0, UInt8(ascii: "|")) }
        guard segments.count * 2 > lines.count else { return false }
        return segments.contains { HL7Line.header(in: $0) == $0.startIndex }
            || segments.contains { $0.starts("PID|", at: $0.startIndex) }
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        backlog.add(window)
        while !backlog.isEmpty {
            let rest = backlog.rest
            let end = rest.firstIndex(where: Self.isEnd)
            guard end != nil || backlog.isWhole || rest.count > Self.longest else { return }
            take(rest[..<(end ?? rest.endIndex)], isOver: end != nil, into: &ledger)
            backlog.skip(to: end.map { $0 + 1 } ?? rest.endIndex)
        }
        if backlog.isWhole { reader.finish(into: &ledger) }
    }

    private mutating func take(_ segment: ArraySlice<UInt8>, isOver: Bool, into ledger: inout Ledger) {
        let wasPassing = isPassing
        isPassing = !isOver && !backlog.isWhole
        if wasPassing { return }
        if segment.count > Self.longest {
            reader.tell(
                "a segment has more than \(Self.longest) bytes; its rest is not looked through", line: backlog.line)
        }
        if !reader.take(segment.prefix(Self.longest), number: backlog.line, into: &ledger), !segment.trimmed.isEmpty {
            reader.tell("it is of no message", line: backlog.line)
        }
    }

    /// MLLP puts 0B before a message and 1C 0D after it.
    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") || byte == 0x1C || byte == 0x0B
    }
}
