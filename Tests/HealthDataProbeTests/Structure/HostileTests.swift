import Support
import Testing

@testable import HealthDataProbe

/// What holds for every format that reads by structure, whatever it is given.
@Suite struct `Formats and bad input` {
    enum Kind: String, CaseIterable, Sendable {
        case hl7, x12, ccda, fhirXML, dicom, ncpdp

        var document: [UInt8] {
            switch self {
            case .hl7:
                Array((Messages.of("NK1|1|FARROWBY^DANUTA", "DG1|1||I50.9", end: "\n") + Messages.of(end: "\n")).utf8)
            case .x12: Array(Interchanges.of(Interchanges.subscriber).utf8)
            case .ccda:
                Array(
                    """
                    <ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole>
                    <id root="2.16.840.1.113883.4.1" extension="512-88-3190"/><addr><city>Dayton</city></addr>
                    <patient><name><given>Goran</given><family>O&apos;Farrow</family></name>
                    <birthTime value="19651222"/></patient></patientRole></recordTarget></ClinicalDocument>
                    """.utf8)
            case .fhirXML:
                Array(
                    """
                    <Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient><!-- one -->
                    <identifier><value value="40912377"/></identifier><birthDate value="1965-12-22"/>
                    </Patient></resource></entry></Bundle>
                    """.utf8)
            case .dicom: DICOMFiles.patient(.explicit).file
            case .ncpdp:
                Array("\u{02}610494D0B1\u{1E}\u{1C}AM01\u{1C}CX01\u{1C}CY512883190\u{1C}C419651222\u{03}\n".utf8)
            }
        }

        func read(_ bytes: [UInt8], windowsOf size: Int = .max) -> StructuredReading {
            switch self {
            case .hl7: StructuredReading(bytes, as: HL7Format.self, windowsOf: size)
            case .x12: StructuredReading(bytes, as: X12Format.self, windowsOf: size)
            case .ccda: StructuredReading(bytes, as: CCDAFormat.self, windowsOf: size)
            case .fhirXML: StructuredReading(bytes, as: FHIRXMLFormat.self, windowsOf: size)
            case .dicom: StructuredReading(bytes, as: DICOMFormat.self, windowsOf: size)
            case .ncpdp: StructuredReading(bytes, as: NCPDPFormat.self, windowsOf: size)
            }
        }

        func recognises(_ bytes: [UInt8]) -> Bool {
            switch self {
            case .hl7: HL7Format.recognises(bytes.prefix(4096), path: "x")
            case .x12: X12Format.recognises(bytes.prefix(4096), path: "x")
            case .ccda: CCDAFormat.recognises(bytes.prefix(4096), path: "x")
            case .fhirXML: FHIRXMLFormat.recognises(bytes.prefix(4096), path: "x")
            case .dicom: DICOMFormat.recognises(bytes.prefix(4096), path: "x")
            case .ncpdp: NCPDPFormat.recognises(bytes.prefix(4096), path: "x")
            }
        }
    }

    @Test(arguments: Kind.allCases)
    func `windows of any size make no difference`(_ kind: Kind) {
        let bytes = kind.document
        let whole = kind.read(bytes)
        #expect(!whole.matches.isEmpty)
        for size in Array(1...40) + [64, 100, 255, 1000] {
            let parts = kind.read(bytes, windowsOf: size)
            #expect(parts.whole == whole.whole, "windows of \(size)")
            #expect(parts.problems == whole.problems, "windows of \(size)")
        }
    }

    @Test(arguments: Kind.allCases)
    func `a document cut at any byte is read to there`(_ kind: Kind) {
        let bytes = kind.document
        for end in 0..<bytes.count {
            let cut = Array(bytes[..<end])
            _ = kind.recognises(cut)
            #expect(kind.read(cut).matches.count <= kind.read(bytes).matches.count, "cut at \(end)")
        }
    }

    @Test(arguments: Kind.allCases)
    func `changed bytes do no harm`(_ kind: Kind) {
        var random = Seeded(0x5EED + UInt64(kind.rawValue.utf8.count))
        let signs: [UInt8] = Array("|^~\\&*:<>/\"'=[]!\r\n\0\u{0B}\u{1C}MSHPIDISA".utf8) + [0xFF, 0xFE, 0x80]
        for _ in 0..<400 {
            var bytes = kind.document
            for _ in 0...random.below(12) {
                let at = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes[at] = random.pick(signs)
                case 1: bytes[at] = UInt8(random.below(256))
                case 2: bytes.insert(random.pick(signs), at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(20)))
                }
                if bytes.isEmpty { bytes = kind.document }
            }
            _ = kind.recognises(bytes)
            let whole = kind.read(bytes)
            #expect(whole.problems.count <= 21)
            #expect(kind.read(bytes, windowsOf: 1 + random.below(64)).matches.count <= bytes.count)
        }
    }

    @Test(arguments: Kind.allCases)
    func `noise does no harm and is nobody's`(_ kind: Kind) {
        var random = Seeded(77)
        for count in [0, 1, 3, 8, 131, 132, 133, 5000] {
            let bytes = (0..<count).map { _ in UInt8(random.below(256)) }
            #expect(kind.read(bytes).matches.isEmpty)
            #expect(!kind.recognises(bytes))
        }
    }

    @Test(arguments: Kind.allCases)
    func `a long run of one sign is passed over`(_ kind: Kind) {
        for sign in Array("|*<&\u{1C}\n^\\".utf8) {
            let bytes = Array(kind.document.dropLast(12)) + [UInt8](repeating: sign, count: 10_000)
            _ = kind.read(bytes, windowsOf: 4096)
        }
        let bytes = Array(kind.document.dropLast(12)) + [UInt8](repeating: UInt8(ascii: "A"), count: 1_000_000)
        _ = kind.read(bytes, windowsOf: 256 << 10)
    }

    @Test func `a long field is told and what comes after it is read`() {
        let field = String(repeating: "QUJD", count: 300_000)
        let text = Messages.of("OBX|1|ED|PDF^Report||^AP^PDF^Base64^\(field)", "DG1|1||I50.9", end: "\n")
        let reading = Messages.read(text, windowsOf: 64 << 10)
        #expect(reading.lines == [2, 3, 4])
        #expect(
            reading.problems == ["line 3: a segment has more than 65536 bytes; its rest is not looked through"])
    }

    @Test func `a message without an end is bounded`() {
        let text = Messages.of(end: "\n") + String(repeating: "OBX|1|NM|718-7||13.7\n", count: 12_000)
        let reading = Messages.read(text, windowsOf: 64 << 10)
        #expect(reading.matches.count < 10_100)
        #expect(
            reading.problems == [
                "line 10002: a message has more than 10000 segments; the others are not looked through"
            ])
    }
}
