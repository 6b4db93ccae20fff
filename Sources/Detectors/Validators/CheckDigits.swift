/// ISO/IEC 7812-1 annex B: digits only, the last one the check digit.
func hasLuhnDigit(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    guard digits.count > 1, digits.allSatisfy(isDigit) else { return false }
    var sum = 0
    for (position, digit) in digits.reversed().enumerated() {
        let value = Int(digit - 0x30)
        sum += position % 2 == 0 ? value : (value * 2) / 10 + (value * 2) % 10
    }
    return sum % 10 == 0
}

/// Weights 2, 3, 4 … from the digit before the last; the last makes the sum a multiple of 11, and is `X` for ten
/// (ISO 2108 of 1992, as ISBN-10 has it).
func hasMod11Digit(_ value: [UInt8]) -> Bool {
    guard value.count > 1, let last = value.last, value.dropLast().allSatisfy(isDigit) else { return false }
    guard isDigit(last) || last == UInt8(ascii: "X") else { return false }
    let check = isDigit(last) ? Int(last - 0x30) : 10
    return (weightedSum(value.dropLast()) + check) % 11 == 0
}

/// The weights are 2, 3, 4 … from the last digit on.
func weightedSum(_ digits: some BidirectionalCollection<UInt8>) -> Int {
    digits.reversed().enumerated().reduce(0) { $0 + ($1.offset + 2) * Int($1.element - 0x30) }
}

/// ISO/IEC 7064, MOD 97-10, as IBANs without their first four characters turned have it: letters count 10 to 35, and the
/// whole leaves 1.
func hasMod97Digits(_ value: [UInt8]) -> Bool {
    guard value.count > 2, let rest = remainder97(value) else { return false }
    return rest == 1
}

/// The remainder by 97 of a number in digits and letters (A is 10); nil for anything else.
func remainder97(_ value: some Sequence<UInt8>) -> Int? {
    var rest = 0
    for byte in value {
        switch byte {
        case 0x30...0x39: rest = (rest * 10 + Int(byte - 0x30)) % 97
        case 0x41...0x5A: rest = (rest * 100 + Int(byte - 0x37)) % 97
        default: return nil
        }
    }
    return rest
}

/// J. Verhoeff, Error Detecting Decimal Codes (1969): the dihedral group D5 and one permutation. The last is the check
/// digit.
func hasVerhoeffDigit(_ digits: [UInt8]) -> Bool {
    guard digits.count > 1, digits.allSatisfy(isDigit) else { return false }
    var check = 0
    for (position, digit) in digits.reversed().enumerated() {
        check = Dihedral.product(check, Dihedral.permuted(Int(digit - 0x30), times: position % 8))
    }
    return check == 0
}

/// The symmetries of a pentagon: 0 to 4 turn it, 5 to 9 turn it over.
private enum Dihedral {
    static func product(_ a: Int, _ b: Int) -> Int {
        switch (a < 5, b < 5) {
        case (true, true): (a + b) % 5
        case (true, false): (a + b - 5) % 5 + 5
        case (false, true): (a - 5 - b + 5) % 5 + 5
        case (false, false): (a - b + 5) % 5
        }
    }

    static func permuted(_ digit: Int, times: Int) -> Int {
        (0..<times).reduce(digit) { now, _ in permutation[now] }
    }

    private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
}
