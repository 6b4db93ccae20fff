/// Reads the segments of interchanges into records: a claim, a member, a subscriber with the loops below.
struct X12Reader {
    /// More segments than any claim has.
    private static let most = 10_000

    private var isTest = false
    private var set = X12TransactionSet.unknown
    private var records = 0
    private var segments = 0
    private var person: X12Person?
    /// A hierarchical level began the record; else the first subscriber did.
    private var beganByLevel = false

    mutating func endInterchange(into ledger: inout Ledger) {
        endRecord(into: &ledger)
        isTest = false
        set = .unknown
    }

    /// The problem, where there is one, in words.
    mutating func take(_ segment: X12Segment, into ledger: inout Ledger) -> String? {
        switch segment.name {
        case "ISA": isTest = segment.code(15) == "T"
        case "GS", "GE", "IEA", "SE": endRecord(into: &ledger)
        case "ST":
            endRecord(into: &ledger)
            set = X12TransactionSet(segment.code(1))
        default: return inTransaction(segment, into: &ledger)
        }
        return nil
    }

    private mutating func inTransaction(_ segment: X12Segment, into ledger: inout Ledger) -> String? {
        if ends(segment) { endRecord(into: &ledger) }
        if begins(segment) { beginRecord(byLevel: segment.name == "HL", into: &ledger) }
        guard person != nil else { return nil }
        segments += 1
        guard segments <= Self.most else {
            return segments == Self.most + 1
                ? "a loop has more than \(Self.most) segments; the others are not looked through" : nil
        }
        person?.take(segment, into: &ledger)
        return nil
    }

    private func begins(_ segment: X12Segment) -> Bool {
        if let begin = set.begin {
            if segment.name == begin { return true }
        } else if segment.name == "HL" {
            return segment.code(3) == X12Level.subscriber
        }
        // Segments without levels: the subscriber begins, and the next one after a claim.
        guard segment.name == "NM1", X12Person.subjects.contains(segment.code(1)) else { return false }
        guard let person else { return true }
        return !beganByLevel && set.begin == nil && person.hasClaim && segment.code(1) == "IL"
    }

    /// Levels of payers and providers, and what a payment adjusts for the provider.
    private func ends(_ segment: X12Segment) -> Bool {
        segment.name == "PLB" || segment.name == "HL" && !X12Level.isOfPerson(segment.code(3))
    }

    private mutating func beginRecord(byLevel: Bool, into ledger: inout Ledger) {
        endRecord(into: &ledger)
        records += 1
        beganByLevel = byLevel
        ledger.begin("\(set.record) \(records)")
        // Every such record is of a health plan's member.
        ledger.speaksOfPerson()
        ledger.speaksOfHealth()
        if isTest { ledger.mark(.synthetic) }
        person = X12Person()
    }

    private mutating func endRecord(into ledger: inout Ledger) {
        if person != nil { ledger.end() }
        person = nil
        segments = 0
    }
}

/// HL03, code list 735.
enum X12Level {
    static let subscriber = "22"
    /// Subscriber, dependent, and in requests for services the patient's event and its services.
    static func isOfPerson(_ code: String) -> Bool { [subscriber, "23", "PT", "EV", "SS"].contains(code) }
}

/// What a transaction set's records are called, and the segment that begins one; nil: the subscriber's level does.
struct X12TransactionSet {
    let record: String
    let begin: String?

    static let unknown = X12TransactionSet("")

    /// `837`
    init(_ code: String) {
        (record, begin) =
            switch code {
            case "835": ("claim", "CLP")
            case "834": ("member", "INS")
            case "820": ("member", "ENT")
            case "270", "271", "276", "277", "278": ("subscriber", nil)
            default: ("claim", nil)
            }
    }
}
