import Support
import Testing

@testable import HealthDataProbe

struct `Tables of delimited text` {
    @Test(arguments: CSVCase.exports)
    func `health data is told on its line`(_ table: CSVCase) throws {
        #expect(TableReading.recognises(CSVFormat.self, table.text, path: table.path))
        let told = try TableReading.of(CSVFormat.self, table.text, path: table.path)
        #expect(told.lines(.linked) == table.linked)
    }

    @Test(arguments: CSVCase.traps)
    func `what is nobody's is not told`(_ table: CSVCase) throws {
        let told = try TableReading.of(CSVFormat.self, table.text, path: table.path)
        #expect(told.lines == [])
    }

    @Test(arguments: CSVCase.exports + CSVCase.traps)
    func `however the windows fall, the same is told`(_ table: CSVCase) throws {
        let whole = try TableReading.of(CSVFormat.self, table.text, path: table.path)
        let bytes = Array(table.text.utf8)
        // The first window holds what is recognised; it is 4 KB and more in life.
        for size in [bytes.count - 1, bytes.count - 7, max(1, bytes.count * 3 / 4)] {
            let cut = try TableReading.of(CSVFormat.self, bytes, path: table.path, window: max(1, size))
            #expect(cut.facts == whole.facts)
        }
    }

    @Test func `the place is the row and its column`() throws {
        let told = try TableReading.of(CSVFormat.self, CSVCase.exports[0].text, path: "demographics.csv")
        #expect(told.places.contains("column SSN of row 2"))
        #expect(told.places.contains("column DOB of row 3"))
    }

    @Test func `a header that is a row of values shows none of them`() throws {
        let text =
            "531-22-9084,Ada,1956-02-29\n402-87-1163,Bo,1957-01-02\n"
            + (0..<8).map { "14\($0)-82-902\($0),X,1960-01-0\($0 + 1)\n" }.joined()
        let told = try TableReading.of(CSVFormat.self, text, path: "x.csv")
        #expect(Set(told.places.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }) == ["column 1"])
        #expect(told.matches.allSatisfy { $0.grade == .possible })
        #expect(told.matches.count == 10)
    }

    @Test func `a name with a number in it is not shown`() throws {
        let told = try TableReading.of(
            CSVFormat.self, "social security 53122,mrn\n402-87-1163,4711001\n", path: "x.csv")
        #expect(Set(told.places) == ["column ssn of row 2", "column mrn of row 2"])
        let fhir = try TableReading.of(
            FHIRFormat.self, #"{"resourceType": "531-22-9084", "subject": {"reference": "Patient/a"}}"#)
        #expect(fhir.places == ["Resource.subject.reference of resource 1"])
    }

    @Test func `numbers of staff are possible at most, and not health data`() throws {
        let told = try TableReading.of(
            CSVFormat.self, "employee_id,name,ssn,dob\n11,Ada Lindqvist,531-22-9084,1956-02-29\n", path: "employees.csv"
        )
        #expect(told.lines == ["2 dob unlikely", "2 ssn possible"])
    }

    @Test func `published numbers are reserved`() throws {
        let told = try TableReading.of(CSVFormat.self, "ssn,mrn\n078-05-1120,\n219-09-9999,\n", path: "t.csv")
        #expect(told.lines == ["2 ssn reserved", "3 ssn reserved"])
    }

    @Test func `rows of other widths are told once, and read`() throws {
        let told = try TableReading.of(
            CSVFormat.self, "mrn,ssn,dob\n4711001,531-22-9084\n4711002,402-87-1163,1957-01-02,x,y\n", path: "t.csv")
        #expect(told.lines(.linked) == [2, 3])
        #expect(told.problems.count == 1)
        #expect(
            (told.problems.first ?? "").hasPrefix(
                "line 2: the number of cells is not the header's, here and in 1 more rows"))
    }

    @Test func `a quote that is never closed takes one line only`() throws {
        let told = try TableReading.of(
            CSVFormat.self, "mrn,notes\n4711001,\"left open\n4711002,fine\n", path: "patients.csv")
        #expect(told.lines(.linked) == [2, 3])
        #expect(told.problems == ["line 2: a quote is opened and never closed; the line is read without it"])
    }

    @Test func `old Macs end lines with carriage returns`() throws {
        let told = try TableReading.of(
            CSVFormat.self, "mrn,dob\r4711001,1956-02-29\r4711002,1957-01-02\r", path: "t.csv")
        #expect(told.lines(.linked) == [2, 3])
    }

    @Test func `what follows twenty thousand values is told as a whole`() throws {
        let rows = (0..<10_500).map { "\(4_711_000 + $0),19\(10 + $0 % 80)-02-1\($0 % 9)" }.joined(separator: "\n")
        let told = try TableReading.of(CSVFormat.self, "mrn,dob\n" + rows, path: "t.csv")
        #expect(told.matches.count == RecordBound.matches)
        #expect(told.problems.count == 1)
    }

    @Test(arguments: [
        ("log", "app.log", "2023-01-02 10:00:00,INFO,ssn,dob\n2023-01-02 10:00:01,INFO,a,b\n"),
        (
            "prose", "notes.txt",
            "Dear Ada, thank you, and see you soon.\nIt was fine, really, all of it.\nYours, Bo, as ever.\n"
        ),
        ("source", "main.py", "a, b = 1, 2\nc, d = 3, 4\n"),
        ("a lockfile", "yarn.lock", "a,b\nc,d\n"),
        ("HL7", "adt.txt", "MSH|^~\\&|A|B|C\nPID|1||4711|X\nPV1|1|I|W|Z\n"),
        (
            "a log of bars", "trace.txt",
            "2023-01-02 | INFO | boot | ok\n2023-01-02 | INFO | run | ok\n2023-01-02 | INFO | x | ok\n"
        ),
        ("JSON", "data", "{\"ssn\": 1, \"dob\": 2}\n"),
        ("markdown", "README.md", "| ssn | dob |\n| --- | --- |\n"),
        ("two words and a comma", "list.txt", "alpha, beta\ngamma, delta\n"),
        ("zeros", "x.csv", "a,b\u{0}\n1,2\n"),
    ])
    func `other texts are not taken for tables`(_ name: String, _ path: String, _ text: String) {
        #expect(!TableReading.recognises(CSVFormat.self, text, path: path))
    }

    @Test func `cut at any byte it ends, and tells what it read`() throws {
        let bytes = Array(CSVCase.exports[7].text.utf8)
        for end in 0...bytes.count {
            let told = try TableReading.of(CSVFormat.self, Array(bytes[..<end]), path: "export.csv")
            #expect(told.matches.count <= 8)
        }
    }

    @Test(arguments: 0..<40)
    func `noise is survived`(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let pieces = [
            "\"", ",", "\n", "\r\n", "\"\"", ";", "|", "ssn", "mrn", "531-22-9084", "Ada", "\t", "#", "\u{FEFF}", "é",
            "0",
        ]
        let text = (0..<300).map { _ in random.pick(pieces) }.joined()
        let whole = try TableReading.of(CSVFormat.self, text, path: "x.csv")
        let size = 1 + random.below(text.utf8.count)
        let cut = try TableReading.of(CSVFormat.self, text, path: "x.csv", window: max(size, text.utf8.count / 2))
        #expect(whole.matches.count < 2000 && cut.matches.count < 2000)
    }
}
