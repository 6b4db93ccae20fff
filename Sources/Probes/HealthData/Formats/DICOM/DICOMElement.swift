/// The header of an element: its tag, and how long its value is.
struct DICOMElement {
    let tag: DICOMTag
    /// Of the header itself.
    let headerLength: Int
    /// Nil where it is not told and an item ends it.
    let length: Int?
    /// Its value is elements or items: they are read as if they stood beside it.
    let isSequence: Bool

    /// Nil where there are not enough bytes.
    ///
    /// Whether a representation (`PN`) is written is seen of each element for itself: private sequences are written
    /// without where the rest is written with (PS3.5, 6.2.2).
    init?(_ bytes: ArraySlice<UInt8>, isBigEndian isBig: Bool) {
        guard bytes.count >= 8 else { return nil }
        let at = bytes.startIndex
        tag = DICOMTag(number16(bytes, at, isBig), number16(bytes, at + 2, isBig))
        let representation = bytes[(at + 4)..<(at + 6)].text
        if tag.isOfSequence || !Self.representations.contains(representation) {
            (headerLength, length) = (8, Self.length(number32(bytes, at + 4, isBig)))
            isSequence = tag.isOfSequence || length == nil || Self.beginsWithItem(bytes.dropFirst(8))
        } else if Self.long.contains(representation) {
            guard bytes.count >= 12 else { return nil }
            (headerLength, length) = (12, Self.length(number32(bytes, at + 8, isBig)))
            isSequence =
                representation == "SQ" || length == nil
                || representation == "UN" && Self.beginsWithItem(bytes.dropFirst(12))
        } else {
            (headerLength, length) = (8, Int(number16(bytes, at + 6, isBig)))
            isSequence = false
        }
    }

    /// FFFFFFFF: undefined.
    private static func length(_ number: UInt32) -> Int? { number == .max ? nil : Int(number) }

    private static func beginsWithItem(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0xFE, 0xFF, 0x00, 0xE0]) || bytes.starts(with: [0xFF, 0xFE, 0xE0, 0x00])
    }

    /// PS3.5, 6.2.
    static let representations: Set<String> = long.union([
        "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL", "FD", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
        "UI",
        "UL", "US",
    ])
    /// PS3.5, 7.1.2: two bytes are reserved, and the length has four.
    private static let long: Set<String> = [
        "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV",
    ]
}

private func number16(_ bytes: ArraySlice<UInt8>, _ at: Int, _ isBig: Bool) -> UInt16 {
    let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
    return isBig ? first << 8 | second : second << 8 | first
}

private func number32(_ bytes: ArraySlice<UInt8>, _ at: Int, _ isBig: Bool) -> UInt32 {
    let (first, second) = (UInt32(number16(bytes, at, isBig)), UInt32(number16(bytes, at + 2, isBig)))
    return isBig ? first << 16 | second : second << 16 | first
}
