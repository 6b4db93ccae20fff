import Testing

@testable import HealthDataProbe

@Suite struct `NCPDP transactions` {
    private static let header = "610494D0B1PCN1234567110112345678901    20250311VENDOR0001"
    private static let segments = [
        "\u{1E}\u{1C}AM04\u{1C}C2W732904844\u{1C}CCILSE\u{1C}CDFARROWBY\u{1C}C1GRP77",
        "\u{1E}\u{1C}AM01\u{1C}CX01\u{1C}CY512883190\u{1C}C419651222\u{1C}C51\u{1C}CAGORAN\u{1C}CBFARROWBY\u{1C}CM978 ELM CT\u{1C}CNLAKEVIEW\u{1C}COOH\u{1C}CP44464\u{1C}CQ6148578720",
        "\u{1D}\u{1E}\u{1C}AM07\u{1C}EM1\u{1C}D28812377\u{1C}E103\u{1C}D700378180501",
        "\u{1E}\u{1C}AM03\u{1C}EZ01\u{1C}DB1245319599\u{1C}DRADLER", "\u{1E}\u{1C}AM13\u{1C}VE1\u{1C}WE02\u{1C}DOE119",
    ]
    private static let transmission = "\u{02}" + header + segments.joined() + "\u{03}"

    @Test func `tell of patient and cardholder and of nobody else`() {
        let reading = StructuredReading(Self.transmission, as: NCPDPFormat.self)
        #expect(NCPDPFormat.recognises(Array(Self.transmission.utf8)[...], path: "claims.dat"))
        #expect(
            reading.places == [
                "C2 of transaction 1: member-id", "CD of transaction 1: name", "CY of transaction 1: ssn",
                "C4 of transaction 1: dob", "CB of transaction 1: name", "CM of transaction 1: address",
                "CP of transaction 1: zip", "CQ of transaction 1: phone", "D2 of transaction 1: other",
                "D7 of transaction 1: medication", "DO of transaction 1: diagnosis",
            ])
        #expect(Set(reading.matches.map(\.grade)) == [.linked])
    }

    @Test func `come several in a file, one a line or framed`() {
        let framed = StructuredReading(Self.transmission + "\r\n" + Self.transmission, as: NCPDPFormat.self)
        #expect(framed.places.contains("CY of transaction 2: ssn"))
        #expect(framed.lines == [1, 2])
        let plain = Self.header + Self.segments.joined() + "\n"
        #expect(StructuredReading(plain + plain, as: NCPDPFormat.self).places.contains("CY of transaction 2: ssn"))
    }

    @Test(arguments: ["", "AM01", "D0B1", "\u{1C}", "plain text", "\u{1E}\u{1C}CA"])
    func `are not seen in what is none`(_ text: String) {
        #expect(!NCPDPFormat.recognises(Array(text.utf8)[...], path: "x"))
    }
}
