import Testing

@testable import Detectors

/// All valid values are made up, with the check digits that make them so.
@Suite struct `Validators` {
    struct Row: CustomTestStringConvertible, Sendable {
        let validator: Validator
        let valid: [String]
        let invalid: [String]
        let reserved: [String]
        var testDescription: String { validator.rawValue }

        init(_ validator: Validator, _ valid: [String], not invalid: [String], nobodys reserved: [String] = []) {
            self.validator = validator
            self.valid = valid
            self.invalid = invalid
            self.reserved = reserved
        }
    }

    static let rows = [
        Row(.luhn, ["79927398713", "18"], not: ["79927398710", "", "7", "7992739871X"]),
        Row(.mod11, ["0306406152", "080442957X", "19"], not: ["0306406153", "X", "08044295X7", ""]),
        Row(.mod97, ["3214282912345698765432161182", "777"], not: ["3214282912345698765432161183", "", "7a9", "94"]),
        Row(.verhoeff, ["2363", "123451"], not: ["2364", "123415", "", "3"]),
        Row(
            .usSSN, ["518427093", "001010001", "665994412", "899010001"],
            not: [
                "000427093", "666427093", "900427093", "999999998", "518007093", "518420000", "51842709", "5184270931",
                "000000000", "",
            ],
            nobodys: [
                "078051120", "219099999", "123456789", "987654320", "987654329", "555555555", "111223333", "457555462",
            ]),
        Row(
            .usITIN, ["931784460", "900501234", "999990001"],
            not: ["931664460", "931894460", "831784460", "931934460"], nobodys: ["987654321", "999999999"]),
        Row(
            .usNPI, ["1467283507", "2467283506"].filter { $0 != "" }.map(Self.npi),
            not: ["3467283507", "146728350", ""], nobodys: ["1234567893"]),
        Row(
            .usDEA, ["BV4172653", "A94172653", "MX4172653"].map(Self.dea),
            not: ["RS1333048", "IV4172653", "BV417265", "B84172653", ""], nobodys: ["AB1234563"]),
        Row(
            .usMBI, ["3TV7WK4RH58", "9A00A00AA00"],
            not: ["3SV7WK4RH58", "0TV7WK4RH58", "3TV7WK4RH5", "3TVTWK4RH58", "3tv7wk4rh58"],
            nobodys: ["1EG4TE5MK72", "1EG4TE5MK73"]),
        Row(
            .usPhone, ["4156287713", "14156287713"],
            not: ["1156287713", "4151287713", "4115287713", "4156117713", "415628771", "4916287713", ""],
            nobodys: ["4155550142", "8005550199", "8446287713", "5552368899", "2222222222"]),
        Row(
            .phone, ["4156287713", "447911123987", "0304872195", "493012987654"],
            not: ["123456", "1234567890123456", "", "11156287713"],
            nobodys: ["4155550142", "02079460123", "447700900123", "0000000000", "1234567890"]),
        Row(
            .usZIP, ["43649", "00501", "436491234"], not: ["00000", "99999", "4364", "43649123"],
            nobodys: ["12345", "22222"]),
        Row(
            .nhs, ["6739284653"].map(Self.nhs), not: ["4478245046", "0000000000", "447788838", "44778883822", ""],
            nobodys: ["9434765919", "1111111111", "0123456789", "9990000042"]),
        Row(
            .canadianSIN, ["530468178"].map(Self.luhn),
            not: ["830468173", "53046817", "530468170"].filter { Self.luhn($0) != $0 }, nobodys: ["046454286"]),
        Row(
            .canadianHealthCard, [Self.luhn("7402819360"), Self.luhn("7402819360") + "QV"],
            not: ["0402819367", "740281936", Self.luhn("7402819360") + "ABC", Self.luhn("7402819360") + "1"],
            nobodys: [Self.luhn("1234567890")]),
        Row(
            .australianMedicare, ["4830617211", "48306172111", "2428778132"].map(Self.medicare),
            not: ["1830617211", "7830617211", "483061721", "4830617200", ""], nobodys: ["2123456701"]),
        Row(
            .germanHealthInsurance, ["K382047160"].map(Self.kvnr), not: ["K38204716", "3382047160", "k382047160", ""],
            nobodys: ["A123456780"]),
        Row(
            .frenchNIR, ["261037520841700", "185022A00412300"].map(Self.nir),
            not: ["961037520841772", "261997520841772", "26103752084177", ""], nobodys: ["255081416802538"]),
        Row(
            .card,
            [
                Self.luhn("4472150938614720"), Self.luhn("5318046729153080"), Self.luhn("371804672915300"),
                Self.luhn("2231046729153080"),
            ],
            not: [
                "4503599627370496", "4472150938614721".filter { $0 != " " }, Self.luhn("1472150938614720"),
                Self.luhn("53180467291530"), "4111",
            ].filter { Self.luhn($0) != $0 || $0.first != "4" },
            nobodys: [
                "4111111111111111", "4242424242424242", "5555555555554444", "378282246310005", "6011111111111117",
                "4000056655665556", "5105105105105100",
            ]),
        Row(
            .vin, ["2G1WD58C869417052"].map(Self.vin),
            not: ["2G1WD58CI69417052", "2G1WD58C86941705", "2G1WD58C86941705Q", ""],
            nobodys: ["1M8GDM9AXKP042788", "11111111111111111", "1HGBH41JXMN109186"]),
        Row(
            .dateOfBirth,
            [
                "1961-03-18", "1961/3/8", "1961.03.18", "19610318", "19610318093000", "1961-03-18T00:00:00Z",
                "03/18/1961", "18/03/1961", "18.03.61", "3/8/61", "18 Mar 1961", "18 march 1961", "March 18th, 1961",
                "mar. 18, 1961", "18-Mar-1961", "1961-Mar-18", "1961, 3, 18", "03%2F18%2F1961", "02/29/1960",
                "1999-12-31", "03181961",
            ],
            not: [
                "1961-13-18", "1961-02-29", "13/32/1961", "02/30/1961", "1899-12-31", "2050-01-01", "0000-00-00",
                "19611318", "March 1961", "hello", "", "1961", "31/04/1961", "999-99-9999",
            ],
            nobodys: ["1900-01-01", "1970-01-01", "01/01/1900"]),
        Row(
            .email, ["amara@vossfamily.net", "a.b+c@post.haldane.co.uk"],
            not: ["amara", "@vossfamily.net", "amara@", "icon@2x.png", "a@b", "a@b.c", "a@1.2.3.4", "pkg@1.2.tgz"],
            nobodys: [
                "a@example.com", "a@mail.example.org", "a@clinic.test", "x@foo.invalid", "noreply@vossfamily.net",
                "no-reply@vossfamily.net", "root@host.localdomain", "info@clinic.net",
            ]),
        Row(
            .ipv4, ["81.92.146.7", "203.0.112.9"], not: ["256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "a.b.c.d", ""],
            nobodys: [
                "10.0.0.1", "127.0.0.1", "192.168.1.1", "172.31.0.9", "169.254.1.1", "192.0.2.7", "198.51.100.7",
                "203.0.113.7", "100.64.0.1", "224.0.0.1", "0.0.0.0", "255.255.255.255", "8.8.8.8",
            ]),
        Row(
            .ipv6, ["2a02:908:1b:77::4f1", "2600:1f18:24e6:b900:1:2:3:4"],
            not: ["2026:03:18:09", "1:2:3", "::1::2", "2a02:908:1b:77:::4", "2a02::g", "4000::1", ""],
            nobodys: [
                "::1", "::", "fe80::1", "fd00::1", "2001:db8::1", "ff02::1", "::ffff:1.2.3.4".filter { $0 != "." },
            ]),
        Row(
            .url, ["https://people.vossfamily.net/amara"], not: ["people.vossfamily.net", "https://", ""],
            nobodys: ["https://example.com/x", "http://10.0.0.1/", "http://localhost:8080/"]),
        Row(
            .recordNumber, ["0584173", "H0584173", "QX40817263F"],
            not: ["A1", "0000000", "HELLO", "", String(repeating: "7", count: 25)],
            nobodys: ["12345678", "111111", "987654", "ABC123"]),
        Row(
            .personName, ["amara voss", "voss, amara", "o'neil", "müller"],
            not: ["null", "x", "voss 3", "patient portal"], nobodys: ["john doe", "doe, jane"]),
        Row(
            .icd10, ["E11.65", "E1165", "I10", "C50911", "S72001A", "f32.1"],
            not: ["E1", "11E", "EE1", "E11.65000", "", "E1C"]),
        Row(.cpt, ["99213", "0001F", "0446T"], not: ["9921", "9921X", "00000", "992133", ""]),
        Row(.hcpcs, ["J1885", "A0428"], not: ["Z1885", "J188", "11885", ""]),
        Row(.loinc, ["2345-7", "23457", "4548-4", "718-7"], not: ["2345-8", "-7", "7", "23-457", ""]),
        Row(.snomed, ["44054006", "22298006", "73211009"], not: ["44054007", "44050406", "12345", "04405400", ""]),
        Row(
            .ndc, ["0002-8215-01", "50242-040-62", "60575-4112-1", "00002821501"],
            not: ["0002-821-01", "1-2-3", "000-0000-000", "0000-0000-00", ""]),
        Row(
            .base62CRC32, ["ghp_" + "PlimsollTestTokenPlimsollTest01Zk8aB"],
            not: ["ghp_" + "PlimsollTestTokenPlimsollTest11Zk8aB", "ghp_", ""]),
        Row(.awsKeyID, ["AKIA" + "Q3EGRL5TWZ2MNB4K"], not: ["AKIA" + "Q3EGRL5TWZ1MNB4K", ""]),
        // BIP 173 prints the first.
        Row(.bech32, ["A12UEL5L"], not: ["A12UEL5K", "2UEL5L", ""]),
        Row(.basicCredentials, ["YXVkaXQ6cGx1bS0yMg=="], not: ["bm9jb2xvbmhlcmU=", ""]),
    ]

    @Test(arguments: rows) func `tells what is, what cannot be and what is nobody's`(_ row: Row) {
        for value in row.valid { #expect(row.validator(Array(value.utf8)) == .valid, "\(value)") }
        for value in row.invalid { #expect(row.validator(Array(value.utf8)) == .invalid, "\(value)") }
        for value in row.reserved { #expect(row.validator(Array(value.utf8)) == .reserved, "\(value)") }
    }

    @Test func `every validator is tried`() {
        #expect(Set(Self.rows.map(\.validator)) == Set(Validator.allCases))
    }
}

// MARK: Check digits, as their standards tell them

extension `Validators` {
    /// Puts the right check digit in the place of the last.
    static func luhn(_ number: String) -> String { lastReplaced(number) { hasLuhnDigit(Array($0.utf8)) } }
    static func npi(_ number: String) -> String { lastReplaced(number) { hasLuhnDigit(Array(("80840" + $0).utf8)) } }
    static func dea(_ number: String) -> String { lastReplaced(number) { Validator.usDEA(Array($0.utf8)) != .invalid } }
    static func nhs(_ number: String) -> String { lastReplaced(number) { Validator.nhs(Array($0.utf8)) != .invalid } }
    static func kvnr(_ number: String) -> String {
        lastReplaced(number) { Validator.germanHealthInsurance(Array($0.utf8)) != .invalid }
    }

    static func medicare(_ number: String) -> String {
        let (head, tail) = (number.prefix(8), number.dropFirst(9))
        return (0...9).map { "\(head)\($0)\(tail)" }.first { Validator.australianMedicare(Array($0.utf8)) != .invalid }
            ?? ""
    }

    static func nir(_ number: String) -> String {
        let head = number.prefix(13)
        return (0...97).map { head + ($0 < 10 ? "0\($0)" : "\($0)") }
            .first { Validator.frenchNIR(Array($0.utf8)) != .invalid } ?? ""
    }

    static func vin(_ number: String) -> String {
        "0123456789X".map { number.prefix(8) + "\($0)" + number.dropFirst(9) }
            .first { Validator.vin(Array($0.utf8)) != .invalid } ?? ""
    }

    private static func lastReplaced(_ number: String, where isRight: (String) -> Bool) -> String {
        "0123456789".map { number.dropLast() + "\($0)" }.first(where: isRight) ?? ""
    }
}
