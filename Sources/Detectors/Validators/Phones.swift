/// A number of the North American plan: area and exchange begin with 2 to 9 and are not N11 (47 CFR 52; NANPA). 555-01XX
/// is for fiction, and what is free of charge belongs to no person.
func northAmericanNumber(_ digits: [UInt8]) -> Validator.Verdict {
    let national = digits.count == 11 && digits.first == 0x31 ? digits[1...] : digits[...]
    guard areDigits(national, 10) else { return .invalid }
    let (area, exchange) = (number(national.prefix(3)), number(national.dropFirst(3).prefix(3)))
    guard area > 199, exchange > 199, area % 100 != 11, area / 10 % 10 != 9 else { return .invalid }
    if isRepeated(national) || isStraight(national.dropFirst(3)) || area == 555 || exchange == 555 { return .reserved }
    if [800, 822, 833, 844, 855, 866, 877, 888, 900].contains(area) { return .reserved }
    return exchange % 100 == 11 ? .invalid : .valid
}

/// A number as it is dialled from abroad or at home: 7 to 15 digits (ITU-T E.164). Ofcom's numbers for drama belong to
/// nobody; those of North America are held to their own plan.
func internationalNumber(_ value: [UInt8]) -> Validator.Verdict {
    let digits = value.filter(isDigit)
    guard (7...15).contains(digits.count) else { return .invalid }
    if isRepeated(digits) || isStraight(digits) || isStraight(digits.suffix(8)) { return .reserved }
    if digits.count == 11, digits[0] == 0x31 { return northAmericanNumber(digits) }
    if digits.count == 10, northAmericanNumber(digits) == .reserved { return .reserved }
    let british = digits.starts(with: "44".utf8) ? digits[2...] : digits.first == 0x30 ? digits[1...] : digits[...]
    let isDrama = british.count == 10 && dramaNumbers.contains { british.starts(with: $0.utf8) }
    return isDrama || longestRun(digits) > 6 ? .reserved : .valid
}

/// Without their leading zero (Ofcom, Telephone numbers for use in TV and radio drama programmes).
private let dramaNumbers = [
    "113496", "114496", "115496", "116496", "117496", "118496", "121496", "131496", "141496", "151496", "161496",
    "191498", "2079460", "2890180", "2920180", "1632960", "7700900", "8081570", "9098790", "3069990",
]
