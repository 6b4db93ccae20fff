/// An Identifier or a ContactPoint: a value, and beside it what number it is.
struct FHIRXMLNumber {
    private var system = ""
    private var type = ""
    private var value: (bytes: ArraySlice<UInt8>, line: Int)?

    mutating func add(_ name: String, _ bytes: ArraySlice<UInt8>, line: Int) {
        switch name {
        case "system": if system.isEmpty { system = bytes.prefix(128).text }
        case "code": type = bytes.prefix(16).text
        case "text": if type.isEmpty { type = bytes.prefix(16).text.uppercased() }
        case "value": value = (bytes, line)
        default: return
        }
    }

    var isSynthea: Bool { system.contains("synthetichealth/synthea") }

    func seeIdentifier(_ usual: ValueKind, _ field: String, into ledger: inout Ledger) {
        guard let value, !isPlaceholder(value.bytes) else { return }
        ledger.saw(number ?? usual, value.bytes, line: value.line, field: field)
    }

    func seeContact(_ field: String, into ledger: inout Ledger) {
        guard let value, !isPlaceholder(value.bytes) else { return }
        let isMail = system == "email" || value.bytes.contains(UInt8(ascii: "@"))
        let kind: ValueKind? =
            switch system {
            case _ where isMail: .email
            case "fax": .fax
            case "url", "other": nil
            default: .phone
            }
        guard let kind else { return }
        ledger.saw(kind, isMail ? value.bytes : withoutExtension(value.bytes), line: value.line, field: field)
    }

    /// By the name space, then by HL7 table 0203.
    private var number: ValueKind? {
        if system.hasSuffix("/us-ssn") || system.hasSuffix("2.16.840.1.113883.4.1") { return .ssn }
        if system.hasSuffix("nhs-number") { return .nhs }
        if system.hasSuffix("us-mbi") || system.hasSuffix("us-medicare") { return .memberID }
        switch type {
        case "SS", "SB", "SSN": return .ssn
        case "MR", "MRN", "PI", "PT": return .mrn
        case "DL": return .licence
        case "PPN": return .other
        case "MC", "MB", "SN", "HC": return .memberID
        case "MA": return .medicaid
        default: return nil
        }
    }
}
