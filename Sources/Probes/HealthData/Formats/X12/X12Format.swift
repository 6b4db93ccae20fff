internal import Trees

/// X12 interchanges of the HIPAA transactions: claims, payments, enrolments, eligibility (45 CFR 162).
struct X12Format: HealthFormat {
    static let name = "x12"
    /// The longest segment that is looked through; BIN carries attachments and is passed over.
    private static let longest = 64 << 10

    private var backlog = Backlog()
    private var found = ReadingProblems()
    /// Nil between interchanges.
    private var delimiters: X12Delimiters?
    private var reader = X12Reader()
    private var isPassing = false

    init(path: String) {}

    var problems: [String] { found.texts }

    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let head = head.prefix(4096).drop { $0.isSpace || [0xEF, 0xBB, 0xBF].contains($0) }
        if head.starts("ISA", at: head.startIndex) { return X12Delimiters(of: head) != nil }
        guard isGroup(head) else { return false }
        let element = head[head.startIndex + 2]
        guard element.isSign, head.contains(UInt8(ascii: "~")) else { return false }
        let parts = head.prefix(16).split(separator: element, omittingEmptySubsequences: false)
        guard parts.count > 2 else { return false }
        return parts[0].isEqual("ST") ? parts[1].count == 3 && parts[1].allSatisfy(\.isDigit) : parts[1].count == 2
    }

    /// `ST*837*`, `GS*HC*`: the interchange was taken off.
    private static func isGroup(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count > 6 && (bytes.starts("GS", at: bytes.startIndex) || bytes.starts("ST", at: bytes.startIndex))
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        backlog.add(window)
        while takeNext(into: &ledger) {}
        guard backlog.isWhole else { return }
        if delimiters != nil { found.tell("the interchange has no end (IEA)", line: backlog.line) }
        reader.endInterchange(into: &ledger)
    }

    /// False where the rest waits for the next window, or nothing is left.
    private mutating func takeNext(into ledger: inout Ledger) -> Bool {
        skipSpace()
        guard !backlog.isEmpty else { return false }
        let rest = backlog.rest
        if !isPassing, delimiters == nil || rest.starts("ISA", at: rest.startIndex) {
            guard rest.count > 128 || backlog.isWhole else { return false }
            begin(rest, into: &ledger)
        }
        guard let delimiters else { return true }
        let end = rest.firstIndex(of: delimiters.terminator)
        guard end != nil || backlog.isWhole || rest.count > Self.longest else { return false }
        take(rest[..<(end ?? rest.endIndex)], delimiters, isOver: end != nil, into: &ledger)
        backlog.skip(to: end.map { $0 + 1 } ?? rest.endIndex)
        return true
    }

    private mutating func begin(_ rest: ArraySlice<UInt8>, into ledger: inout Ledger) {
        if delimiters != nil { found.tell("the interchange before has no end (IEA)", line: backlog.line) }
        reader.endInterchange(into: &ledger)
        delimiters = nil
        if rest.starts("ISA", at: rest.startIndex) {
            delimiters = X12Delimiters(of: rest)
            if delimiters == nil { pass(rest, "the ISA segment is not whole, so its delimiters are not known") }
        } else if Self.isGroup(rest) {
            found.tell("there is no ISA; the usual delimiters are taken", line: backlog.line)
            delimiters = X12Delimiters(withoutInterchange: rest, element: rest[rest.startIndex + 2])
        } else {
            pass(rest, "it is of no interchange")
        }
    }

    /// Goes to what may be the next interchange.
    private mutating func pass(_ rest: ArraySlice<UInt8>, _ problem: String) {
        found.tell(problem, line: backlog.line)
        let end = backlog.isWhole ? rest.endIndex : max(rest.endIndex - 2, rest.startIndex + 1)
        backlog.skip(to: rest.position(of: "ISA", from: rest.startIndex + 1) ?? end)
    }

    private mutating func take(
        _ bytes: ArraySlice<UInt8>, _ delimiters: X12Delimiters, isOver: Bool, into ledger: inout Ledger
    ) {
        let wasPassing = isPassing
        isPassing = !isOver && !backlog.isWhole
        if wasPassing { return }
        if bytes.count > Self.longest {
            found.tell(
                "a segment has more than \(Self.longest) bytes; its rest is not looked through", line: backlog.line)
        }
        let segment = X12Segment(bytes.prefix(Self.longest), delimiters, line: backlog.line)
        if let problem = reader.take(segment, into: &ledger) { found.tell(problem, line: segment.line) }
        if segment.name == "IEA", !isPassing { self.delimiters = nil }
    }

    /// Line ends after terminators are for people; NUL and the old end of file (1A) pad.
    private mutating func skipSpace() {
        guard !isPassing else { return }
        let rest = backlog.rest
        backlog.skip(to: rest.firstIndex { !$0.isSpace && $0 != 0 && $0 != 0x1A } ?? rest.endIndex)
    }
}
