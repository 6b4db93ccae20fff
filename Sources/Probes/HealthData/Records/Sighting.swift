internal import Detectors
internal import Digests

/// An identifier or a health code as a record holds it, redacted at the moment of sight: the bytes are gone.
struct Sighting {
    /// `ssn`
    let category: String
    let identifies: SafeHarbor?
    let role: Detector.Role
    /// What it proves alone.
    let alone: Proof
    let isReserved: Bool
    /// What stands around it says that it is something else.
    let isDoubtful: Bool
    let tag: Tag
    /// From 1.
    let line: Int
    /// Where in the record, for people: `PID-13`, `column ssn`. Nil in plain text.
    let field: String?
}
