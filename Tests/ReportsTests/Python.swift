import Foundation

/// Python, where the machine has it: an outside judge of what we write.
enum Python {
    static func has(_ module: String) -> Bool { (try? run("import \(module)")) == "" }

    /// What the program complains of; empty where it ends well.
    static func run(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-W", "ignore", "-c", program] + arguments
        let complaints = Pipe()
        process.standardError = complaints
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let told = try complaints.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : String(decoding: told, as: UTF8.self)
    }
}
