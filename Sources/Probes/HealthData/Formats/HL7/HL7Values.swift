internal import Detectors

/// One repetition of a field, and what it holds of a person.
struct HL7Values {
    private let segment: HL7Segment
    private let components: [ArraySlice<UInt8>]
    private let place: String

    init(_ segment: HL7Segment, _ components: [ArraySlice<UInt8>], _ place: String) {
        self.segment = segment
        self.components = components
        self.place = place
    }

    func see(_ shape: HL7Field.Shape, into ledger: inout Ledger) {
        switch shape {
        case .number(let kind): saw(numberKind(kind), component(1), into: &ledger)
        case .name: saw(.name, personName(from: 1), into: &ledger)
        case .numberedName:
            saw(.mrn, component(1), into: &ledger)
            saw(.name, personName(from: 2), into: &ledger, part: 2)
        case .address: address(into: &ledger)
        case .phone: phone(into: &ledger)
        case .date(let kind): saw(kind, date, into: &ledger)
        case .plain(let kind): saw(kind, component(1), into: &ledger)
        case .code(let kind): code(kind, into: &ledger)
        case .text: return
        }
    }

    /// ZZTEST^PATIENT, TEST^JANE: what training writes in names.
    var isTestName: Bool {
        [component(1), component(2)].contains { word in
            let text = word.prefix(16).text.uppercased()
            return text.hasPrefix("ZZ") || text.hasPrefix("TEST") || text.hasSuffix("TEST")
        }
    }

    private func saw(_ kind: ValueKind, _ value: [UInt8], into ledger: inout Ledger, part: Int? = nil) {
        guard !isPlaceholder(value) else { return }
        ledger.saw(kind, value, line: segment.line, field: part.map { "\(place).\($0)" } ?? place)
    }

    private func saw(_ kind: ValueKind, _ value: ArraySlice<UInt8>, into ledger: inout Ledger, part: Int? = nil) {
        saw(kind, Array(value.trimmed), into: &ledger, part: part)
    }

    /// From 1. Empty where there is none, and where `""` says that the value was deleted.
    private func component(_ number: Int) -> ArraySlice<UInt8> {
        guard number <= components.count else { return [] }
        let value = segment.first(components[number - 1]).trimmed
        return value.isEqual("\"\"") ? [] : value
    }

    /// CX-5 (HL7 table 0203) says what number it is.
    private func numberKind(_ usual: ValueKind) -> ValueKind {
        switch component(5).prefix(8).text.uppercased() {
        case "SS", "SSN": .ssn
        case "MR", "MRN", "PI", "PT", "PN": .mrn
        case "DL", "DLN": .licence
        case "MC", "MCR", "MB", "MI", "HC", "SN", "NI", "NIIP": .memberID
        case "MA", "MCD": .medicaid
        case "AN", "VN", "ACSN": .account
        case "NH": .nhs
        case "JHN": .canadianHealthCard
        case "PPN", "EN", "EI": .other
        default: usual
        }
    }

    /// Given name first, as one writes it elsewhere: `goran farrowby`.
    private func personName(from first: Int) -> [UInt8] {
        let family = component(first)
        let given = component(first + 1)
        return joined([given, family])
    }

    /// A state or a country alone is no place smaller than a state.
    private func address(into ledger: inout Ledger) {
        let zip = component(5)
        let parts = [whole(1), component(2), component(3), zip]
        guard parts.contains(where: { !$0.isEmpty }) else { return }
        if parts.dropLast().allSatisfy({ $0.isEmpty }) { return saw(.zip, zip, into: &ledger, part: 5) }
        saw(.address, joined(parts), into: &ledger)
    }

    /// SAD: street, name and number are subcomponents.
    private func whole(_ number: Int) -> ArraySlice<UInt8> {
        number <= components.count ? segment.words(components[number - 1]) : []
    }

    private func phone(into ledger: inout Ledger) {
        let first = component(1)
        let kind: ValueKind = component(3).prefix(2).isEqual("FX") ? .fax : .phone
        if first.contains(UInt8(ascii: "@")) {
            saw(.email, first, into: &ledger)
        } else if !first.isEmpty {
            saw(kind, withoutExtension(first), into: &ledger)
        } else if !component(7).isEmpty {
            saw(kind, component(6) + component(7), into: &ledger, part: 7)
        } else {
            saw(kind, withoutExtension(component(12)), into: &ledger, part: 12)
        }
        if component(4).contains(UInt8(ascii: "@")) { saw(.email, component(4), into: &ledger, part: 4) }
    }

    private var date: ArraySlice<UInt8> {
        let digits = component(1).prefix { $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
        return digits.allSatisfy(\.isDigit) ? digits.prefix(8) : digits
    }

    /// A code of another system than the kind's own, or words, are of health all the same.
    private func code(_ kind: ValueKind, into ledger: inout Ledger) {
        let code = component(1).isEmpty ? component(2) : component(1)
        guard !code.isEmpty, !isMasked(code) else { return }
        saw(kind.check(code) == nil ? .health : kind, code, into: &ledger)
    }
}

/// `555-010-0199 x12`: the extension is the desk's, not the person's.
func withoutExtension(_ phone: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    phone.prefix { !$0.isLetter && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
}
