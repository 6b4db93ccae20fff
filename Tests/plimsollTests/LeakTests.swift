import Digests
import Foundation
import Glibc
import Support
import Testing

/// Nothing of what was found comes out again: planted values are sought, in every form, in all that the program writes.
@Suite struct LeakTests {
    private static let planted = Planted(seed: 164_312)

    @Test func `the digest that is looked for is SHA-1`() {
        #expect(SHA1.hexadecimal(Array("abc".utf8)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    }

    @Test func `two hundred planted values come out of nothing that is written`() throws {
        #expect(Self.planted.values.count >= 200)
        let folder = try repository()
        var written: [(name: String, text: String)] = []
        for command in Self.commands {
            let run = try Program.run(command, in: folder.path)
            #expect(run.code < 128, "\(command) died")
            written.append((command.joined(separator: " "), run.output + run.errors))
        }
        #expect(written.contains { $0.text.contains("[ssn]") }, "nothing was found, so nothing could leak")
        #expect(written.contains { $0.text.contains("secret.match") || $0.text.contains("[github-token]") })
        for (path, text) in try folder.files() where !path.hasPrefix("app/") { written.append((path, text)) }
        #expect(try folder.files().keys.contains { $0.hasSuffix("app.findings.jsonl") }, "no baseline was made")
        let common = try wordsWithoutThem()
        for (name, text) in written { expectNothing(of: text, from: name, beside: common) }
    }

    /// What the same commands write where nothing was planted: four digits of it may be anybody's.
    private func wordsWithoutThem() throws -> Set<String> {
        let folder = try repository(files: ["empty.txt": ""])
        let output = try Self.commands.map { try Program.run($0, in: folder.path) }.map { $0.output + $0.errors }
        return words(
            (output + (try folder.files().filter { !$0.key.hasPrefix("app/") }.values)).joined(separator: "\n"))
    }

    private func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init))
    }

    @Test func `a crash says nothing of what was read`() throws {
        let folder = try repository()
        let many = String(repeating: (Self.planted.files["logs/app.log"] ?? "") + "\n", count: 4000)
        try folder.write("app/logs/many.log", many)
        let running = try Program.start(["facts", "health-data", "app"], in: folder.path)
        usleep(400_000)
        running.send(SIGSEGV)
        let run = try running.wait()
        expectNothing(of: run.output + run.errors, from: "a crash")
    }

    private static let commands: [[String]] =
        [
            ["facts", "health-data", "app"], ["facts", "secrets", "app"],
            ["facts", "code", "app"], ["check", "app"], ["check", "app", "--format", "json"],
            ["scan", "--all"], ["baseline", "accept", "--by", "R. Ortiz", "--why", "take-over"], ["scan", "--all"],
            ["gate"], ["baseline", "show"], ["baseline", "status"], ["doctor"],
        ] + ["text", "json", "sarif", "html"].map { ["report", "--format", $0] }

    private func repository(files: [String: String] = planted.files) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write("app/\(path)", text) }
        try folder.write("leak.key", WorkspaceKey.random().secretText)
        chmod(folder.at("leak.key"), 0o600)
        try folder.write(
            "plimsoll.yaml",
            "plimsoll: 1\nid: leak\npacks: [baseline]\nkey: { file: leak.key }\nrepositories: [{ id: app, path: app }]\n"
        )
        // What cannot be understood is told, and is to be told without its text.
        try folder.write("app/broken/cut.json", String(Self.planted.files["fhir/bulk.ndjson"]?.dropLast(20) ?? ""))
        try folder.write("app/broken/\(Self.planted.values[0].name).hl7", "MSH|^~\\&|A\nPID|1||")
        return folder
    }

    private func expectNothing(of text: String, from name: String, beside common: Set<String> = []) {
        let lower = text.lowercased()
        let words = words(text).subtracting(common)
        for (what, value) in Self.planted.forbidden where value.utf8.count > 6 {
            let isThere = lower.contains(value.lowercased())
            #expect(!isThere, "\(name) holds the \(what)")
        }
        // The compiled patterns are bytes, which read as words are any.
        for (what, value) in Self.planted.lastFour where !name.hasSuffix(".hsdb") {
            let isThere = words.contains(value.lowercased())
            #expect(!isThere, "\(name) holds the \(what)")
        }
    }
}
