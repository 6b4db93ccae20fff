import Foundation

/// The floor plan: what each room may import of ours. It follows ARCHITECTURE's table; Docs/Decisions/0002 says where it
/// goes beyond it.
enum House {
    static let mayImport: [String: Set<String>] = [
        "Diagnostics": [],
        "JSON": ["Diagnostics"],
        "Versions": [],
        "Digests": ["COpenSSL"],
        "Facts": ["JSON", "Versions"],
        "Detectors": ["Diagnostics", "Digests"],
        "YAML": ["Diagnostics", "CYAML"],
        "Expressions": ["Diagnostics", "Facts", "Versions", "CRE2"],
        "Policies": ["Detectors", "Diagnostics", "Digests", "Facts", "Versions", "YAML", "Expressions"],
        "Evaluation": ["Facts", "Policies", "Expressions"],
        "Probing": ["Detectors", "Digests", "Facts"],
        "Workspaces": ["Diagnostics", "Facts", "Probing", "YAML"],
        "Network": ["Facts", "Probing", "COpenSSL", "CLinux"],
        "Trees": ["CZlib", "Facts", "Probing"],
        "Content": ["CHyperscan", "CPCRE2", "Detectors", "Diagnostics", "Digests", "Facts"],
        "TLSProbe": ["Facts", "Probing", "Network"],
        "PortsProbe": ["Facts", "Probing"],
        "DependenciesProbe": ["Diagnostics", "Facts", "JSON", "Versions", "Probing"],
        "HealthDataProbe": ["Content", "Detectors", "Diagnostics", "Digests", "Facts", "Probing", "Trees"],
        "SecretsProbe": ["Content", "Detectors", "Diagnostics", "Digests", "Facts", "JSON", "Probing", "Trees"],
        "CodeProbe": ["Diagnostics", "Digests", "Facts", "JSON", "Probing", "Trees", "YAML"],
        "Baselines": ["Detectors", "Diagnostics", "Digests", "JSON", "Facts", "Policies", "Evaluation"],
        "Reports": ["Diagnostics", "JSON", "Facts", "Policies", "Expressions", "Evaluation", "Baselines"],
        "Scans": [
            "Diagnostics", "Facts", "YAML", "Policies", "Evaluation", "Probing", "Workspaces", "Network", "Trees",
            "Baselines", "TLSProbe", "PortsProbe", "DependenciesProbe", "HealthDataProbe", "SecretsProbe", "CodeProbe",
            "Content", "Detectors", "Digests",
        ],
        "plimsoll": [
            "Content", "Detectors", "Diagnostics", "JSON", "Facts", "Expressions", "Policies", "Probing", "Workspaces",
            "Baselines", "Reports",
            "Scans",
        ],
    ]

    /// What comes from outside, and who may use it.
    static let libraries: [String: Set<String>] = [
        "ArgumentParser": ["plimsoll"],
        "Mustache": ["Reports"],
    ]

    /// The language's own.
    static let standard: Set<String> = ["Swift", "Glibc", "Synchronization", "FoundationEssentials", "Dispatch"]

    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
            url.deleteLastPathComponent()
        }
        return url
    }()

    static func folder(of room: String) -> String {
        let name = room.hasSuffix("Probe") ? "Probes/" + room.dropLast("Probe".count) : room
        return "Sources/\(name)"
    }

    static func swiftFiles(below path: String) -> [URL] {
        let base = root.appendingPathComponent(path)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { base.appendingPathComponent($0) }
    }

    /// The modules that a file imports.
    static func imports(of file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        var modules = Set<String>()
        for line in text.split(whereSeparator: \.isNewline) {
            // What is indented is no import, but text that a file holds.
            guard line.first != " " else { continue }
            var words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            if let first = words.first, ["public", "package", "internal", "fileprivate", "private"].contains(first) {
                words.removeFirst()
            }
            guard words.first == "import", words.count > 1 else { continue }
            let isKind = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"].contains(words[1])
            let name = isKind && words.count > 2 ? words[2] : words[1]
            modules.insert(String(name.split(separator: ".")[0]))
        }
        return modules
    }
}
