import Foundation
import Testing

/// The pages that are printed from declarations say what the program says today. Mend them with `make docs`.
@Suite struct GeneratedPagesTests {
    @Test(arguments: [
        ("Docs/Facts.md", ["facts", "--catalogue"]),
        ("Docs/Rules.md", ["rules", "list", "--format", "markdown", "--rules", "Rules"]),
    ])
    func `is what the program prints`(page: String, command: [String]) throws {
        let run = try Program.run(command)
        #expect(run.code == 0, "\(run.errors)")
        let stored = try String(contentsOfFile: Program.root + "/" + page, encoding: .utf8)
        let stale = zip(run.output.split(separator: "\n"), stored.split(separator: "\n")).first { $0 != $1 }
        #expect(
            run.output == stored,
            "\(page) is stale, run: make docs. First difference: \(stale.map { "\($0)" } ?? "its length")")
    }
}
