/// A US Social Security number, nine digits. Area 000, 666 and 900 up, group 00 and serial 0000 are never issued (SSA,
/// POMS RM 10201.035).
func socialSecurityNumber(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 9) else { return .invalid }
    if isPublishedSSN(digits) { return .reserved }
    let area = number(digits[..<3])
    guard area != 0, area != 666, area < 900 else { return .invalid }
    return number(digits[3..<5]) == 0 || number(digits[5...]) == 0 ? .invalid : .valid
}

/// An Individual Taxpayer Identification Number: it begins with 9, and its group is 50-65, 70-88, 90-92 or 94-99 (IRS,
/// Internal Revenue Manual 3.21.263).
func taxpayerNumber(_ digits: [UInt8]) -> Validator.Verdict {
    guard areDigits(digits, 9), digits[0] == UInt8(ascii: "9") else { return .invalid }
    if isPublishedSSN(digits) { return .reserved }
    switch number(digits[3..<5]) {
    case 50...65, 70...88, 90...92, 94...99: return .valid
    default: return .invalid
    }
}

private func isPublishedSSN(_ digits: [UInt8]) -> Bool {
    if number(digits) == 0 { return false }
    if digits.starts(with: "98765432".utf8) { return true }  // 987-65-4320 to 4329: set aside for advertisements
    if isStraight(digits) || isFilledIn(digits) { return true }
    return publishedSSNs.contains(text(digits))
}

/// 555-55-5555, 111-22-3333: each of the three parts one digit.
private func isFilledIn(_ digits: [UInt8]) -> Bool {
    isRepeated(digits[..<3]) && isRepeated(digits[3..<5]) && isRepeated(digits[5...])
}

/// Printed on wallet inserts, pamphlets and advertisements, hence used by thousands (SSA, POMS RM 10201.060), and what
/// samples of software are written with.
private let publishedSSNs: Set<String> = [
    "022281852", "042103580", "062360749", "078051120", "095073645", "128036045", "135016629", "141186941",
    "165167999", "165187999", "165207999", "165227999", "165247999", "189092294", "212097694", "212099999",
    "219099999", "306302348", "308125070", "468288779", "549241889",
    "457555462", "123121234", "123456788", "123454321", "123123123", "123004567", "111223344", "112233445",
    "121212121", "321214321", "987654320",
]
