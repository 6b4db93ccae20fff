internal import Trees

/// NCPDP Telecommunication D.0: what pharmacies ask of insurers. Fields of a two-letter name each, with control
/// characters between them. A record is a transaction.
struct NCPDPFormat: HealthFormat {
    static let name = "ncpdp"
    /// The longest field that is read.
    private static let longest = 4096

    private var backlog = Backlog()
    private var found = ReadingProblems()
    private var transaction: NCPDPTransaction?
    private var transactions = 0

    init(path: String) {}

    var problems: [String] { found.texts }

    /// A segment's identification, field AM, stands early in every transmission.
    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        head.prefix(512).position(of: "\u{1C}AM") != nil
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        backlog.add(window)
        while !backlog.isEmpty {
            let rest = backlog.rest
            let end = rest.firstIndex { NCPDPSign($0) != nil }
            guard end != nil || backlog.isWhole || rest.count > Self.longest else { return }
            take(rest[..<(end ?? rest.endIndex)], into: &ledger)
            if let end, NCPDPSign(rest[end]) == .end { finish(into: &ledger) }
            backlog.skip(to: end.map { $0 + 1 } ?? rest.endIndex)
        }
        if backlog.isWhole { finish(into: &ledger) }
    }

    private mutating func take(_ field: ArraySlice<UInt8>, into ledger: inout Ledger) {
        guard !field.isEmpty else { return }
        if field.count > Self.longest {
            found.tell(
                "a field has more than \(Self.longest) bytes; its rest is not looked through", line: backlog.line)
        }
        if transaction == nil {
            transactions += 1
            ledger.begin("transaction \(transactions)")
            transaction = NCPDPTransaction()
        }
        transaction?.take(field.prefix(Self.longest), line: backlog.line, into: &ledger)
    }

    private mutating func finish(into ledger: inout Ledger) {
        if transaction != nil { ledger.end() }
        transaction = nil
    }
}

/// What stands between fields.
enum NCPDPSign {
    case field
    case end

    /// FS, GS and RS before a field, a group of claims and a segment; STX, ETX and line ends around a transmission.
    init?(_ byte: UInt8) {
        switch byte {
        case 0x1C, 0x1D, 0x1E: self = .field
        case 0x02, 0x03, 0x0A, 0x0D: self = .end
        default: return nil
        }
    }
}
