/// A vehicle identification number: 17 characters without I, O and Q, of which North America makes the ninth a check
/// digit (49 CFR 565.15).
func vehicleNumber(_ value: [UInt8]) -> Validator.Verdict {
    guard value.count == 17 else { return .invalid }
    var sum = 0
    for (byte, weight) in zip(value, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]) {
        guard let worth = transliterated(byte) else { return .invalid }
        sum += worth * weight
    }
    let check = sum % 11 == 10 ? UInt8(ascii: "X") : UInt8(0x30 + sum % 11)
    guard value[8] == check else { return .invalid }
    return longestRun(value) > 7 || publishedVehicles.contains(text(value)) ? .reserved : .valid
}

private func transliterated(_ byte: UInt8) -> Int? {
    if isDigit(byte) { return Int(byte - 0x30) }
    guard isUpper(byte) else { return nil }
    let worth = Array("12345678012345070923456789".utf8)[Int(byte - 0x41)]
    return worth == 0x30 ? nil : Int(worth - 0x30)
}

/// The samples of encyclopaedias, of the regulation and of decoders' pages.
private let publishedVehicles: Set<String> = [
    "1M8GDM9AXKP042788", "1HGBH41JXMN109186", "5GZCZ43D13S812715", "1HGCM82633A004352", "1HGCM82633A123456",
    "JH4TB2H26CC000000", "5YJSA1DG9DFP14705", "WP0ZZZ99ZTS392124", "1FAFP404X1F192134", "2HGES16575H591234",
    "1GNEK13ZX3R298984", "4T1BE32K25U000000", "5UXWX7C5BA0000000", "3D7LU38C83G854645", "1C4RJFAG5FC625797",
]
