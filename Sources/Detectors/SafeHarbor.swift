/// The identifiers that must be taken out before health data is no longer somebody's: 45 CFR 164.514(b)(2)(i)(A)-(R).
public enum SafeHarbor: String, Hashable, Sendable, CaseIterable {
    case name
    /// Smaller than a state.
    case geography
    /// All but the year.
    case date
    case phone
    case fax
    case email
    case ssn
    case medicalRecord = "medical-record"
    case healthPlan = "health-plan"
    case account
    /// Certificates and licences.
    case licence
    case vehicle
    case device
    case url
    case ip
    case biometric
    case photo
    /// Any other unique number, characteristic or code.
    case other

    /// `A` to `R`.
    public var letter: String {
        let position = Self.allCases.firstIndex(of: self) ?? 0
        return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(position)))
    }
}
