/// What must hold of a normalised value beyond its shape. A checksum is no proof: it only takes away what cannot be.
public enum Validator: String, Hashable, Sendable, CaseIterable {
    case luhn
    case mod11 = "mod-11"
    case mod97 = "mod-97"
    case verhoeff

    case usSSN = "us-ssn"
    case usITIN = "us-itin"
    case usNPI = "us-npi"
    case usDEA = "us-dea"
    case usMBI = "us-mbi"
    case usPhone = "us-phone"
    case usZIP = "us-zip"
    case nhs
    case canadianSIN = "ca-sin"
    case canadianHealthCard = "ca-hcn"
    case australianMedicare = "au-medicare"
    case germanHealthInsurance = "de-kvnr"
    case frenchNIR = "fr-nir"

    case card
    case vin
    case dateOfBirth = "date-of-birth"
    case phone = "e164"
    case email
    case ipv4
    case ipv6
    case url
    /// A number that some body hands out by its own rules: all that can be said is what it is not.
    case recordNumber = "record-number"
    case personName = "person-name"

    case icd10 = "icd-10-cm"
    case cpt
    case hcpcs
    case loinc
    case snomed
    case ndc

    case base62CRC32 = "base62-crc32"
    case awsKeyID = "aws-key-id"
    case bech32
    case basicCredentials = "basic-credentials"

    public enum Verdict: Hashable, Sendable {
        case valid
        case invalid
        /// It could be valid, and is issued to nobody: 078-05-1120.
        case reserved
    }

    public func callAsFunction(_ value: [UInt8]) -> Verdict {
        switch self {
        case .luhn: hasLuhnDigit(value) ? .valid : .invalid
        case .mod11: hasMod11Digit(value) ? .valid : .invalid
        case .mod97: hasMod97Digits(value) ? .valid : .invalid
        case .verhoeff: hasVerhoeffDigit(value) ? .valid : .invalid
        case .usSSN: socialSecurityNumber(value)
        case .usITIN: taxpayerNumber(value)
        case .usNPI: providerNumber(value)
        case .usDEA: prescriberNumber(value)
        case .usMBI: medicareNumber(value)
        case .usPhone: northAmericanNumber(value)
        case .usZIP: zipCode(value)
        case .nhs: nhsNumber(value)
        case .canadianSIN: canadianInsuranceNumber(value)
        case .canadianHealthCard: ontarioHealthNumber(value)
        case .australianMedicare: australianMedicareNumber(value)
        case .germanHealthInsurance: germanInsuranceNumber(value)
        case .frenchNIR: frenchRegistrationNumber(value)
        case .card: paymentCard(value)
        case .vin: vehicleNumber(value)
        case .dateOfBirth: birthDate(value)
        case .phone: internationalNumber(value)
        case .email: emailAddress(value)
        case .ipv4: addressOfVersion4(value)
        case .ipv6: addressOfVersion6(value)
        case .url: webAddress(value)
        case .recordNumber: assignedNumber(value)
        case .personName: nameOfPerson(value)
        case .icd10: diagnosisCode(value)
        case .cpt: procedureCode(value)
        case .hcpcs: supplyCode(value)
        case .loinc: observationCode(value)
        case .snomed: clinicalConcept(value)
        case .ndc: drugCode(value)
        case .base62CRC32: base62Checksum(value)
        case .awsKeyID: Detectors.awsKeyID(value)
        case .bech32: bech32Checksum(value)
        case .basicCredentials: Detectors.basicCredentials(value)
        }
    }
}
