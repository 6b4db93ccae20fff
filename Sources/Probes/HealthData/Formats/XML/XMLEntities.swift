/// The five entities of XML and numeric references as their UTF-8. Any other stays as it is written: what a DTD declares
/// is never expanded, and nothing is fetched.
func withoutEntities(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "&"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
            let meaning = meaning(of: rest[..<end])
        else {
            plain.append(byte)
            continue
        }
        plain += meaning
        rest = rest[(end + 1)...]
    }
    return plain[...]
}

private func meaning(of entity: ArraySlice<UInt8>) -> [UInt8]? {
    switch entity.text {
    case "lt": [UInt8(ascii: "<")]
    case "gt": [UInt8(ascii: ">")]
    case "amp": [UInt8(ascii: "&")]
    case "quot": [UInt8(ascii: "\"")]
    case "apos": [UInt8(ascii: "'")]
    default: entity.first == UInt8(ascii: "#") ? character(entity.dropFirst()) : nil
    }
}

private func character(_ number: ArraySlice<UInt8>) -> [UInt8]? {
    let isHexadecimal = number.first == UInt8(ascii: "x") || number.first == UInt8(ascii: "X")
    let digits = isHexadecimal ? number.dropFirst() : number
    guard let code = UInt32(digits.text, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code) else {
        return nil
    }
    return Array(String(Character(scalar)).utf8)
}
