internal import Detectors

/// What a column can hold of a person.
enum Concept: String, CaseIterable {
    case ssn, itin, nationalID = "national-id", mrn, patientID = "patient-id", memberID = "member-id", medicaid, mbi,
        nhs
    case canadianSIN = "ca-sin", germanHealthInsurance = "de-kvnr", frenchNIR = "fr-nir", account, card, licence,
        vehicle, device, passport
    case fullName = "name", givenName = "given-name", familyName = "family-name"
    case birthDate = "dob", deathDate = "death-date"
    case phone, fax, email, street, zip, ip, photo
    case diagnosis, diagnosisText = "diagnosis-text", procedure, medication, observation
    /// Only a sick or insured person has one: an admission date, a triage level, an allergy.
    case care
    /// Only a house or a clinician has one: an NPI, a taxonomy, a specialty.
    case provider

    /// Nil where the column tells of the record and is not told itself.
    var kind: ValueKind? {
        switch self {
        case .ssn: .ssn
        case .itin: .itin
        case .nationalID, .passport: .other
        case .mrn, .patientID: .mrn
        case .memberID: .memberID
        case .medicaid: .medicaid
        case .mbi: .mbi
        case .nhs: .nhs
        case .canadianSIN: .canadianSIN
        case .germanHealthInsurance: .germanHealthInsurance
        case .frenchNIR: .frenchNIR
        case .account: .account
        case .card: .card
        case .licence: .licence
        case .vehicle: .vin
        case .device: .device
        case .fullName, .givenName, .familyName: .name
        case .birthDate: .dateOfBirth
        case .deathDate: .date
        case .phone: .phone
        case .fax: .fax
        case .email: .email
        case .street: .address
        case .zip: .zip
        case .ip: .ip
        case .photo: .photo
        case .diagnosis: .diagnosis
        case .procedure: .procedure
        case .medication: .medication
        case .observation: .observation
        case .diagnosisText, .care, .provider: nil
        }
    }

    var speaksOfHealth: Bool {
        switch self {
        case .diagnosis, .diagnosisText, .procedure, .medication, .observation, .care: true
        default: false
        }
    }

    /// Told wherever its column is: nothing else is called so.
    var isHard: Bool { isOfPatients || self == .ssn || self == .itin || self == .frenchNIR || self == .canadianSIN }

    /// Only who is treated or insured has such a number.
    var isOfPatients: Bool {
        switch self {
        case .mrn, .medicaid, .mbi, .nhs, .germanHealthInsurance: true
        default: false
        }
    }

    /// It makes a row a person's, so that what else identifies in it is told.
    var isAnchor: Bool { isHard || self == .birthDate }

    var isName: Bool { self == .fullName || self == .givenName || self == .familyName }
}
