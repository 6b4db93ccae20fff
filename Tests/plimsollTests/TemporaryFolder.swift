import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("plimsoll-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        try write(Data(text.utf8), to: name)
    }

    func write(_ bytes: Data, to name: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    func emptyFile(_ name: String) throws -> FileHandle {
        try write("", to: name)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path).appendingPathComponent(name))
    }

    /// A file of zeros that takes no room.
    func writeSparse(_ name: String, beginning text: String, bytes: UInt64) throws {
        try write(text, to: name)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/" + name))
        try handle.truncate(atOffset: bytes)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name)), as: UTF8.self)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// Every file below it, with what it holds.
    func files(below name: String = "") throws -> [String: Data] {
        let root = name.isEmpty ? path : path + "/" + name
        let names = FileManager.default.subpaths(atPath: root) ?? []
        var files: [String: Data] = [:]
        for name in names {
            if let bytes = FileManager.default.contents(atPath: root + "/" + name) { files[name] = bytes }
        }
        return files
    }

    /// A copy of the rules that ship, to be broken.
    func copyRules() throws {
        try FileManager.default.copyItem(atPath: Program.root + "/Rules", toPath: path + "/Rules")
    }
}
