/// An NHS number of England, Wales and Man: ten digits, weights 10 to 2, mod 11; where the check would be 10 there is no
/// such number. 999 000 0000 up is for tests (NHS Data Dictionary, NHS NUMBER).
func nhsNumber(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 10), number(digits) > 0 else { return .invalid }
    let check = (11 - weightedSum(digits.dropLast()) % 11) % 11
    guard check == Int(digits[9] - 0x30) else { return .invalid }
    if digits.starts(with: "999".utf8) || isRepeated(digits) || isStraight(digits) { return .reserved }
    return ["9434765919", "9434765870", "4505577104", "4010232137"].contains(text(digits)) ? .reserved : .valid
}

/// A Canadian Social Insurance Number: nine digits with a Luhn digit, the first neither 0 (fictitious) nor 8 (Service
/// Canada, SIN code of practice).
func canadianInsuranceNumber(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 9), hasLuhnDigit(digits), number(digits) > 0 else { return .invalid }
    let isFictitious = digits[0] == 0x30 || isRepeated(digits) || isStraight(digits)
    if isFictitious || text(digits) == "130692544" { return .reserved }
    return digits[0] == 0x38 ? .invalid : .valid
}

/// An Ontario health number: ten digits with a Luhn digit, and up to two letters of version (Ministry of Health, Health
/// Card Validation Reference Manual).
func ontarioHealthNumber(_ value: [UInt8]) -> Validator.Verdict {
    let digits = value.prefix(10)
    guard areDigits(digits, 10), digits[0] != 0x30, hasLuhnDigit(digits) else { return .invalid }
    guard value.count <= 12, value.dropFirst(10).allSatisfy(isUpper) else { return .invalid }
    return isStraight(digits.dropLast()) || longestRun(digits) > 6 ? .reserved : .valid
}

/// An Australian Medicare card number: eight digits, the first 2 to 6, a check digit with weights 1 3 7 9 1 3 7 9, the
/// card's issue and perhaps the person's place on it (Services Australia; METeOR 270101).
func australianMedicareNumber(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 10) || areDigits(digits, 11), (0x32...0x36).contains(digits[0]) else { return .invalid }
    let weights = [1, 3, 7, 9, 1, 3, 7, 9]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    guard sum % 10 == Int(digits[8] - 0x30), digits[9] != 0x30 else { return .invalid }
    return digits.starts(with: "2123456".utf8) || longestRun(digits) > 6 ? .reserved : .valid
}

/// A German health insurance number: a letter and nine digits, the last a Luhn-like check in which the letter counts as
/// two digits, A being 01 (Vertrauensstelle KVNR; section 290 SGB V). X110 begins those of gematik's test cards.
func germanInsuranceNumber(_ value: [UInt8]) -> Validator.Verdict {
    guard value.count == 10, isUpper(value[0]), value[1...].allSatisfy(isDigit) else { return .invalid }
    let letter = Int(value[0] - 0x40)
    let digits = [letter / 10, letter % 10] + value[1..<9].map { Int($0 - 0x30) }
    let sum = digits.enumerated().reduce(0) { sum, next in
        let product = next.element * (next.offset % 2 + 1)
        return sum + product / 10 + product % 10
    }
    guard sum % 10 == Int(value[9] - 0x30) else { return .invalid }
    let isSample = value.starts(with: "X110".utf8) || isStraight(value[1..<9]) || isRepeated(value[1..<9])
    return isSample ? .reserved : .valid
}

/// A French registration number: sex, year, month, department, commune, order and a key of two digits, 97 less the rest
/// by 97; Corsica's 2A and 2B count as 19 and 18 (INSEE, NIR).
func frenchRegistrationNumber(_ value: [UInt8]) -> Validator.Verdict {
    guard value.count == 15, let digits = withoutCorsica(value) else { return .invalid }
    guard "123478".utf8.contains(digits[0]), isFrenchMonth(number(digits[3..<5])) else { return .invalid }
    guard let rest = remainder97(digits[..<13]), 97 - rest == number(digits[13...]) else { return .invalid }
    return ["255081416802538", "184127645108946", "269054958815780"].contains(text(digits)) ? .reserved : .valid
}

private func withoutCorsica(_ value: [UInt8]) -> [UInt8]? {
    var digits = value
    if value[5] == 0x32, value[6] == UInt8(ascii: "A") || value[6] == UInt8(ascii: "B") {
        digits[5] = 0x31
        digits[6] = value[6] == UInt8(ascii: "A") ? 0x39 : 0x38
    }
    return digits.allSatisfy(isDigit) ? digits : nil
}

/// 20 to 42 and 50 up stand for a month that is not known.
private func isFrenchMonth(_ month: Int) -> Bool { (1...12).contains(month) || (20...42).contains(month) || month > 49 }
