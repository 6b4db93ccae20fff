import Testing

@testable import HealthDataProbe

/// Interchanges made by hand; nobody in them lives.
enum Interchanges {
    static func of(
        _ segments: [String], set: String = "837", usage: String = "P", element: String = "*", component: String = ":",
        end: String = "~\n"
    ) -> String {
        let head = [
            "ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*PAYER          *250311*1022*^*00501*000000881*0*\(usage)*:",
            "GS*HC*SUBMIT*PAYER*20250311*1022*1*X*005010X222A1", "ST*\(set)*0001",
        ]
        let tail = ["SE*9*0001", "GE*1*1", "IEA*1*000000881"]
        return (head + segments + tail).map {
            $0.replacing("*", with: element).replacing(":", with: component) + end
        }.joined()
    }

    static let subscriber = [
        "HL*1**20*1", "NM1*85*2*LAKEVIEW CLINIC*****XX*1245319599", "N3*1 CLINIC WAY", "N4*LAKEVIEW*OH*44464",
        "REF*EI*341234567", "PER*IC*BILLING*TE*6145550000", "HL*2*1*22*0", "SBR*P*18*GRP77******CI",
        "NM1*IL*1*FARROWBY*GORAN*T***MI*W732904844", "N3*978 ELM CT", "N4*LAKEVIEW*OH*44464", "DMG*D8*19651222*M",
        "REF*SY*512883190", "NM1*PR*2*AETNA*****PI*60054", "N3*PO BOX 9", "REF*2U*8812",
        "CLM*40912377*150***11:B:1*Y*A*Y*I", "DTP*472*D8*20250301", "HI*ABK:E119*ABF:I10", "LX*1",
        "SV1*HC:99213*150*UN*1***1", "NM1*82*1*ADLER*JO****XX*1245319599", "REF*0B*88123",
    ]
}

@Suite struct `X12 interchanges` {
    private func read(_ text: String) -> StructuredReading { StructuredReading(text, as: X12Format.self) }

    @Test func `a claim tells of its subscriber and of nobody else`() {
        let reading = read(Interchanges.of(Interchanges.subscriber))
        #expect(
            reading.places == [
                "NM103 of claim 1: name", "NM109 of claim 1: member-id", "N301 of claim 1: address",
                "N401 of claim 1: address", "DMG02 of claim 1: dob", "REF*SY of claim 1: ssn",
                "CLM01 of claim 1: account", "DTP03 of claim 1: date", "HI01 of claim 1: diagnosis",
                "HI02 of claim 1: diagnosis", "SV101 of claim 1: procedure",
            ])
        #expect(Set(reading.matches.map(\.grade)) == [.linked])
        #expect(reading.problems == [])
    }

    @Test(arguments: [
        ("CRLF", "*", ":", "~\r\n"), ("one line", "*", ":", "~"), ("line ends alone", "*", ":", "\n"),
        ("other signs", "|", ">", "'\n"), ("control characters", "\u{1D}", "\u{1F}", "\u{1C}"),
    ])
    func `have delimiters of their own`(_ name: String, _ element: String, _ component: String, _ end: String) {
        let text = Interchanges.of(Interchanges.subscriber, element: element, component: component, end: end)
        #expect(X12Format.recognises(Array(text.utf8)[...], path: "claim.edi"))
        let reading = read(text)
        #expect(reading.told == read(Interchanges.of(Interchanges.subscriber)).told)
        #expect(reading.problems == [])
    }

    @Test func `an editor that takes blanks away does no harm`() {
        let text = Interchanges.of(Interchanges.subscriber)
        var short = text
        while short.contains("  ") { short = short.replacing("  ", with: " ") }
        #expect(read(short).told == read(text).told)
    }

    @Test(arguments: [("T", Grade.synthetic), ("P", .linked), ("I", .linked)])
    func `say themselves whether they are tests`(_ usage: String, _ grade: Grade) {
        let reading = read(Interchanges.of(Interchanges.subscriber, usage: usage))
        #expect(Set(reading.matches.map(\.grade)) == [grade])
    }

    @Test func `a test interchange makes no other one a test`() {
        let text = Interchanges.of(Interchanges.subscriber, usage: "T") + Interchanges.of(Interchanges.subscriber)
        let reading = read(text)
        #expect(Set(reading.matches.filter { $0.place?.hasSuffix("claim 1") ?? false }.map(\.grade)) == [.synthetic])
        #expect(Set(reading.matches.filter { $0.place?.hasSuffix("claim 2") ?? false }.map(\.grade)) == [.linked])
        #expect(reading.problems == [])
    }

    @Test func `a dependent's loop is of the subscriber's claim`() {
        let reading = read(
            Interchanges.of(
                Interchanges.subscriber.prefix(13) + [
                    "HL*3*2*23*0", "PAT*19", "NM1*QC*1*FARROWBY*DANUTA", "DMG*D8*20110704*F", "CLM*40912378*80",
                    "HI*ABK:J45909",
                ]))
        #expect(reading.matches.count { $0.category == "dob" } == 2)
        #expect(reading.places.contains("HI01 of claim 1: diagnosis"))
    }

    struct Transaction: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let segments: [String]
        let places: Set<String>

        init(_ set: String, _ segments: [String], _ places: Set<String>) {
            testDescription = set
            self.segments = segments
            self.places = places
        }
    }

    @Test(arguments: [
        Transaction(
            "835",
            [
                "BPR*I*150", "TRN*1*881", "N1*PR*AETNA", "PER*BL*JO ADLER*TE*6145550000", "N1*PE*CLINIC*XX*1245319599",
                "LX*1", "CLP*40912377*1*150*120*30*12*EP9912377", "NM1*QC*1*FARROWBY*GORAN****MI*W732904844",
                "NM1*74*1*FARROWBY", "NM1*82*1*ADLER*JO****XX*1245319599", "REF*EA*40912377", "DTM*232*20250301",
                "SVC*HC:99213*150*120", "CLP*40912378*1*80*80*0*12*EP9912378", "NM1*QC*1*OXMOOR*ELLA",
                "PLB*1245319599*20251231*WO:1*10",
            ],
            [
                "CLP01 of claim 1: account", "CLP07 of claim 1: account", "NM103 of claim 1: name",
                "NM109 of claim 1: member-id", "DTM02 of claim 1: date", "SVC01 of claim 1: procedure",
                "CLP01 of claim 2: account", "CLP07 of claim 2: account", "NM103 of claim 2: name",
            ]),
        Transaction(
            "834",
            [
                "BGN*00*1*20250301", "N1*P5*ACME*FI*341234567", "INS*Y*18*021*XN*A", "REF*0F*W732904844",
                "REF*1L*GRP77",
                "DTP*356*D8*20250101", "NM1*IL*1*FARROWBY*GORAN****34*512883190",
                "PER*IP**HP*6148578720*EM*goran@farrowby.org", "N3*978 ELM CT*APT 4", "N4*LAKEVIEW*OH*44464",
                "DMG*D8*19651222*M", "NM1*36*1*ACME", "N3*1 PLANT RD", "HD*021**HMO", "INS*N*19*021*XN*A",
                "REF*0F*W732904845",
            ],
            [
                "REF*0F of member 1: member-id", "NM103 of member 1: name", "NM109 of member 1: ssn",
                "PER04 of member 1: phone", "PER06 of member 1: email", "N301 of member 1: address",
                "N401 of member 1: address", "DMG02 of member 1: dob", "REF*0F of member 2: member-id",
            ]),
        Transaction(
            "270",
            [
                "BHT*0022*13*1", "HL*1**20*1", "NM1*PR*2*AETNA*****PI*60054", "HL*2*1*21*1",
                "NM1*1P*1*ADLER*JO****XX*1245319599", "HL*3*2*22*0", "TRN*1*881",
                "NM1*IL*1*FARROWBY*GORAN****MI*W732904844",
                "DMG*D8*19651222", "EQ*30",
            ],
            ["NM103 of subscriber 1: name", "NM109 of subscriber 1: member-id", "DMG02 of subscriber 1: dob"]),
        Transaction(
            "277",
            [
                "HL*1**20*1", "NM1*PR*2*AETNA", "HL*2*1*19*1", "NM1*1P*2*CLINIC*****XX*1245319599", "HL*3*2*22*0",
                "NM1*IL*1*FARROWBY*GORAN****MI*W732904844", "REF*1K*EP9912377", "SVC*HC:99213*150",
            ],
            [
                "NM103 of subscriber 1: name", "NM109 of subscriber 1: member-id", "REF*1K of subscriber 1: account",
                "SVC01 of subscriber 1: procedure",
            ]),
        Transaction("999", ["AK1*HC*1", "AK2*837*0001", "IK5*A", "AK9*A*1*1*1"], []),
        Transaction(
            "837",
            [
                "HL*1**20*1", "NM1*85*1*ADLER*JO****XX*1245319599", "N3*1 CLINIC WAY", "REF*SY*512883190",
                "PER*IC*JO ADLER*TE*6148578720",
            ],
            []),
    ])
    func `each transaction set has its records`(_ given: Transaction) {
        let reading = read(Interchanges.of(given.segments, set: given.testDescription))
        let places = reading.places.filter { !$0.hasPrefix("REF*EA") }
        #expect(places == given.places)
    }

    @Test func `a loop without levels begins with its subscriber`() {
        let claim = ["NM1*IL*1*FARROWBY*GORAN****MI*W732904844", "CLM*40912377*150", "HI*BK:4019"]
        let reading = read(Interchanges.of(["NM1*85*2*CLINIC"] + claim + claim))
        #expect(reading.places.contains("HI01 of claim 1: health"))
        #expect(reading.places.contains("CLM01 of claim 2: account"))
    }

    @Test func `groups without their interchange are read, and that is told`() {
        let text = "ST*837*0001~\nNM1*IL*1*FARROWBY*GORAN****MI*W732904844~\nDMG*D8*19651222~\nSE*3*0001~\n"
        #expect(X12Format.recognises(Array(text.utf8)[...], path: "part.edi"))
        let reading = read(text)
        #expect(reading.told == ["dob linked", "member-id linked", "name linked"])
        #expect(reading.problems.first == "line 1: there is no ISA; the usual delimiters are taken")
    }

    @Test func `what is broken is told and the rest is read`() {
        let text = "junk\nISA*00*~\n" + Interchanges.of(Interchanges.subscriber)
        let reading = read(text)
        #expect(reading.told == read(Interchanges.of(Interchanges.subscriber)).told)
        #expect(reading.problems.first == "line 1: it is of no interchange")
        let open = read(String(Interchanges.of(Interchanges.subscriber).dropLast(20)))
        #expect(open.problems.last?.hasSuffix("the interchange has no end (IEA)") ?? false)
    }

    @Test(arguments: [
        "ISA is the first segment.", "ISA*", "ISABELLA*SMITH*", "STATE*OH~", "GS* is a group~", "", "*** ISA ***",
        "ST*AB*1~",
        "ISA-88 batch control ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~",
    ])
    func `are not seen in what is none`(_ text: String) {
        #expect(!X12Format.recognises(Array(text.utf8)[...], path: "notes.txt"))
        #expect(read(text).matches.isEmpty)
    }
}
