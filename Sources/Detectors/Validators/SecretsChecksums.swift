/// The last six characters of a GitHub or npm token are the CRC-32 of what stands between the prefix's `_` and them, in
/// base 62 with the digits first (GitHub's announcement of its token formats, April 2021).
func base62Checksum(_ token: [UInt8]) -> Validator.Verdict {
    guard let underscore = token.lastIndex(of: UInt8(ascii: "_")) else { return .invalid }
    let body = token[(underscore + 1)...]
    guard body.count > 6, let told = base62(body.suffix(6)) else { return .invalid }
    return UInt64(crc32(body.dropLast(6))) == told ? .valid : .invalid
}

/// Four letters of what it is, then base 32 (RFC 4648). The names that AWS prints in its documents end in EXAMPLE.
func awsKeyID(_ key: [UInt8]) -> Validator.Verdict {
    guard key.count == 20 else { return .invalid }
    if key.suffix(7).elementsEqual("EXAMPLE".utf8) { return .reserved }
    let isBase32 = key.dropFirst(4).allSatisfy { (0x41...0x5A).contains($0) || (0x32...0x37).contains($0) }
    return isBase32 ? .valid : .invalid
}

/// Bech32 (BIP 173) as age identities are written: upper case, six characters of checksum.
func bech32Checksum(_ text: [UInt8]) -> Validator.Verdict {
    let alphabet = Array("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".utf8)
    guard text.count <= 1023, let separator = text.lastIndex(of: UInt8(ascii: "1")), separator > 0,
        text.count - separator > 6
    else { return .invalid }
    let name = text[..<separator].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var values = name.map { UInt32($0 >> 5) } + [0] + name.map { UInt32($0 & 31) }
    for byte in text[(separator + 1)...] {
        guard let value = alphabet.firstIndex(of: byte) else { return .invalid }
        values.append(UInt32(value))
    }
    return bech32Polymod(values) == 1 ? .valid : .invalid
}

private func bech32Polymod(_ values: [UInt32]) -> UInt32 {
    let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    var sum: UInt32 = 1
    for value in values {
        let top = sum >> 25
        sum = (sum & 0x1FF_FFFF) << 5 ^ value
        for bit in 0..<5 where top >> UInt32(bit) & 1 == 1 { sum ^= generator[bit] }
    }
    return sum
}

/// CRC-32 (ISO 3309, the polynomial of Ethernet and zip), bit by bit: tokens are short.
func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
}

private func base62(_ digits: some Sequence<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
        guard let value = base62Digit(digit) else { return nil }
        number = number * 62 + value
    }
    return number
}

private func base62Digit(_ digit: UInt8) -> UInt64? {
    switch digit {
    case 0x30...0x39: UInt64(digit - 0x30)
    case 0x41...0x5A: UInt64(digit - 0x41) + 10
    case 0x61...0x7A: UInt64(digit - 0x61) + 36
    default: nil
    }
}
