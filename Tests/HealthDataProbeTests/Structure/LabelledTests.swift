import Testing

@testable import HealthDataProbe

/// The files of the labelled set that have a structure of their own.
@Suite(.enabled(if: Samples.labelled != nil, "the labelled set is not here")) struct `Labelled files by structure` {
    @Test(arguments: ["adt_prod.hl7", "adt_marked_test.hl7"])
    func `HL7 lines are told as they are labelled`(_ name: String) throws {
        try expectLabels(of: name, HL7Format.self)
    }

    @Test(arguments: ["claim_837p.edi", "claim_test.edi"])
    func `X12 lines are told as they are labelled`(_ name: String) throws {
        try expectLabels(of: name, X12Format.self)
    }

    @Test func `lines of a clinical document are told as they are labelled`() throws {
        try expectLabels(of: "summary.ccda.xml", CCDAFormat.self)
    }

    private func expectLabels(of name: String, _ format: (some HealthFormat).Type) throws {
        let bytes = try Samples.labelledBytes(name)
        #expect(format.recognises(bytes.prefix(4096), path: name))
        let reading = StructuredReading(bytes, as: format)
        let labels = try Samples.labels(of: name)
        #expect(!labels.isEmpty)
        for (line, label) in labels {
            let grades = reading.grades(on: line)
            switch label {
            case "P": #expect(grades.contains(.linked), "\(name) line \(line)")
            case "S":
                #expect(grades.max().map { $0 <= .synthetic } ?? false, "\(name) line \(line)")
            default: #expect(grades.isEmpty, "\(name) line \(line)")
            }
        }
    }
}
