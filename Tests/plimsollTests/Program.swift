import Foundation
import Glibc
import JSON
import Testing
import Support

/// The program itself, run as a person or cron would.
struct Program {
    /// Beside the bundle of tests, where the build put it.
    static let path: String = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder = bundle.map { URL(fileURLWithPath: $0.bundlePath).deletingLastPathComponent() }
        let beside = folder ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return beside.appendingPathComponent("plimsoll").path
    }()

    /// The root of the package: where `Rules/` lies.
    static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
            url.deleteLastPathComponent()
        }
        return url.path
    }()

    /// Where keys and compiled patterns of the tests lie: one for all, so that patterns are compiled once.
    static let userFolder = FileManager.default.temporaryDirectory.path + "/plimsoll-tests-\(getuid())"

    static func run(_ arguments: [String], in folder: String = Program.root) throws -> Run {
        try start(arguments, in: folder).wait()
    }

    /// In the words of a shell, where `$PLIMSOLL` is the program.
    static func shell(_ script: String, in folder: String = Program.root) throws -> Run {
        try Running(["/bin/bash", "-c", script], in: folder).wait()
    }

    /// `env` gives the signals back that a test run in the background was started without.
    static func start(_ arguments: [String], in folder: String = Program.root) throws -> Running {
        try Running(["/usr/bin/env", "--default-signal=INT,TERM", path] + arguments, in: folder)
    }
}

/// How a run of the program ended, and what it said.
struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// Both streams, for the words of a failed expectation.
    var said: String { "exit \(code)\n\(output.prefix(4000))\n\(errors.prefix(4000))" }

    func json() throws -> JSONValue { try JSONValue.parse(Array(output.utf8)) }
}

/// The program while it runs. It is ended when the test forgets it.
final class Running {
    private let process = Process()
    private let files: TemporaryFolder

    init(_ command: [String], in folder: String) throws {
        files = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "HOME": folder, "PLIMSOLL": Program.path,
            "XDG_CONFIG_HOME": Program.userFolder, "XDG_CACHE_HOME": Program.userFolder,
        ]
        process.standardOutput = try files.emptyFile("output")
        process.standardError = try files.emptyFile("errors")
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit { if process.isRunning { send(SIGKILL) } }

    var id: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Deaths by a signal are 256 and the signal's number.
    func wait() throws -> Run {
        process.waitUntilExit()
        return Run(
            code: process.terminationReason == .exit ? process.terminationStatus : 256 + process.terminationStatus,
            output: try files.read("output"), errors: try files.read("errors"))
    }
}

/// Looks again and again until it holds, for at most ten seconds.
func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
        if try holds() { return true }
        usleep(10_000)
    }
    return try holds()
}
