/// What a resource, or a bundle around it, says of itself.
struct FHIRMarks {
    var isSynthetic = false
    var isDeidentified = false

    static func | (a: FHIRMarks, b: FHIRMarks) -> FHIRMarks {
        FHIRMarks(
            isSynthetic: a.isSynthetic || b.isSynthetic, isDeidentified: a.isDeidentified || b.isDeidentified)
    }

    /// Codes of `meta.security` and `meta.tag`: test data (HL7 v3 ActReason HTEST), and data that was made unknowable
    /// (v3 ObservationValue, SecurityIntegrityObservationValue).
    mutating func label(_ code: String) {
        switch code.uppercased() {
        case "HTEST", "SYNTHETIC", "TEST-DATA", "TESTDATA": isSynthetic = true
        case "ANONYED", "PSEUDED", "MASKED", "REDACTED", "DEID": isDeidentified = true
        default: break
        }
    }
}
