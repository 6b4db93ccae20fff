import Testing

@testable import HealthDataProbe

/// The labelled set: real rows are linked, made-up ones synthetic, all others nothing.
@Suite(.enabled(if: TableSamples.devset != nil, "PLIMSOLL_DEVSET names no unpacked labelled set"))
struct `The labelled set of tables` {
    @Test(arguments: [
        "export_patients.csv", "export_masked.csv", "inventory.csv", "providers.csv", "dump.sql", "bulk_real.ndjson",
        "bulk_synthea.ndjson", "bulk_htest.ndjson",
    ])
    func `comes out as it is labelled`(_ file: String) throws {
        let folder = try #require(TableSamples.devset)
        let bytes = try TableSamples.bytes(folder + "/files", file)
        let told =
            switch file.suffix(4) {
            case ".sql": try TableReading.of(SQLFormat.self, bytes, path: file)
            case ".csv": try TableReading.of(CSVFormat.self, bytes, path: file)
            default: try TableReading.of(FHIRFormat.self, bytes, path: file)
            }
        let labels = String(decoding: try TableSamples.bytes(folder, "labels.tsv"), as: UTF8.self)
            .split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.first.map { $0 == file } ?? false }
        let lines = { (label: String) in labels.filter { $0[2] == label }.compactMap { Int($0[1]) } }
        #expect(told.lines(.linked) == lines("P"))
        #expect(told.lines(.synthetic) == lines("S"))
        #expect(Set(told.matches.map(\.line)) == Set(lines("P") + lines("S")))
        #expect(told.problems == [])
    }
}
