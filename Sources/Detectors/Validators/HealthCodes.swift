/// An ICD-10-CM code with or without its point: a letter, a digit, a digit or A or B, and up to four more (ICD-10-CM
/// Official Guidelines, section I.A).
func diagnosisCode(_ value: [UInt8]) -> Validator.Verdict {
    let code = value.filter { $0 != UInt8(ascii: ".") }.map { isLower($0) ? $0 - 0x20 : $0 }
    guard (3...7).contains(code.count), isUpper(code[0]), isDigit(code[1]) else { return .invalid }
    guard isDigit(code[2]) || code[2] == UInt8(ascii: "A") || code[2] == UInt8(ascii: "B") else { return .invalid }
    return code[3...].allSatisfy { isDigit($0) || isUpper($0) } ? .valid : .invalid
}

/// Five digits (category I), or four and F, T, U or M (AMA, CPT).
func procedureCode(_ value: [UInt8]) -> Validator.Verdict {
    guard value.count == 5, value[..<4].allSatisfy(isDigit) else { return .invalid }
    guard isDigit(value[4]) || "FTUM".utf8.contains(value[4]) else { return .invalid }
    return number(value[..<4]) == 0 ? .invalid : .valid
}

/// HCPCS level II: a letter A to V and four digits (CMS).
func supplyCode(_ value: [UInt8]) -> Validator.Verdict {
    guard value.count == 5, isUpper(value[0]), value[0] <= UInt8(ascii: "V") else { return .invalid }
    return value[1...].allSatisfy(isDigit) ? .valid : .invalid
}

/// One to seven digits, `-` and a check digit by mod 10 (LOINC Users' Guide, appendix C).
func observationCode(_ value: [UInt8]) -> Validator.Verdict {
    let digits = value.filter(isDigit)
    guard (2...8).contains(digits.count), value.count - digits.count <= 1 else { return .invalid }
    guard value.count == digits.count || value[value.count - 2] == UInt8(ascii: "-") else { return .invalid }
    return hasLuhnDigit(digits) ? .valid : .invalid
}

/// A SNOMED CT identifier: 6 to 18 digits, the two before the last its partition, the last by Verhoeff (SNOMED CT
/// Release File Specification, 5.5).
func clinicalConcept(_ digits: [UInt8]) -> Validator.Verdict {
    guard (6...18).contains(digits.count), digits[0] != 0x30, hasVerhoeffDigit(digits) else { return .invalid }
    return ["00", "10", "01", "11", "02", "12"].contains(text(digits.suffix(3).dropLast())) ? .valid : .invalid
}

/// A National Drug Code: 4-4-2, 5-3-2 or 5-4-1, or the eleven digits of billing, with or without hyphens (21 CFR 207.33).
func drugCode(_ value: [UInt8]) -> Validator.Verdict {
    let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return .invalid }
    switch parts.map(\.count) {
    case [4, 4, 2], [5, 3, 2], [5, 4, 1], [5, 4, 2], [10], [11]:
        return number(value.filter(isDigit)) == 0 ? .invalid : .valid
    default: return .invalid
    }
}
