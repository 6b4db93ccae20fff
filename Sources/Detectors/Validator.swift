/// What must hold of a normalised value beyond its shape. A checksum is no proof: it only takes away what cannot be.
public enum Validator: String, Hashable, Sendable, CaseIterable {
    case luhn

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
        case .base62CRC32: base62Checksum(value)
        case .awsKeyID: Detectors.awsKeyID(value)
        case .bech32: bech32Checksum(value)
        case .basicCredentials: Detectors.basicCredentials(value)
        }
    }
}

/// ISO/IEC 7812-1 annex B: digits only, the last one the check digit.
func hasLuhnDigit(_ digits: [UInt8]) -> Bool {
    guard digits.count > 1, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    var sum = 0
    for (position, digit) in digits.reversed().enumerated() {
        let value = Int(digit - 0x30)
        sum += position % 2 == 0 ? value : (value * 2) / 10 + (value * 2) % 10
    }
    return sum % 10 == 0
}
