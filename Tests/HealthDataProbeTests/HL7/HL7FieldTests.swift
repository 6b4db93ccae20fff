import Testing

@testable import HealthDataProbe

@Suite struct `HL7 fields of people` {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let segment: String
        let told: Set<String>

        init(_ name: String, _ segment: String, _ told: Set<String>) {
            testDescription = name
            self.segment = segment
            self.told = told
        }
    }

    static let cases = [
        Case(
            "two numbers of two hospitals", "PID|1||7751902^^^A^MR~88123901^^^B^PI",
            ["PID-3(1): mrn", "PID-3(2): mrn"]),
        Case("a number that is an SSN by its type", "PID|1||512883190^^^SSA^SS", ["PID-3: ssn"]),
        Case(
            "a Medicaid and a Medicare number", "PID|1||A9912345^^^OH^MA~8123AB45^^^CMS^MC",
            ["PID-3(1): medicaid", "PID-3(2): member-id"]),
        Case("a licence among the numbers", "PID|1||RS123998^^^OH^DL", ["PID-3: licence"]),
        Case(
            "external and alternate numbers", "PID|1|9981201|9981202|9981203",
            ["PID-2: mrn", "PID-3: mrn", "PID-4: mrn"]),
        Case("mother's name and an alias", "PID|1|||||THISTLE^ANNA|||OXMOOR^GEORGE", ["PID-6: name", "PID-9: name"]),
        Case("a family name with its prefix", "PID|1||||VAN DER BERG&VAN DER&BERG^LOTTE", ["PID-5: name"]),
        Case("date and time of birth", "PID|1||||||196512220415", ["PID-7: dob"]),
        Case("a year of birth is nobody's", "PID|1||||||1965", []),
        Case("a state is no address", "PID|1||||||||||^^^OH^^USA", []),
        Case("a zip alone", "PID|1||||||||||^^^OH^44464", ["PID-11.5: zip"]),
        Case("street in subcomponents", "PID|1||||||||||12 OAK ST&OAK ST&12^^DAYTON", ["PID-11: address"]),
        Case(
            "home, mobile and mail",
            "PID|1||||||||||||6148578720^PRN^PH~6142221187^PRN^CP~^NET^Internet^g@farrowby.org",
            ["PID-13(1): phone", "PID-13(2): phone", "PID-13(3).4: email"]),
        Case("a phone in components", "PID|1||||||||||||^PRN^PH^^1^614^8578720", ["PID-13.7: phone"]),
        Case("an unformatted phone", "PID|1||||||||||||^PRN^PH^^^^^^^^^6148578720", ["PID-13.12: phone"]),
        Case("a fax", "PID|1||||||||||||6148578720^WPN^FX", ["PID-13: fax"]),
        Case("work phone with an extension", "PID|1|||||||||||||614-857-8720 x12", ["PID-14: phone"]),
        Case(
            "account, SSN and licence", "PID|1|||||||||||||||||90331872^^^H^AN|512-88-3190|RS123998^OH",
            ["PID-18: account", "PID-19: ssn", "PID-20: licence"]),
        Case("deleted values", "PID|1||\"\"||\"\"^\"\"||\"\"|||||||||||\"\"|\"\"", []),
        Case("masked values", "PID|1||*******||XXXX^XXXX||||||[REDACTED]||***-***-****||||||***-**-****", []),
        Case("unknown values", "PID|1||0000000||UNKNOWN^UNKNOWN||||||||||||||000000000", []),
        Case(
            "next of kin", "NK1|1|FARROWBY^DANUTA|SPO|978 ELM CT^^LAKEVIEW^OH|(324)651-7880|(324)651-7881",
            ["NK1-2: name", "NK1-4: address", "NK1-5: phone", "NK1-6: phone"]),
        Case(
            "guarantor",
            "GT1|1|551209|FARROWBY^ILSE||978 ELM CT^^LAKEVIEW|6148578720||19391102|F||SEL|512883190",
            ["GT1-2: account", "GT1-3: name", "GT1-5: address", "GT1-6: phone", "GT1-8: dob", "GT1-12: ssn"]),
        Case(
            "insurance: the company is nobody",
            "IN1|1|PPO|99|AETNA|PO BOX 9^^HARTFORD^CT|CLAIMS^JO|8005551234|GRP77|||||||PPO|FARROWBY^ILSE|SEL|19391102|978 ELM CT^^LAKEVIEW|||||||||||||||||W2233109",
            ["IN1-16: name", "IN1-18: dob", "IN1-19: address", "IN1-36: member-id"]),
        Case(
            "insured's numbers", "IN2|88123|512883190||||1EG4TE5MK72",
            ["IN2-1: member-id", "IN2-2: ssn", "IN2-6: member-id"]),
        Case("a location alone is nobody's", "PV1|1|I|2N^021^A", []),
        Case(
            "visit with doctors", "PV1|1|I|2N^021^A||||881^ADLER^JO^^^DR||||||||||||V8812377",
            ["PV1-19: account"]),
        Case("merged numbers", "MRG|40912111^^^STMARY^MR||||||FARROWBY^G", ["MRG-1: mrn", "MRG-7: name"]),
        Case("diagnosis", "DG1|1||I50.9^Heart failure^I10", ["DG1-3: diagnosis"]),
        Case("diagnosis in words", "DG1|1|||Back pain", ["DG1-4: health"]),
        Case("diagnosis of ICD-9", "DG1|1|I9|724.5^Backache^I9", ["DG1-3: health"]),
        Case("procedure", "PR1|1||27447^Knee^CPT||20250301", ["PR1-3: procedure", "PR1-5: date"]),
        Case("allergy", "AL1|1|DA|1545^Penicillin||Hives", ["AL1-3: health", "AL1-5: health"]),
        Case("result", "OBX|1|NM|718-7^Hgb^LN||13.7|g/dl", ["OBX-5: observation"]),
        Case("result that is not there yet", "OBX|1|NM|718-7^Hgb^LN||||||||P", []),
        Case("free text", "OBX|2|TX|||Mrs Farrowby was seen today", ["OBX-5: observation"]),
        Case("comment", "NTE|1||Reviewed with the daughter", ["NTE-3: health"]),
        Case("order", "OBR|1|77|88|85025^CBC^CPT", ["OBR-4: procedure"]),
        Case("medication", "RXE|^^^20250301|00378-1805^Levothyroxine^NDC", ["RXE-2: medication"]),
        Case("vaccine", "RXA|0|1|20250102||207^COVID-19 mRNA^CVX|0.5", ["RXA-3: date", "RXA-5: medication"]),
        Case(
            "charge", "FT1|1|||20250301||CG|99213||||||||||||E11.9^^I10",
            ["FT1-19: diagnosis"]),
        Case("doctors of an order are nobody", "ORC|RE|77|88||||||||||1992^HOUSE^GREG", []),
    ]

    @Test(arguments: cases)
    func `are told`(_ given: Case) {
        let reading = Messages.read(Messages.of(given.segment))
        let told = reading.matches.filter { $0.line == 3 }
        let places = Set(told.map { "\(($0.place ?? "").replacing(" of message 1", with: "")): \($0.category)" })
        #expect(places == given.told)
        #expect(told.allSatisfy { $0.grade == .linked || $0.grade == .reserved })
        #expect(reading.problems == [])
    }

    @Test func `what is of health identifies nobody by itself`() {
        let reading = Messages.read(Messages.of("DG1|1||I50.9^dx^I10", "OBX|1|NM|718-7^Hgb||13.7"))
        let health = reading.matches.filter { $0.line > 2 }
        #expect(health.count == 2)
        #expect(health.allSatisfy { $0.identifies == nil })
    }

    @Test func `a query names whom it asks for`() {
        let text =
            Messages.header
            + "\rQPD|IHE PDQ Query|77|@PID.5.1^FARROWBY~@PID.5.2^GORAN~@PID.7^19651222~@PID.3.1^40912377\r"
        #expect(
            Messages.read(text).places.isSuperset(of: ["QPD-3 of message 1: dob", "QPD-3 of message 1: mrn"]))
        let old = Messages.header + "\rQRD|20250301|R|I|Q1|||1^RD|40912377^FARROWBY^GORAN|DEM\r"
        #expect(Messages.read(old).places == ["QRD-8 of message 1: mrn", "QRD-8.2 of message 1: name"])
    }
}
