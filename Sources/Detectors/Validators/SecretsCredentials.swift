/// HTTP Basic credentials (RFC 7617): base 64 of `user:password` in printable characters.
func basicCredentials(_ text: [UInt8]) -> Validator.Verdict {
    guard let plain = decodedBase64(text[...]), plain.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
        let colon = plain.firstIndex(of: UInt8(ascii: ":")), colon + 1 < plain.count,
        String(validating: plain, as: UTF8.self) != nil
    else { return .invalid }
    // The pair of RFC 7617, section 2, and of RFC 2617 before it.
    return plain.elementsEqual("Aladdin:open sesame".utf8) ? .reserved : .valid
}

/// Base 64 with either alphabet (RFC 4648), with or without padding; nil for anything else.
public func decodedBase64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let body = text.prefix { $0 != UInt8(ascii: "=") }
    guard body.count % 4 != 1, text.count - body.count <= 2, text.dropFirst(body.count).allSatisfy({ $0 == 0x3D })
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
        guard let value = base64Digit(byte) else { return nil }
        bits = bits << 6 | value
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
}

private func base64Digit(_ digit: UInt8) -> UInt32? {
    switch digit {
    case 0x41...0x5A: UInt32(digit - 0x41)
    case 0x61...0x7A: UInt32(digit - 0x61) + 26
    case 0x30...0x39: UInt32(digit - 0x30) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
}
