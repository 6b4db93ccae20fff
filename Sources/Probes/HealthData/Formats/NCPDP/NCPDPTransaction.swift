internal import Detectors

/// An open transaction: the fields of its segments that are of the patient and the cardholder.
struct NCPDPTransaction {
    private var given: ArraySlice<UInt8> = []
    /// Field CX: what number the patient's is.
    private var qualifier = ""

    /// `field` begins with its name; the header of a transmission has none and holds nothing of a patient.
    mutating func take(_ field: ArraySlice<UInt8>, line: Int, into ledger: inout Ledger) {
        let name = field.prefix(2).text
        let value = field.dropFirst(2).trimmed
        switch name {
        case "AM":
            given = []
            if value.isEqual("01") { ledger.speaksOfPerson() }
            ledger.speaksOfHealth()
        case "CA", "CC": given = value
        case "CB", "CD": saw(.name, joined([given, value]), name, line, into: &ledger)
        case "CX": qualifier = value.prefix(2).text
        case "CY": saw(Self.numbers[qualifier] ?? .memberID, Array(value), name, line, into: &ledger)
        default: if let kind = Self.fields[name] { saw(kind, Array(value), name, line, into: &ledger) }
        }
    }

    private func saw(_ kind: ValueKind, _ value: [UInt8], _ name: String, _ line: Int, into ledger: inout Ledger) {
        guard !isPlaceholder(value) else { return }
        let kind = name == "DO" && kind.check(value) == nil ? .health : kind
        ledger.saw(kind, value, line: line, field: name)
    }

    /// NCPDP data dictionary.
    private static let fields: [String: ValueKind] = [
        "C4": .dateOfBirth, "CM": .address, "CP": .zip, "CQ": .phone, "HN": .email, "C2": .memberID, "N5": .medicaid,
        "D2": .other, "D7": .medication, "DO": .diagnosis,
    ]

    /// Patient ID qualifier, 331-CX.
    private static let numbers: [String: ValueKind] = [
        "01": .ssn, "02": .licence, "EA": .mrn, "06": .medicaid,
    ]
}
