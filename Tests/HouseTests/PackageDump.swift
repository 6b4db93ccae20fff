import Foundation

/// The package as SwiftPM reads it: `swift package dump-package`.
struct Package {
    struct Target {
        let name: String
        let type: String
        let dependencies: [String]
    }

    struct Unreadable: Error {}

    let targets: [Target]

    static func dump() throws -> Package {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // A scratch folder of its own: the build that runs this test holds the lock of the usual one.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("plimsoll-dump-\(getpid())")
        defer { try? FileManager.default.removeItem(at: scratch) }
        process.arguments = [
            "swift", "package", "--package-path", House.root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any],
            let targets = root["targets"] as? [[String: Any]]
        else { throw Unreadable() }
        return Package(targets: targets.compactMap(Target.init(json:)))
    }
}

extension Package.Target {
    init?(json: [String: Any]) {
        guard let name = json["name"] as? String, let type = json["type"] as? String,
            let dependencies = json["dependencies"] as? [[String: Any]]
        else { return nil }
        self.name = name
        self.type = type
        self.dependencies = dependencies.compactMap { dependency in
            dependency.values.compactMap { ($0 as? [Any])?.first as? String }.first
        }
    }
}
