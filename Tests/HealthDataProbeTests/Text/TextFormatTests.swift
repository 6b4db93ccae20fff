import Support
import Testing
import Trees

@testable import HealthDataProbe

@Suite struct `Text` {
    @Test func `each line is a record of its own`() throws {
        #expect(try TextReading("patient seen\n518-42-7093\noncology\n").linkedLines == [])
        #expect(try TextReading("2026-03-18 patient 518-42-7093\n").linkedLines == [1])
    }

    @Test func `a block of keys is one record, and its values stand on their own lines`() throws {
        let text =
            "report\n\nName: Amara Voss\nDOB: 03/18/1961\nPhone: 415-628-7713\nNote: none\n\nPhone: 415-628-7714\n"
        #expect(try TextReading(text).linkedLines == [3, 4, 5])
    }

    @Test func `a key that comes again begins another record`() throws {
        let text = "dob: 1961-03-18\nroom: 4\ndob: 1962-04-19\npatient: yes\n"
        #expect(try TextReading(text).linkedLines == [3])
    }

    @Test func `lines end by CR where there is no LF`() throws {
        #expect(try TextReading("one\rssn=518-42-7093\rthree").linkedLines == [2])
        #expect(try TextReading("one\r\nssn=518-42-7093\r\nthree").linkedLines == [2])
    }

    @Test func `in a long line only what is near counts`() throws {
        let filling = String(repeating: "lorem ipsum ", count: 1_000)
        #expect(try TextReading("patient " + filling + "518-42-7093 " + filling).linkedLines == [])
        #expect(try TextReading(filling + "patient 518-42-7093 " + filling).linkedLines == [1])
    }

    @Test(arguments: [
        "src/App.java", "README.md", "web/index.html", "locales/de.json", "messages_de.properties", "docs/AUTHORS",
    ])
    func `in what people write for programs and readers, context proves nothing`(_ path: String) throws {
        #expect(try TextReading("patient 518-42-7093 oncology", path: path).linkedLines == [])
        #expect(try TextReading("patient oncology amara@vossfamily.net", path: path).matches.isEmpty)
        #expect(try TextReading("ssn = \"518-42-7093\"", path: path).linkedLines == [1])
        #expect(try TextReading("mrn: '0584173', email: 'amara@vossfamily.net'", path: path).matches.count == 2)
    }

    @Test(arguments: ["app.log", "dump.txt", "export.dat", "notes", "mail.eml", "data.json", "java.log"])
    func `in data it does`(_ path: String) throws {
        #expect(try TextReading("patient 518-42-7093", path: path).linkedLines == [1])
    }

    @Test func `a value at a seam is found once, wherever the line is cut`() throws {
        let line = Array("intake for clerk 12 ssn=518-42-7093 and mrn=0584173 done, phone (415) 628-7713 noted".utf8)
        for cut in 1..<line.count {
            let overlap = min(cut, 40)
            let windows = [
                Window(Array(line[..<cut]), isLast: false, isCut: true),
                Window(Array(line[(cut - overlap)...]), isFirst: false, overlap: overlap),
            ]
            let matches = try TextReading(windows: windows).matches
            #expect(matches.count { $0.category == "ssn" } == 1, "cut at \(cut)")
            #expect(matches.count { $0.category == "mrn" } == 1, "cut at \(cut)")
        }
    }

    @Test func `lines are counted on through windows`() throws {
        let windows = [
            Window(Array("one\nssn=518-42-7093\n".utf8), isLast: false),
            Window(Array("three\nmrn=0584173\n".utf8), firstLine: 3, isFirst: false),
        ]
        #expect(try TextReading(windows: windows).linkedLines == [2, 4])
    }

    @Test func `nothing breaks it`() throws {
        var random = Seeded(21)
        let words = [
            "ssn=", "mrn", ":", "\n", "\r", "518-42-7093", "patient ", "{", "\"", "1", "@", "a.b", "\u{FC}", " ",
            "dob=1961-03-18",
        ]
        for _ in 0..<150 {
            var bytes = (0..<random.below(80)).flatMap { _ in Array(random.pick(words).utf8) }
            if !bytes.isEmpty, random.chance(2) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            let reading = try TextReading(windows: [Window(bytes)])
            #expect(reading.matches.allSatisfy { $0.line >= 1 })
        }
    }
}
