/// DICOM files made by hand.
struct DICOMFiles {
    enum Writing: String, CaseIterable, Sendable {
        case explicit = "1.2.840.10008.1.2.1"
        case implicit = "1.2.840.10008.1.2"
        case bigEndian = "1.2.840.10008.1.2.2"
        case deflated = "1.2.840.10008.1.2.1.99"
    }

    let writing: Writing
    var bytes: [UInt8] = []

    init(_ writing: Writing) { self.writing = writing }

    static let long: Set<String> = ["OB", "OW", "SQ", "UN", "UT"]

    mutating func add(_ group: UInt16, _ element: UInt16, _ representation: String, _ value: [UInt8]) {
        let even = value + (value.count % 2 == 0 ? [] : [representation == "UI" ? 0 : 0x20])
        header(group, element, representation, UInt32(even.count))
        bytes += even
    }

    mutating func add(_ group: UInt16, _ element: UInt16, _ representation: String, _ value: String) {
        add(group, element, representation, Array(value.utf8))
    }

    /// FFFFFFFF: undefined.
    mutating func header(_ group: UInt16, _ element: UInt16, _ representation: String, _ length: UInt32) {
        bytes += number(group) + number(element)
        if writing == .implicit || group == 0xFFFE {
            bytes += number(length)
        } else if Self.long.contains(representation) {
            bytes += Array(representation.utf8) + [0, 0] + number(length)
        } else {
            bytes += Array(representation.utf8) + number(UInt16(truncatingIfNeeded: length))
        }
    }

    private func number(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
        let little = (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        return writing == .bigEndian ? little.reversed() : little
    }

    /// With preamble and header.
    var file: [UInt8] {
        var meta = DICOMFiles(.explicit)
        meta.add(0x0002, 0x0001, "OB", [0, 1])
        meta.add(0x0002, 0x0010, "UI", writing.rawValue)
        return [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + meta.bytes + bytes
    }

    static func patient(_ writing: Writing) -> DICOMFiles {
        var file = DICOMFiles(writing)
        file.add(0x0008, 0x0005, "CS", "ISO_IR 100")
        file.add(0x0008, 0x0020, "DA", "20250311")
        file.add(0x0008, 0x0050, "SH", "A8812377")
        file.add(0x0008, 0x0090, "PN", "ADLER^JO")
        file.add(0x0010, 0x0010, "PN", "FARROWBY^GORAN=\u{4E00}^\u{4E8C}")
        file.add(0x0010, 0x0020, "LO", "40912377")
        file.add(0x0010, 0x0030, "DA", "19651222")
        file.add(0x0010, 0x1040, "LO", "978 ELM CT, LAKEVIEW")
        file.add(0x0010, 0x2154, "SH", "614-857-8720\\614-222-1187")
        return file
    }
}
