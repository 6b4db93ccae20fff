import Testing

@testable import HealthDataProbe

/// Messages that a log or another file holds in its lines.
@Suite struct `HL7 in lines of logs` {
    private static let header = "MSH|^~\\&|ADT|STMARY|LAB|CORE|2025||ADT^A01|88|P|2.3"
    private static let patient = "PID|1||40912377^^^STMARY^MR||FARROWBY^GORAN||19651222"

    private func read(_ lines: [String]) -> (matches: [Match], taken: [Bool]) {
        var ledger = Ledger(key: StructuredReading.key)
        var reader = HL7Reader(isDocument: false)
        let taken = lines.enumerated().map { number, line in
            reader.take(Array(line.utf8)[...], number: number + 1, into: &ledger)
        }
        reader.finish(into: &ledger)
        return (ledger.matches, taken)
    }

    @Test(arguments: [
        "\\r", "\\n", "\\r\\n", "<CR>", "<cr>", "<CR><LF>", "\\x0d", "\\u000d", "&#13;", "&#xD;", "[CR]", "{CR}", "^M",
        "%0D", "0x0D", "<0x0D>", "\\X0D\\", " ", "\u{240D}",
    ])
    func `are taken with every way to write a carriage return`(_ end: String) {
        let line =
            "2025-03-11 10:22:33 INFO received \(Self.header)\(end)\(Self.patient)\(end)DG1|1||I50.9^dx^I10\(end)"
        #expect(HL7Reader.mayHold(Array(line.utf8)[...]))
        let (matches, taken) = read(["before", line, "after"])
        #expect(taken == [false, true, false])
        #expect(Set(matches.map(\.category)) == ["mrn", "name", "dob", "diagnosis"])
        #expect(matches.allSatisfy { $0.line == 2 && $0.grade == .linked })
    }

    @Test func `end with their quotes`() {
        let json =
            #"{"raw":"MSH|^~\\&|ADT|STMARY|LAB|CORE|2025||ADT^A01|88|P|2.3\rPID|1||40912377||FARROWBY^GORAN","at":17411234}"#
        let (matches, _) = read([json])
        #expect(matches.map(\.category).sorted() == ["mrn", "name"])
    }

    @Test func `two on a line are two`() {
        let line = "\(Self.header)\\r\(Self.patient)\\r ; \(Self.header)\\r\(Self.patient)\\r"
        let places = Set(read([line]).matches.compactMap(\.place))
        #expect(places.isSuperset(of: ["PID-3 of message 1", "PID-3 of message 2"]))
    }

    @Test func `go on in the next lines`() {
        let (matches, taken) = read(["INFO got \(Self.header)", Self.patient, "DG1|1||I50.9", "INFO done"])
        #expect(taken == [true, true, true, false])
        #expect(Set(matches.map(\.line)) == [2, 3])
    }

    @Test func `an escaped delimiter of MSH-2 is one sign`() {
        let line = #"msg=MSH|^~\\&|ADT|STMARY|LAB|CORE|2025||ADT^A01|88|P|2.3\rPID|1||40912377||O\\T\\NEIL&X^SEAN"#
        #expect(read([line]).matches.count { $0.category == "name" } == 1)
    }

    @Test(arguments: [
        "10:00 parsed MSH segment, PID|ok", "user SMSH|x logged in", "usage: MSH|PID|OBX", "a|b|c|d|PID|e",
        "PID 4711 exited", "PID|4711|exited",
    ])
    func `are not seen where none is`(_ line: String) {
        let (matches, taken) = read([line])
        #expect(taken == [false])
        #expect(matches.isEmpty)
    }
}
