import Foundation
import Reports
import Testing

private func format(_ name: String) throws -> any ReportFormat.Type {
    try #require(ReportFormats.named(name), "no format is called \(name)")
}

@Test(arguments: ReportFormats.all.map { $0.name })
func `renders the specimen as it is filed`(_ name: String) throws {
    let format = try format(name)
    try Golden.expect(format.render(Specimen.rich), matches: "rich.\(format.name)")
}

@Test(arguments: ReportFormats.all.map { $0.name })
func `renders a clean report as it is filed`(_ name: String) throws {
    let format = try format(name)
    try Golden.expect(format.render(Specimen.clean), matches: "clean.\(format.name)")
}

@Test(arguments: ReportFormats.all.map { $0.name })
func `renders the same bytes twice, whatever the order it was given`(_ name: String) throws {
    let format = try format(name)
    let report = Specimen.rich
    let shuffled = Report(
        header: report.header, gate: report.gate, baseline: report.baseline, findings: report.findings.reversed(),
        undetermined: report.undetermined.reversed(), surface: report.surface.reversed(), coverage: report.coverage,
        rules: report.rules.reversed(), frameworks: report.frameworks.reversed(), targets: report.targets.reversed(),
        gaps: report.gaps.reversed(), digests: report.digests, notes: report.notes)
    let first = format.render(report)
    #expect(first == format.render(report))
    #expect(first == format.render(shuffled))
    #expect(first.hasSuffix("\n"))
}

@Test func `every folder is a format, and every format has its folder`() throws {
    let sources = Golden.folder.appending(path: "../../../Sources/Reports").standardized
    let entries = try FileManager.default.contentsOfDirectory(
        at: sources, includingPropertiesForKeys: [.isDirectoryKey])
    let folders = try entries.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    // The pages of Docs/ are printed from rules, not from reports.
    let formats = Set(folders.map(\.lastPathComponent)).subtracting(["Documentation"])
    #expect(formats == Set(ReportFormats.all.map { $0.folder }))
}

@Test func `formats are registered once, by name`() {
    let names = ReportFormats.all.map { $0.name }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(ReportFormats.named("pdf") == nil)
}

@Test(arguments: ReportFormats.all.map { $0.name })
func `no format ever says compliant`(_ name: String) throws {
    for report in [Specimen.rich, Specimen.clean] {
        let text = try format(name).render(report).lowercased()
        #expect(!text.contains("compliant"))
    }
}
