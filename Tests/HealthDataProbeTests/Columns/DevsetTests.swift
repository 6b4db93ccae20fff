import Testing

@testable import HealthDataProbe

/// The labelled set: real rows are linked, made-up ones synthetic, all others nothing.
@Suite(.enabled(if: Samples.devset != nil, "PLIMSOLL_DEVSET names no unpacked labelled set"))
struct `The labelled set of tables` {
    @Test(arguments: [
        "export_patients.csv", "export_masked.csv", "inventory.csv", "providers.csv", "dump.sql",
    ])
    func `comes out as it is labelled`(_ file: String) throws {
        let folder = try #require(Samples.devset)
        let bytes = try Samples.bytes(folder + "/files", file)
        let told =
            file.hasSuffix(".sql")
            ? try Reading.of(SQLFormat.self, bytes, path: file) : try Reading.of(CSVFormat.self, bytes, path: file)
        let labels = String(decoding: try Samples.bytes(folder, "labels.tsv"), as: UTF8.self)
            .split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.first.map { $0 == file } ?? false }
        let positive = labels.filter { $0[2] == "P" }.compactMap { Int($0[1]) }
        #expect(told.lines(.linked) == positive)
        #expect(told.problems == [])
        #expect(Set(told.matches.map(\.line)).subtracting(positive).isEmpty)
    }
}
