import Testing

@testable import HealthDataProbe

@Suite struct `HL7 messages` {
    @Test(arguments: [("CR", "\r"), ("LF", "\n"), ("CRLF", "\r\n"), ("blank lines between", "\r\n\r\n")])
    func `are read with any line end`(_ name: String, _ end: String) {
        let reading = Messages.read(Messages.of("DG1|1||I50.9", end: end))
        let step = end == "\r\n\r\n" ? 2 : 1
        #expect(reading.lines == [1 + step, 1 + 2 * step])
        #expect(reading.problems == [])
    }

    @Test func `are told by their number`() {
        let reading = Messages.read(Messages.of() + Messages.of() + Messages.of("NK1|1|FARROWBY^DANUTA"))
        #expect(reading.places.contains("PID-3 of message 2: mrn"))
        #expect(reading.places.contains("NK1-2 of message 3: name"))
    }

    @Test func `come framed by MLLP`() {
        let framed = "\u{0B}" + Messages.of() + "\u{1C}\r\u{0B}" + Messages.of() + "\u{1C}\r"
        #expect(HL7Format.recognises(Array(framed.utf8)[...], path: "capture.bin"))
        let reading = Messages.read(framed)
        #expect(reading.places.contains("PID-3 of message 2: mrn"))
        #expect(reading.problems == [])
    }

    @Test func `come in batches`() {
        let batch = "FHS|^~\\&|A|B\rBHS|^~\\&|A|B\r" + Messages.of() + Messages.of() + "BTS|2\rFTS|1\r"
        #expect(HL7Format.recognises(Array(batch.utf8)[...], path: "batch"))
        let reading = Messages.read(batch)
        #expect(reading.matches.count { $0.category == "mrn" } == 2)
        #expect(reading.problems == [])
    }

    @Test func `have delimiters of their own`() {
        let text =
            "MSH#*!?%#ADT#STMARY#LAB#CORE#2025##ADT*A01#1#P#2.3\rPID#1##40912377***STMARY*MR!88123901##FARROWBY%X*GORAN\r"
        #expect(HL7Format.recognises(Array(text.utf8)[...], path: "odd"))
        #expect(
            Messages.read(text).places == [
                "PID-3(1) of message 1: mrn", "PID-3(2) of message 1: mrn", "PID-5 of message 1: name",
            ])
    }

    @Test(arguments: [
        ("delimiters", "O\\T\\NEIL^SEAN", "O&NEIL^SEAN"), ("bytes", "FARR\\X4F\\WBY^GORAN", "FARROWBY^GORAN"),
        ("highlights", "\\H\\FARROWBY\\N\\^GORAN", "FARROWBY^GORAN"),
    ])
    func `have escapes that are read`(_ name: String, _ escaped: String, _ plain: String) {
        // With other delimiters the plain name can be written without escapes.
        let first = Messages.read("\(Messages.header)\rPID|1||40912377||\(escaped)\r")
        let second = Messages.read(
            "MSH|^~\\$|A|B|C|D|2025||ADT|1|P|2.3\rPID|1||40912377||\(plain)\r")
        let tags = [first, second].map { $0.matches.first { $0.category == "name" }?.tag }
        #expect(tags[0] != nil)
        #expect(tags[0] == tags[1])
    }

    @Test func `a message has no other's patient`() {
        let ack = "MSH|^~\\&|LAB|CORE|EPIC|STMARY|2025||ORU^R01|9|P|2.3\rOBX|1|NM|718-7||13.7\r"
        let reading = Messages.read(Messages.of() + ack)
        #expect(reading.lines == [2])
    }

    @Test func `text that a line end cut goes on`() {
        let reading = Messages.read(Messages.of("OBX|1|TX|||Impression:\n  a nodule in the left lung\n", end: "\n"))
        #expect(reading.lines == [2, 3, 4])
        #expect(reading.problems == [])
    }

    @Test(arguments: [
        ("T", Grade.synthetic), ("D", .synthetic), ("T^A", .synthetic), ("P", .linked), ("", .linked), ("P^T", .linked),
    ])
    func `say themselves whether they are for trying out`(_ processing: String, _ grade: Grade) {
        let header = "MSH|^~\\&|A|STMARY|C|D|2025||ADT^A01|1|\(processing)|2.3"
        let reading = Messages.read("\(header)\r\(Messages.patient)\rDG1|1||I50.9\r")
        #expect(Set(reading.matches.map(\.grade)) == [grade])
    }

    @Test(arguments: [
        ("TESTFAC", "ZZTEST^GORAN", Grade.synthetic), ("DEMO_HOSP", "TEST^GORAN", .synthetic),
        ("TESTFAC", "FARROWBY^GORAN", .linked), ("STMARY", "ZZTOP^GORAN", .linked),
    ])
    func `a test facility and a test name together are one sign`(_ place: String, _ name: String, _ grade: Grade) {
        let text = "MSH|^~\\&|A|\(place)|C|D|2025||ADT^A01|1|P|2.3\rPID|1||40912377||\(name)||19651222\r"
        #expect(Messages.read(text).grades(on: 2) == [grade])
    }

    @Test(arguments: [
        "MSH|^~\\&|A|B|C|D|2025||ACK^A01|1|P|2.3\rMSA|AA|884213377\r",
        "MSH|^~\\&|A|B|C|D|2025||MFN^M02|1|P|2.3\rMFI|PRA\rMFE|MAD\rSTF|881||ADLER^JO|||19610202||||6148578720\rPRA|881\r",
        "MSH|^~\\&|A|B|C|D|2025||ORU^R01|1|P|2.3\rOBR|1||8|85025\rOBX|1|NM|718-7||13.7\rDG1|1||I50.9\r",
        "MSH|^~\\&|A|B|C|D|2025||SIU^S12|1|P|2.3\rSCH|1|2\rAIP|1|A|1^ADLER^JO\r",
    ])
    func `without a patient are nobody's`(_ text: String) {
        #expect(Messages.read(text).matches.isEmpty)
    }

    @Test func `without a header are read with the usual delimiters, and that is told`() {
        let text = "PID|1||40912377||FARROWBY^GORAN||19651222\nDG1|1||I50.9\n"
        #expect(HL7Format.recognises(Array(text.utf8)[...], path: "part.hl7"))
        let reading = Messages.read(text)
        #expect(reading.lines == [1, 2])
        #expect(reading.problems == ["line 1: a message has no MSH; the usual delimiters are taken for it"])
    }

    @Test(arguments: [
        "The MSH segment holds the delimiters.\nPID is next.\n", "MSH\nPID\n", "MSH|\n", "id|name|MSH|PID\n1|2|3|4\n",
        "# HL7\nMSH-11 is P or T\n", "{\"MSH\": 1}", "", "\u{0B}\u{1C}\r", "PID,MSH,OBX\n1,2,3\n",
    ])
    func `are not seen in what is none`(_ text: String) {
        #expect(!HL7Format.recognises(Array(text.utf8)[...], path: "notes.txt"))
        #expect(Messages.read(text).matches.isEmpty)
    }
}
