internal import Detectors

/// What fields of structured files hold. The categories are those of `Rules/detectors/identifiers/`, so that a value has
/// one tag wherever it is seen.
///
/// A field with a name of its own is its own label: `certain` alone is what is given to a person by a payer, a state or a
/// hospital; `possible` what other businesses hold as well.
extension ValueKind {
    static let ssn = ValueKind("ssn", .ssn, alone: .certain, .digits, validator: .usSSN)
    static let itin = ValueKind("itin", .ssn, alone: .certain, .digits, validator: .usITIN)
    static let mrn = ValueKind("mrn", .medicalRecord, alone: .certain, .alphanumeric, validator: .recordNumber)
    static let memberID = ValueKind(
        "member-id", .healthPlan, alone: .certain, .alphanumeric, validator: .recordNumber)
    static let medicaid = ValueKind("medicaid", .healthPlan, alone: .certain, .alphanumeric, validator: .recordNumber)
    static let mbi = ValueKind("mbi", .healthPlan, alone: .certain, .alphanumeric, validator: .usMBI)
    static let account = ValueKind("account", .account, .alphanumeric, validator: .recordNumber)
    static let card = ValueKind("card", .account, alone: .certain, .digits, validator: .card)
    static let licence = ValueKind("licence", .licence, .alphanumeric, validator: .recordNumber)
    static let dea = ValueKind("dea", .licence, role: .contact, alone: .nothing, .alphanumeric, validator: .usDEA)
    static let vin = ValueKind("vin", .vehicle, .alphanumeric, validator: .vin)
    static let device = ValueKind("device", .device, .alphanumeric, validator: .recordNumber)
    static let dateOfBirth = ValueKind("dob", .date, .lower, validator: .dateOfBirth)
    static let nhs = ValueKind("nhs", .medicalRecord, alone: .certain, .digits, validator: .nhs)
    static let canadianSIN = ValueKind("ca-sin", .ssn, alone: .certain, .digits, validator: .canadianSIN)
    static let canadianHealthCard = ValueKind(
        "ca-hcn", .healthPlan, alone: .certain, .alphanumeric, validator: .canadianHealthCard)
    static let australianMedicare = ValueKind(
        "au-medicare", .healthPlan, alone: .certain, .digits, validator: .australianMedicare)
    static let germanHealthInsurance = ValueKind(
        "de-kvnr", .healthPlan, alone: .certain, .alphanumeric, validator: .germanHealthInsurance)
    static let frenchNIR = ValueKind("fr-nir", .ssn, alone: .certain, .alphanumeric, validator: .frenchNIR)
    /// Any other number that is given to one person: a passport, a case, a sample.
    static let other = ValueKind("other", .other, .alphanumeric, validator: .recordNumber)

    static let name = ValueKind("name", .name, role: .contact, .lower, validator: .personName)
    static let phone = ValueKind("phone", .phone, role: .contact, alone: .nothing, .digits, validator: .phone)
    static let fax = ValueKind("fax", .fax, role: .contact, alone: .nothing, .digits, validator: .phone)
    static let email = ValueKind("email", .email, role: .contact, alone: .nothing, .lower, validator: .email)
    static let address = ValueKind("address", .geography, role: .contact, alone: .nothing)
    static let zip = ValueKind("zip", .geography, role: .contact, alone: .nothing, .digits, validator: .usZIP)
    /// Of admission, discharge, death or service. Of birth: `dateOfBirth`.
    static let date = ValueKind("date", .date, role: .contact, alone: .nothing, validator: .dateOfBirth)
    static let url = ValueKind("url", .url, role: .contact, alone: .nothing, validator: .url)
    static let ip = ValueKind("ip", .ip, role: .contact, alone: .nothing, validator: .ipv4)
    /// By the name of its field alone: a link to it, or its bytes as text.
    static let photo = ValueKind("photo", .photo, role: .contact, alone: .nothing, .exact)
    static let biometric = ValueKind("biometric", .biometric, .exact)

    /// Of an organisation or a clinician, and public: it identifies no patient.
    static let npi = ValueKind("npi", nil, role: .contact, .digits, validator: .usNPI)

    static let diagnosis = ValueKind("diagnosis", nil, role: .health, alone: .nothing, .alphanumeric, validator: .icd10)
    static let procedure = ValueKind("procedure", nil, role: .health, alone: .nothing, .alphanumeric)
    static let observation = ValueKind("observation", nil, role: .health, alone: .nothing)
    static let medication = ValueKind("medication", nil, role: .health, alone: .nothing)
    /// Health in free text or a code of another system: the reason of a visit, a SNOMED concept, an allergy.
    static let health = ValueKind("health", nil, role: .health, alone: .nothing)

    static let all: [ValueKind] = [
        ssn, itin, mrn, memberID, medicaid, mbi, account, card, licence, dea, vin, device, dateOfBirth, nhs,
        canadianSIN,
        canadianHealthCard, australianMedicare, germanHealthInsurance, frenchNIR, other, name, phone, fax, email,
        address,
        zip, date, url, ip, photo, biometric, npi, diagnosis, procedure, observation, medication, health,
    ]
}
