/// The name of an element: group and number in it.
struct DICOMTag: Hashable, CustomStringConvertible {
    let group: UInt16
    let element: UInt16

    init(_ group: UInt16, _ element: UInt16) {
        self.group = group
        self.element = element
    }

    /// `(0010,0010)`
    var description: String { "(\(hexadecimal(group)),\(hexadecimal(element)))" }

    static let transferSyntax = DICOMTag(0x0002, 0x0010)
    static let identityRemoved = DICOMTag(0x0012, 0x0062)
    static let burnedIn = DICOMTag(0x0028, 0x0301)

    /// An item of a sequence, its end and the sequence's end (PS3.5, 7.5): they have no value of their own.
    var isOfSequence: Bool { group == 0xFFFE }
    /// What comes from here on is the picture (PS3.5, 8).
    var isPixelData: Bool { group == 0x7FE0 }
}

private func hexadecimal(_ number: UInt16) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
