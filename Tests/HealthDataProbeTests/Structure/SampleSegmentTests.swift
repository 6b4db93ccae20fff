import Testing

@testable import HealthDataProbe

/// Test files of public projects.
@Suite(.enabled(if: Samples.folder != nil, "../shared/data/health-data/samples is not here"))
struct `Sample messages and interchanges` {
    @Test(arguments: [
        ("01.hl7", Grade.linked, 1), ("04.hl7", .linked, 1), ("06.hl7", .linked, 1), ("07.hl7", .linked, 1),
        ("08.hl7", .linked, 1), ("ORU-multiline-short.hl7", .synthetic, 1), ("mirth_TestADT.txt", .synthetic, 18),
        ("sample_unix.hl7", .synthetic, 1), ("sample_win.hl7", .synthetic, 1),
    ])
    func `messages tell of a patient each`(_ name: String, _ grade: Grade, _ least: Int) throws {
        let bytes = try Samples.bytes("hl7v2/\(name)")
        #expect(HL7Format.recognises(bytes.prefix(4096), path: name))
        let reading = StructuredReading(bytes, as: HL7Format.self)
        #expect(reading.matches.map(\.grade).max() == grade)
        #expect(reading.matches.count { ["PID-7", "PID-3"].contains($0.place?.prefix(5) ?? "") } >= least)
    }

    @Test(arguments: [
        ("834_deident_family.txt", Grade.synthetic), ("834_deident_new_enroll.txt", .synthetic),
        ("834_deident_term.txt", .synthetic), ("834_ls_le_ls.txt", .linked), ("835_mult_loops.txt", .linked),
        ("example834_5010.txt", .linked), ("834_ls_le_ls_5010.999.txt", nil), ("834_lui_id_5010.999.txt", nil),
    ])
    func `interchanges tell of members, and acknowledgements of nobody`(_ name: String, _ grade: Grade?) throws {
        let bytes = try Samples.bytes("x12/\(name)")
        #expect(X12Format.recognises(bytes.prefix(4096), path: name))
        let reading = StructuredReading(bytes, as: X12Format.self)
        #expect(reading.matches.map(\.grade).max() == grade)
        #expect(reading.problems == [])
    }
}
