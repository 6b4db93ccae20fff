import Testing

@testable import HealthDataProbe

@Suite struct `DICOM headers` {
    private func read(_ bytes: [UInt8], windowsOf size: Int = .max) -> StructuredReading {
        StructuredReading(bytes, as: DICOMFormat.self, windowsOf: size)
    }

    private static let places: Set<String> = [
        "(0010,0010): name", "(0010,0020): mrn", "(0010,0030): dob", "(0010,1040): address", "(0010,2154): phone",
        "(0008,0020): date", "(0008,0050): account",
    ]

    @Test(arguments: [DICOMFiles.Writing.explicit, .implicit, .bigEndian])
    func `tell of the patient however they are written`(_ writing: DICOMFiles.Writing) {
        let file = DICOMFiles.patient(writing)
        for bytes in [file.file, file.bytes] {
            #expect(DICOMFormat.recognises(bytes[...], path: "image"))
            let reading = read(bytes)
            #expect(reading.places == Self.places)
            #expect(Set(reading.matches.map(\.grade)) == [.linked])
            #expect(reading.problems == [])
        }
    }

    @Test(arguments: [DICOMFiles.Writing.explicit, .implicit, .bigEndian], [true, false])
    func `tell of a patient in nested sequences`(_ writing: DICOMFiles.Writing, _ isDefined: Bool) {
        var inner = DICOMFiles(writing)
        inner.add(0x0010, 0x0010, "PN", "FARROWBY^GORAN")
        inner.add(0x0010, 0x0020, "LO", "40912377")
        var file = DICOMFiles(writing)
        file.add(0x0008, 0x0005, "CS", "ISO_IR 100")
        for _ in 0..<3 {
            file.header(0x0008, 0x1120, "SQ", isDefined ? UInt32(inner.bytes.count + 8) : .max)
            file.header(0xFFFE, 0xE000, "", isDefined ? UInt32(inner.bytes.count) : .max)
        }
        file.bytes += inner.bytes
        if !isDefined {
            file.header(0xFFFE, 0xE00D, "", 0)
            file.header(0xFFFE, 0xE0DD, "", 0)
        }
        #expect(read(file.file).told == ["mrn linked", "name linked"])
    }

    @Test func `end where the picture begins`() {
        var file = DICOMFiles.patient(.explicit)
        file.header(0x7FE0, 0x0010, "OW", 100_000)
        var picture = DICOMFiles(.explicit)
        picture.add(0x0010, 0x0010, "PN", "OXMOOR^ELLA")
        file.bytes += picture.bytes + [UInt8](repeating: 9, count: 50_000)
        let reading = read(file.file, windowsOf: 4096)
        #expect(reading.matches.count { $0.category == "name" } == 1)
        #expect(reading.problems == [])
    }

    @Test(arguments: [("YES", Grade.deidentified), ("NO", .linked)])
    func `say themselves whether what identifies was taken out`(_ value: String, _ grade: Grade) {
        var file = DICOMFiles.patient(.explicit)
        file.add(0x0012, 0x0062, "CS", value)
        #expect(Set(read(file.file).matches.map(\.grade)) == [grade])
    }

    @Test func `a name burned into the picture is told`() {
        var file = DICOMFiles.patient(.implicit)
        file.add(0x0028, 0x0301, "CS", "YES")
        #expect(
            read(file.file).problems == [
                "(0028,0301) says that its picture shows who it is of; pictures are not looked at"
            ])
    }

    @Test func `deflated ones are told`() {
        let reading = read(DICOMFiles.patient(.deflated).file)
        #expect(reading.matches.isEmpty)
        #expect(
            reading.problems == [
                "it is deflated (transfer syntax 1.2.840.10008.1.2.1.99) and is not looked through; inflate it first"
            ])
    }

    @Test(arguments: ["ANONYMOUS", "Anonymized", "^^^^", "", "UNKNOWN", "DeIdentified"])
    func `a name that is none is nobody's`(_ name: String) {
        var file = DICOMFiles(.explicit)
        file.add(0x0008, 0x0020, "DA", "20250311")
        file.add(0x0010, 0x0010, "PN", name)
        #expect(read(file.file).matches.isEmpty)
    }

    @Test func `cut anywhere they end without harm, and that is told`() {
        let bytes = DICOMFiles.patient(.explicit).file
        let whole = Set(read(bytes).whole)
        for end in stride(from: 140, to: bytes.count, by: 1) {
            #expect(
                whole.isSuperset(
                    of: read(Array(bytes[..<end])).matches.map {
                        "\($0.line) \($0.category) \($0.grade) \($0.place ?? "") \($0.tag)"
                    }) || end < 300)
        }
        #expect(read(Array(bytes.dropLast(3))).problems == ["it ends within an element"])
    }

    @Test(arguments: [
        [UInt8]("DICM".utf8), [], [UInt8](repeating: 0, count: 500), [UInt8]("plain text of some length".utf8),
        [0x08, 0x00, 0x05, 0x00, 0xFF, 0xFF, 0xFF, 0xFF], [0x89, 0x50, 0x4E, 0x47],
        [0x02, 0x00, 0x00, 0x00, 0x02, 0x00],
    ])
    func `are not seen in what is none`(_ bytes: [UInt8]) {
        #expect(!DICOMFormat.recognises(bytes[...], path: "x"))
        #expect(read(bytes).matches.isEmpty)
    }
}
