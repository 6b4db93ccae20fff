import JSON
import Support
import Testing

/// What patterns cost, told to whoever writes them.
@Suite struct RulesBenchTests {
    private func detector(_ name: String, _ patterns: String...) -> String {
        """
        id: secrets.\(name)
        version: 1
        title: A key
        probe: secrets
        finds: \(name)-key
        role: secret
        patterns:
        \(patterns.map { "  - { pattern: '\($0)', alone: certain }" }.joined(separator: "\n"))
        cases:
          - { text: 'a', expect: certain }
          - { text: 'b', expect: nothing }

        """
    }

    private func rules(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write("Rules/detectors/secrets/\(name).yaml", text) }
        return folder
    }

    @Test func `each pattern has a line, dearest first, and the last one sums up`() throws {
        let folder = try rules([
            "cheap": detector("cheap", #"\bzqxk_(?<value>[a-z]{8})"#),
            "dear": detector("dear", #"(?<value>\d{2}-\d{2})"#, #"\bzqxj_(?<value>[a-z]{8})"#),
        ])
        let run = try Program.run(["rules", "bench", "Rules"], in: folder.path)
        #expect(run.code == 0, "\(run.said)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 5, "\(run.said)")
        #expect(lines.first?.hasPrefix("pattern") == true, "\(run.said)")
        #expect(lines[1].hasPrefix("secrets.dear 1 "), "\(run.said)")
        #expect(lines.last?.hasPrefix("3 patterns: ") == true && run.output.contains("; 0 over the budget: "))
    }

    @Test func `JSON says the same`() throws {
        let folder = try rules(["dear": detector("dear", #"(?<value>\d{2}-\d{2})"#, #"\bzqxj_(?<value>[a-z]{8})"#)])
        let run = try Program.run(["rules", "bench", "Rules", "--format", "json", "-o", "costs.json"], in: folder.path)
        #expect(run.code == 0 && run.output.isEmpty, "\(run.said)")
        let costs = try JSONValue.parse(Array(folder.read("costs.json").utf8)).arrayValue ?? []
        #expect(costs.count == 2)
        let dear = costs.first
        #expect(dear?["pattern"] == "secrets.dear 1")
        #expect(dear?["file"]?.stringValue?.hasSuffix("detectors/secrets/dear.yaml") == true)
        #expect(dear?["line"] == 8)
        #expect((dear?["ns_per_kb"]?.doubleValue ?? 0) > 0 && (dear?["times_reading"]?.doubleValue ?? 0) > 0)
        #expect((dear?["hits_per_mb"]?.intValue ?? 0) > 0 && dear?["over_budget"]?.isNull == true)
        #expect(costs.last?["hits_per_mb"] == 0)
    }

    @Test(arguments: [
        ("each byte may be many", #"(?<value>[A-Za-z0-9]{40})"#, "each of its bytes"),
        ("it begins everywhere", #"(?<value>[a-z]{1,64}@)"#, "which begins everywhere"),
        ("it ends everywhere", #"(?<value>[ein])"#, "times in 1,000 bytes"),
    ])
    func `a pattern over the budget is told with its place and ends with 1`(
        _ name: String, _ pattern: String, _ says: String
    ) throws {
        let folder = try rules(["wide": detector("wide", pattern)])
        let run = try Program.run(["rules", "bench", "Rules"], in: folder.path)
        #expect(run.code == 1, "\(run.said)")
        let line = run.output.split(separator: "\n").first { $0.hasPrefix("secrets.wide 1 ") }
        #expect(line?.contains("detectors/secrets/wide.yaml:8:") == true, "\(run.said)")
        #expect(line?.contains(says) == true, "\(run.said)")
        #expect(run.output.contains("; 1 over the budget: "), "\(run.said)")
    }

    @Test func `a pattern that no engine takes is wrong use`() throws {
        let folder = try rules(["broken": detector("broken", "(?<value>[a-z)")])
        let run = try Program.run(["rules", "bench", "Rules"], in: folder.path)
        #expect(run.code == 2, "\(run.said)")
        #expect(run.errors.contains("broken.yaml:8:"), "\(run.errors)")
    }

    @Test func `formats are text and json`() throws {
        let run = try Program.run(["rules", "bench", "Rules", "--format", "yaml"])
        #expect(run.code == 64 && run.errors.contains("--format is text or json"), "\(run.said)")
    }
}
