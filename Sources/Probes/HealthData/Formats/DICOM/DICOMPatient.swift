internal import Detectors

/// The elements that are of the patient (PS3.6), and what stands in them. Physicians and operators are none.
enum DICOMPatient {
    enum Shape { case name, plain, date, words }

    static let table: [DICOMTag: (kind: ValueKind, shape: Shape)] = [
        DICOMTag(0x0010, 0x0010): (.name, .name),
        DICOMTag(0x0010, 0x0020): (.mrn, .plain),
        DICOMTag(0x0010, 0x0030): (.dateOfBirth, .date),
        DICOMTag(0x0010, 0x0050): (.memberID, .plain),
        DICOMTag(0x0010, 0x1000): (.mrn, .plain),
        DICOMTag(0x0010, 0x1001): (.name, .name),
        DICOMTag(0x0010, 0x1005): (.name, .name),
        DICOMTag(0x0010, 0x1040): (.address, .words),
        DICOMTag(0x0010, 0x1050): (.memberID, .plain),
        DICOMTag(0x0010, 0x1060): (.name, .name),
        DICOMTag(0x0010, 0x1090): (.mrn, .plain),
        DICOMTag(0x0010, 0x2000): (.health, .words),
        DICOMTag(0x0010, 0x2110): (.health, .words),
        DICOMTag(0x0010, 0x2154): (.phone, .plain),
        DICOMTag(0x0010, 0x2297): (.name, .name),
        DICOMTag(0x0010, 0x21B0): (.health, .words),
        DICOMTag(0x0010, 0x4000): (.health, .words),
        DICOMTag(0x0008, 0x0020): (.date, .date),
        DICOMTag(0x0008, 0x0050): (.account, .plain),
        DICOMTag(0x0008, 0x1080): (.health, .words),
        DICOMTag(0x0032, 0x1030): (.health, .words),
        DICOMTag(0x0038, 0x0010): (.account, .plain),
        DICOMTag(0x0038, 0x0020): (.date, .date),
        DICOMTag(0x0038, 0x0400): (.address, .words),
        DICOMTag(0x0038, 0x4000): (.health, .words),
        DICOMTag(0x0040, 0x4000): (.health, .words),
    ]

    static func isWanted(_ tag: DICOMTag) -> Bool {
        table[tag] != nil || [.transferSyntax, .identityRemoved, .burnedIn].contains(tag)
    }

    static func see(_ tag: DICOMTag, _ value: ArraySlice<UInt8>, into ledger: inout Ledger) {
        guard let (kind, shape) = table[tag] else { return }
        let values = shape == .words ? [value] : value.split(separator: UInt8(ascii: "\\")).prefix(8).map(\.self)
        for value in values {
            let value = shape == .name ? name(value) : Array(value.drop { $0 == 0 }.unpadded)
            guard !isPlaceholder(value) else { continue }
            // Until a name or a number of somebody is there, dates and findings are nobody's.
            if isPerson(kind), kind.check(value) != nil { ledger.speaksOfPerson() }
            ledger.saw(kind, value, line: 1, field: tag.description)
        }
    }

    private static func isPerson(_ kind: ValueKind) -> Bool {
        [SafeHarbor.name, .medicalRecord, .healthPlan].contains(kind.identifies)
    }

    /// PN: groups of the same name in other scripts, each family, given, middle (PS3.5, 6.2.1).
    private static func name(_ value: ArraySlice<UInt8>) -> [UInt8] {
        let group = value.split(separator: UInt8(ascii: "=")).first ?? []
        let parts = group.split(separator: UInt8(ascii: "^"), omittingEmptySubsequences: false).map(\.unpadded)
        return joined([parts.count > 1 ? parts[1] : [], parts.first ?? []])
    }
}

extension ArraySlice<UInt8> {
    /// Without the blank or NUL that makes the length even.
    var unpadded: ArraySlice<UInt8> {
        var bytes = trimmed
        while bytes.last == 0 { bytes = bytes.dropLast().trimmed }
        return bytes
    }
}
