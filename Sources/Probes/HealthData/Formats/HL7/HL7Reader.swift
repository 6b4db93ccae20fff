/// Reads messages line by line, from a file of them or out of a log in which they stand.
///
/// A record is a message. A caller that reads a log gives its lines here first while `isOpen` or where `mayHold` says
/// so, and begins a record of its own only for a line that was not taken.
struct HL7Reader {
    /// What is no segment goes on with the text of the one before; in a log it is another line.
    private let isDocument: Bool
    private(set) var problems = ReadingProblems()
    private var message: HL7Message?
    private var count = 0

    init(isDocument: Bool) { self.isDocument = isDocument }

    /// Whether a message begins in a line of a log.
    static func mayHold(_ line: ArraySlice<UInt8>) -> Bool {
        HL7Line.header(in: line) != nil || isPatient(line.trimmed)
    }

    /// A message has begun, and the next line may be of it.
    var isOpen: Bool { message != nil }

    /// False where the line is none of a message; an open one is then over.
    mutating func take(_ line: ArraySlice<UInt8>, number: Int, into ledger: inout Ledger) -> Bool {
        if HL7Line.header(in: line) != nil {
            for (bytes, delimiters) in HL7Line.segments(of: line) {
                take(HL7Segment(bytes, delimiters: delimiters, line: number), into: &ledger)
            }
            return true
        }
        let line = line.trimmed
        if message == nil, Self.isPatient(line) { begin(withoutHeaderOn: number, into: &ledger) }
        guard let delimiters = message?.delimiters, HL7Line.isSegment(line, delimiters.field) else {
            return goesOn(line, number, into: &ledger)
        }
        take(HL7Segment(line, delimiters: delimiters, line: number), into: &ledger)
        return true
    }

    mutating func tell(_ problem: String, line: Int) { problems.tell(problem, line: line) }

    /// The open message is over.
    mutating func finish(into ledger: inout Ledger) {
        message?.end(into: &ledger)
        message = nil
    }

    private static func isPatient(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts("PID|", at: line.startIndex) && line.count { $0 == UInt8(ascii: "|") } > 4
    }

    private mutating func take(_ segment: HL7Segment, into ledger: inout Ledger) {
        switch segment.name {
        case "FHS", "BHS", "FTS", "BTS": finish(into: &ledger)
        case "MSH": begin(segment, into: &ledger)
        default:
            if let problem = message?.take(segment, into: &ledger) { problems.tell(problem, line: segment.line) }
        }
    }

    private mutating func begin(_ header: HL7Segment, into ledger: inout Ledger) {
        finish(into: &ledger)
        count += 1
        message = HL7Message(count, header, into: &ledger)
    }

    private mutating func begin(withoutHeaderOn line: Int, into ledger: inout Ledger) {
        problems.tell("a message has no MSH; the usual delimiters are taken for it", line: line)
        count += 1
        message = HL7Message(count, .usual, into: &ledger)
    }

    private mutating func goesOn(_ line: ArraySlice<UInt8>, _ number: Int, into ledger: inout Ledger) -> Bool {
        guard isDocument, let message else {
            finish(into: &ledger)
            return isDocument && HL7Line.isTrailer(line)
        }
        if line.isEmpty { return true }
        if !message.goesOn(line, number, into: &ledger) {
            problems.tell("it is no HL7 segment and goes on with none", line: number)
        }
        return true
    }
}
