/// A member's name is data: it is shown, and never used as a path. What would not be seen or would not be UTF-8 is
/// written `\xHH`, and a backslash twice.
func shownMember(_ name: some Swift.Collection<UInt8>) -> String {
    var shown: [UInt8] = []
    shown.reserveCapacity(name.count)
    let isText = String(validating: name, as: UTF8.self) != nil
    for byte in name {
        switch byte {
        case 0x5C: shown += [0x5C, 0x5C]
        case 0x20..<0x7F: shown.append(byte)
        case 0x80... where isText: shown.append(byte)
        default: shown += [0x5C, 0x78, digit(byte >> 4), digit(byte & 15)]
        }
    }
    return String(decoding: shown, as: UTF8.self)
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
