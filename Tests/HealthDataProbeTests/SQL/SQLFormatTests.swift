import Support
import Testing

@testable import HealthDataProbe

struct `Dumps of databases` {
    @Test(arguments: SQLCase.dumps)
    func `health data is told on its line`(_ dump: SQLCase) throws {
        let told = try TableReading.of(SQLFormat.self, dump.text, path: "dump.sql")
        #expect(told.lines(.linked) == dump.linked)
        #expect(told.problems == [])
    }

    @Test(arguments: SQLCase.traps)
    func `what is nobody's is not told`(_ dump: SQLCase) throws {
        let told = try TableReading.of(SQLFormat.self, dump.text, path: "db/seed.sql")
        #expect(told.lines == [])
        #expect(told.problems == [])
    }

    @Test(arguments: SQLCase.dumps + SQLCase.traps, [1, 2, 7, 64])
    func `however the windows fall, the same is told`(_ dump: SQLCase, _ size: Int) throws {
        // The dialect is found in the first window, which holds 4 KB and more in life.
        let text = "-- x\n" + dump.text
        let whole = try TableReading.of(SQLFormat.self, text, path: "dump.sql")
        let bytes = Array(text.utf8)
        var ledger = try #require(TableReading.key.map(Ledger.init(key:)))
        var reader = SQLFormat(path: "dump.sql")
        let head = bytes.count / 2
        var windows = TableReading.windows(Array(bytes[..<head]), head)
        windows =
            windows.map { TableReading.unlast($0) }
            + TableReading.windows(Array(bytes[head...]), size).map { TableReading.unfirst($0) }
        for window in windows { reader.read(window, into: &ledger) }
        #expect(TableTold(matches: ledger.matches, problems: reader.problems).facts == whole.facts)
    }

    @Test func `the place is the row of its table`() throws {
        let told = try TableReading.of(SQLFormat.self, SQLCase.dumps[0].text, path: "dump.sql")
        #expect(told.places.contains("column ss of row 1 of patient_data"))
        #expect(told.places.contains("column DOB of row 2 of patient_data"))
    }

    @Test(arguments: [1, 7, 64, 1000], [true, false])
    func `rows that nothing is told of are passed over, and those after them are read`(_ size: Int, _ isMySQL: Bool)
        throws
    {
        let quote = isMySQL ? "\\'" : "''"
        let rows = (0..<120).map { "(\($0), 'It\(quote)s ) a; (lamp', E'x', 1.5, -3,\n NULL, now(), \"x\", 'b')" }
            .joined(separator: ",")
        let text =
            (isMySQL ? "-- MySQL dump\n" : "-- dump\n") + "INSERT INTO product VALUES \(rows);\n"
            + "INSERT INTO patients (mrn, dob) VALUES (4711001, '1956-02-29');\nINSERT INTO product VALUES (1,'a');\n"
        let told = try TableReading.of(SQLFormat.self, Array(text.utf8), path: "d.sql", window: max(size, 20))
        #expect(told.lines(.linked) == [123])
        #expect(told.problems == [])
    }

    @Test func `a string that is longer than all windows is passed over`() throws {
        let blob = String(repeating: "A1", count: 900_000)
        let text =
            "INSERT INTO patients (mrn, scan, dob) VALUES (4711001, '\(blob)', '1956-02-29');\nINSERT INTO patients (mrn, scan, dob) VALUES (4711002, 'x', '1957-01-02');\n"
        let told = try TableReading.of(SQLFormat.self, text, path: "d.sql", window: 200_000)
        #expect(told.lines(.linked) == [1, 2])
        #expect(told.matches.count == 4)
    }

    @Test func `what is cut off is told`() throws {
        let told = try TableReading.of(
            SQLFormat.self, "INSERT INTO patients (mrn, dob) VALUES (4711001, '1956-02-29'), (4711002, '19",
            path: "d.sql")
        #expect(told.lines(.linked) == [1])
        #expect(
            told.problems == [
                "line 1: a string is opened and never closed; what follows was not read",
                "line 1: the last row is cut off, and was not read",
            ])
    }

    @Test(arguments: [
        ("a script", "a/b.sql", "SELECT 1;", true),
        ("a dump without a name", "backup", "-- MySQL dump 10\nCREATE TABLE x (a int);\n", true),
        ("a dump called so", "nightly.dump", "INSERT INTO x VALUES (1);\n", true),
        ("prose", "notes.txt", "Create table reservations for 5 people\n", false),
        ("Ruby", "seeds.rb", "INSERT INTO x VALUES (1)", false),
        ("Python", "load.py", "CREATE TABLE", false), ("a table", "x.txt", "ssn,dob\n1,2\n", false),
        ("nothing", "x", "", false),
    ])
    func `it is known by its name or its first words`(_ name: String, _ path: String, _ text: String, _ isSQL: Bool) {
        #expect(TableReading.recognises(SQLFormat.self, text, path: path) == isSQL)
    }

    @Test func `cut at any byte it ends`() throws {
        for dump in [SQLCase.dumps[0], SQLCase.dumps[1], SQLCase.dumps[3]] {
            let bytes = Array(dump.text.utf8)
            for end in 0...bytes.count {
                let told = try TableReading.of(SQLFormat.self, Array(bytes[..<end]), path: "d.sql")
                #expect(told.matches.count <= 8)
            }
        }
    }

    @Test(arguments: 0..<60)
    func `noise is survived`(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let pieces = [
            "INSERT INTO ", "patients ", "(", ")", "'", "''", "\\'", "\\", ",", ";", "\n", "VALUES ", "CREATE TABLE ",
            "ssn", "dob",
            "`", "\"", "[", "]", "--", "/*", "*/", "#", "$$", "$a$", "COPY ", "FROM stdin;\n", "\\.\n", "\t", "N'",
            "X'", "E'", "1", "é", "SET ", "=",
        ]
        let text = (0..<400).map { _ in random.pick(pieces) }.joined()
        let told = try TableReading.of(SQLFormat.self, text, path: "d.sql", window: 1 + random.below(200))
        #expect(told.matches.count < 4000)
    }
}
