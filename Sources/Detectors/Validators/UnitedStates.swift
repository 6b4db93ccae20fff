/// A National Provider Identifier: ten digits, first 1 or 2, a Luhn digit over 80840 and the number (45 CFR 162.406;
/// CMS, NPI check digit).
func providerNumber(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 10), digits[0] == 0x31 || digits[0] == 0x32 else { return .invalid }
    guard hasLuhnDigit("80840".utf8 + digits) else { return .invalid }
    return text(digits) == "1234567893" || longestRun(digits) > 6 ? .reserved : .valid
}

/// A DEA registration: two letters (the second may be 9) and seven digits, the last of which is that of
/// (d1 + d3 + d5) + 2 (d2 + d4 + d6) (21 CFR 1301; DEA Diversion Control).
func prescriberNumber(_ value: [UInt8]) -> Validator.Verdict {
    guard value.count == 9, "ABCDEFGHJKLMPRSTUX".utf8.contains(value[0]) else { return .invalid }
    guard isUpper(value[1]) || value[1] == UInt8(ascii: "9"), value[2...].allSatisfy(isDigit) else { return .invalid }
    let digits = value[2...].map { Int($0 - 0x30) }
    let sum = digits[0] + digits[2] + digits[4] + 2 * (digits[1] + digits[3] + digits[5])
    guard sum % 10 == digits[6] else { return .invalid }
    return value[2...].starts(with: "123456".utf8) || isRepeated(value[2...]) ? .reserved : .valid
}

/// A Medicare Beneficiary Identifier: eleven characters, each of its position's class; S, L, O, I, B and Z are not used
/// (CMS, Understanding the MBI format).
func medicareNumber(_ value: [UInt8]) -> Validator.Verdict {
    let classes = Array("1ANDANDAADD".utf8)
    guard value.count == classes.count, zip(value, classes).allSatisfy(isOfClass) else { return .invalid }
    return ["1EG4TE5MK72", "1EG4TE5MK73"].contains(text(value)) ? .reserved : .valid
}

/// 1: a digit but 0. A: a letter. N: either. D: a digit.
private func isOfClass(_ byte: UInt8, _ kind: UInt8) -> Bool {
    let isLetter = isUpper(byte) && !"SLOIBZ".utf8.contains(byte)
    return switch kind {
    case UInt8(ascii: "1"): isDigit(byte) && byte != 0x30
    case UInt8(ascii: "A"): isLetter
    case UInt8(ascii: "N"): isLetter || isDigit(byte)
    default: isDigit(byte)
    }
}

/// A ZIP code of five or nine digits, 00501 to 99950 (USPS Publication 65).
func zipCode(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 5) || areDigits(digits, 9) else { return .invalid }
    guard (501...99950).contains(number(digits[..<5])) else { return .invalid }
    return isRepeated(digits[..<5]) || isStraight(digits[..<5]) ? .reserved : .valid
}
