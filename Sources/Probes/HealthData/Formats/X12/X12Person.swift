internal import Detectors

/// An open record: whose loop the next segments are, and what they hold.
struct X12Person {
    private enum Loop {
        /// Subscriber, patient, dependent, guardian.
        case person
        /// Provider, payer, employer: their names and numbers are nobody's.
        case organisation
        /// The claim itself and its lines.
        case claim
    }

    /// With whom a record begins where nothing else says so.
    static let subjects: Set<String> = ["IL", "QC", "74", "03"]

    private var loop = Loop.claim
    private(set) var hasClaim = false

    mutating func take(_ segment: X12Segment, into ledger: inout Ledger) {
        switch segment.name {
        case "NM1": entity(segment, into: &ledger)
        case "N1": loop = .organisation
        case "N3", "N4", "DMG", "PER": if loop == .person { of(person: segment, into: &ledger) }
        case "REF": if loop != .organisation { reference(segment, into: &ledger) }
        case "CLM", "CLP", "HI", "SV1", "SV2", "SV3", "SVC", "PAT":
            loop = .claim
            of(claim: segment, into: &ledger)
        case "DTP", "DTM", "NTE": text(segment, into: &ledger)
        case "INS", "HL", "LX", "LS", "SBR", "HD", "UM": loop = .claim
        default: break
        }
    }

    private mutating func entity(_ segment: X12Segment, into ledger: inout Ledger) {
        let isPerson = X12Codes.people.contains(segment.code(1)) && segment.code(2) != "2"
        loop = isPerson ? .person : .organisation
        guard isPerson else { return }
        saw(.name, joined([segment.element(4), segment.element(3)]), segment, 3, into: &ledger)
        guard let kind = X12Codes.identifiers[segment.code(8)] else { return }
        saw(kind, segment.element(9), segment, 9, into: &ledger)
    }

    private func of(person segment: X12Segment, into ledger: inout Ledger) {
        switch segment.name {
        case "N3": saw(.address, joined([segment.element(1), segment.element(2)]), segment, 1, into: &ledger)
        case "N4": town(segment, into: &ledger)
        case "DMG": saw(.dateOfBirth, segment.element(2), segment, 2, into: &ledger)
        default: contacts(segment, into: &ledger)
        }
    }

    /// N402 and N404, state and country, are no places smaller than a state.
    private func town(_ segment: X12Segment, into ledger: inout Ledger) {
        let (town, zip) = (segment.element(1), segment.element(3))
        if town.isEmpty { return saw(.zip, zip, segment, 3, into: &ledger) }
        saw(.address, joined([town, zip]), segment, 1, into: &ledger)
    }

    /// PER: qualifier and number, three times (code list 365).
    private func contacts(_ segment: X12Segment, into ledger: inout Ledger) {
        saw(.name, segment.element(2), segment, 2, into: &ledger)
        for number in [3, 5, 7] {
            let value = segment.element(number + 1)
            switch segment.code(number) {
            case "TE", "HP", "WP", "CP", "AP", "BN", "NP": saw(.phone, value, segment, number + 1, into: &ledger)
            case "FX": saw(.fax, value, segment, number + 1, into: &ledger)
            case "EM": saw(.email, value, segment, number + 1, into: &ledger)
            default: continue
            }
        }
    }

    private func reference(_ segment: X12Segment, into ledger: inout Ledger) {
        let (code, value) = (segment.code(1), segment.element(2))
        guard let kind = X12Codes.references[code], !isPlaceholder(value) else { return }
        ledger.saw(kind, value, line: segment.line, field: "REF*\(code)")
    }

    private mutating func of(claim segment: X12Segment, into ledger: inout Ledger) {
        switch segment.name {
        case "CLM", "CLP":
            hasClaim = true
            saw(.account, segment.element(1), segment, 1, into: &ledger)
            if segment.name == "CLP" { saw(.account, segment.element(7), segment, 7, into: &ledger) }
        case "HI": for number in 1...12 { code(segment, number, into: &ledger) }
        case "PAT": saw(.date, segment.element(6), segment, 6, into: &ledger)
        case "SV2": procedure(segment, 2, into: &ledger)
        default: procedure(segment, 1, into: &ledger)
        }
    }

    /// HI: a code after the qualifier that says of what.
    private func code(_ segment: X12Segment, _ number: Int, into ledger: inout Ledger) {
        let parts = segment.components(number)
        guard parts.count > 1, let kind = X12Codes.health[parts[0].text] else { return }
        saw(kind.check(parts[1]) == nil ? .health : kind, parts[1], segment, number, into: &ledger)
    }

    private func procedure(_ segment: X12Segment, _ number: Int, into ledger: inout Ledger) {
        let parts = segment.components(number)
        if parts.count > 1 { saw(.procedure, parts[1], segment, number, into: &ledger) }
    }

    /// Of a period (RD8) the first day.
    private func text(_ segment: X12Segment, into ledger: inout Ledger) {
        if segment.name == "NTE" { return saw(.health, segment.element(2), segment, 2, into: &ledger) }
        guard X12Codes.dates.contains(segment.code(1)) else { return }
        let number = segment.name == "DTP" ? 3 : 2
        saw(.date, segment.element(number).prefix(8), segment, number, into: &ledger)
    }

    private func saw(
        _ kind: ValueKind, _ value: some Collection<UInt8>, _ segment: X12Segment, _ number: Int,
        into ledger: inout Ledger
    ) {
        guard !isPlaceholder(value) else { return }
        ledger.saw(kind, value, line: segment.line, field: segment.label(number))
    }
}
