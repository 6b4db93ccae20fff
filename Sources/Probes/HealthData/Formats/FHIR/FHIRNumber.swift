internal import Detectors

/// An Identifier or a ContactPoint: a value, and beside it what number it is.
struct FHIRNumber {
    private var system = ""
    private var type = ""
    private var use = ""
    private var value: FHIRLeaf?
    private(set) var path: ArraySlice<FHIRLeaf.Step> = []

    init(_ leaves: [FHIRLeaf], depth: Int) {
        path = leaves.first?.path.prefix(depth) ?? []
        for leaf in leaves {
            switch leaf.path.dropFirst(depth).map(\.name) {
            case ["system"]: system = leaf.text.lowercased()
            case ["value"]: value = leaf
            case ["use"]: use = leaf.text
            case ["type", "coding", "code"]: type = leaf.text.uppercased()
            case ["type", "text"]: if type.isEmpty { type = leaf.text.uppercased() }
            default: break
            }
        }
    }

    var isSynthea: Bool { system.contains("synthetichealth") || system.contains("synthea") }

    /// `usual`: what it is where it does not say.
    func identifier(_ usual: ValueKind) -> (ValueKind, FHIRLeaf)? {
        guard let value, let kind = bySystem ?? byType(usual) else { return nil }
        return kind.category == ValueKind.npi.category ? nil : (kind, value)
    }

    func contact() -> (ValueKind, FHIRLeaf)? {
        guard let value else { return nil }
        if system == "email" || value.bytes.contains(UInt8(ascii: "@")) { return (.email, value) }
        switch system {
        case "fax": return (.fax, value)
        case "url", "other": return nil
        default: return (.phone, value)
        }
    }

    private var bySystem: ValueKind? {
        let ends: [(String, ValueKind)] = [
            ("us-ssn", .ssn), ("2.16.840.1.113883.4.1", .ssn), ("us-npi", .npi), ("2.16.840.1.113883.4.6", .npi),
            ("us-mbi", .mbi), ("us-medicare", .memberID), ("nhs-number", .nhs), ("gkv/kvid-10", .germanHealthInsurance),
            ("us-medicaid", .medicaid), ("au-medicare", .australianMedicare), ("ins-nir", .frenchNIR),
            ("nir", .frenchNIR),
        ]
        if system.contains("2.16.840.1.113883.4.3.") || system.contains("driver") { return .licence }
        if system.contains("passport") { return .other }
        return ends.first { system.hasSuffix($0.0) }?.1
    }

    /// HL7 table 0203.
    private func byType(_ usual: ValueKind) -> ValueKind? {
        switch type {
        case "SS", "SB", "SSN", "SOCIAL SECURITY NUMBER": .ssn
        case "MR", "MRN", "PI", "PT", "MEDICAL RECORD NUMBER": .mrn
        case "DL": .licence
        case "PPN": .other
        case "MC", "MB", "SN", "HC": .memberID
        case "MA": .medicaid
        case "AN", "ACSN": .account
        case "NPI", "PRN", "DEA", "TAX", "EN", "XX": nil
        default: usual
        }
    }
}
