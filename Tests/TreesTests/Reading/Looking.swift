import Facts
import Foundation
import Probing
import Support
import Testing
import Trees

/// What the visitor saw of one document.
struct Seen: Hashable, Sendable, CustomStringConvertible {
    var text: String
    var form: Form
    var windows = 1
    var description: String { "\(form) in \(windows): \(text.prefix(80))" }
}

struct Look {
    var found: [(path: String, found: Seen)]
    var unread: [Unread]

    var texts: [String: String] {
        Dictionary(found.map { ($0.path, $0.found.text) }) { first, second in first + "|" + second }
    }
    var paths: [String] { found.map(\.path) }
    /// What makes the look partial, as it is told.
    var gaps: [String: String] { told { $0.kind == .gap } }
    var notGaps: [String: String] { told { $0.kind != .gap } }

    private func told(_ isMeant: (Unread) -> Bool) -> [String: String] {
        Dictionary(unread.filter(isMeant).map { ($0.path, $0.reason.description) }) { "\($0) | \($1)" }
    }
}

/// All of a document, put together from its windows.
@Sendable func whole(_ document: inout Document) -> Seen {
    var bytes: [UInt8] = []
    var windows = 0
    while let window = try? document.next() {
        bytes += window.bytes[window.overlap...]
        windows += 1
    }
    return Seen(text: String(decoding: bytes, as: UTF8.self), form: document.form, windows: windows)
}

func look(
    _ folder: String, except leftOut: [String] = [], within limits: Limits = generous, _ bounds: Bounds = Bounds(),
    choice: Reading.Choice = .everything, width: Int = 1,
    where wanted: @escaping @Sendable (String) -> Bool = { _ in true }
) async throws -> Look {
    let reading = Reading(
        try FolderTree(folder), except: leftOut, within: limits, bounds: bounds, choice: choice)
    let (found, unread) = await reading.each(width: width, where: wanted, whole)
    return Look(found: found, unread: unread)
}

/// Runs a program that the test needs, in a folder. Throws where it fails.
@discardableResult
func run(_ program: String, _ arguments: [String], in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org", "LC_ALL": "C", "HOME": folder,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Failed: Error { let command: String, code: Int32 }
    guard process.terminationStatus == 0 else {
        throw Failed(command: "\(program) \(arguments)", code: process.terminationStatus)
    }
    return String(decoding: said, as: UTF8.self)
}
