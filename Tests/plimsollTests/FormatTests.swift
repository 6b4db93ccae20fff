import Foundation
import JSON
import Servers
import Testing
import Support

/// Every format of every command that shows a result.
@Suite struct FormatTests {
    private static let now = ["--now", "2026-11-24T00:00:00Z"]
    private static let commands = [
        ["scan"] + now, ["gate"] + now, ["check", "app"] + now, ["report"], ["baseline", "status"],
    ]

    /// A workspace with an accepted line, and something new since.
    private func folder() throws -> TemporaryFolder {
        let folder = try Portal.folder()
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        let accept = ["baseline", "accept", "--by", "R. Ortiz", "--why", "take-over"] + Self.now
        #expect(try Program.run(accept, in: folder.path).code == 0)
        let packages = ["lodash": "4.17.19", "minimist": "0.0.8", "ws": "1.0.0"]
        try folder.write("app/package-lock.json", Portal.lock(packages))
        #expect(try Program.run(["scan"] + Self.now, in: folder.path).code == 1)
        return folder
    }

    @Test(arguments: commands)
    func `the same gives the same bytes in every format`(_ command: [String]) throws {
        let folder = try folder()
        for format in ["text", "json", "sarif", "html"] {
            let runs = try (0..<2).map { _ in try Program.run(command + ["--format", format], in: folder.path) }
            #expect(runs[0].output == runs[1].output)
            #expect(runs[0].code == runs[1].code)
            #expect(runs[0].code == (command == ["report"] ? 0 : 1), "\(runs[0].said)")
            #expect(runs[0].errors.isEmpty)
            #expect(runs[0].output.contains("ws"), "\(format) \(runs[0].said)")
        }
    }

    @Test(arguments: commands)
    func `JSON is what the schema says`(_ command: [String]) throws {
        let folder = try folder()
        let run = try Program.run(command + ["--format", "json"], in: folder.path)
        let json = try run.json()
        #expect(json["schema"] == "plimsoll.scan/1")
        for member in ["gate", "findings", "undetermined", "surface", "coverage", "targets"] {
            #expect(json[member] != nil)
        }
        try folder.write("result.json", run.output)
        // python3 with jsonschema, where the machine has them; Tests/ReportsTests judges without.
        let verdict = try Program.shell(
            """
            python3 -W ignore -c 'import jsonschema' 2>/dev/null || exit 0
            python3 -W ignore -c '
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
            ' '\(Program.root)/Docs/schema/plimsoll.scan-1.schema.json' result.json
            """, in: folder.path)
        #expect(verdict.code == 0, "\(verdict.said)")
    }

    @Test func `SARIF is of its version, and HTML is one page without scripts`() throws {
        let folder = try folder()
        let sarif = try Program.run(["report", "--format", "sarif"], in: folder.path).json()
        #expect(sarif["version"] == "2.1.0")
        #expect(sarif["runs"]?.arrayValue?.count == 1)
        let html = try Program.run(["report", "--format", "html"], in: folder.path).output
        #expect(html.hasPrefix("<!doctype html>") || html.hasPrefix("<!DOCTYPE html>"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("src=\"http"))
    }

    @Test func `what stands is listed on demand`() throws {
        let folder = try folder()
        let news = try Program.run(["scan"] + Self.now, in: folder.path)
        #expect(!news.output.contains("lodash 4.17.19"), "\(news.said)")
        let all = try Program.run(["scan", "--all"] + Self.now, in: folder.path)
        #expect(all.output.contains("lodash 4.17.19"), "\(all.said)")
    }
}
