import Foundation
import Glibc

/// A folder for one test, gone when the test is over.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("trees-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        chmodAll()
        try? FileManager.default.removeItem(atPath: path)
    }

    func at(_ name: String) -> String { "\(path)/\(name)" }

    func folder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
    }

    func file(_ name: String, _ text: String = "x") throws {
        if let slash = name.lastIndex(of: "/") { try folder(String(name[..<slash])) }
        try Data(text.utf8).write(to: URL(fileURLWithPath: at(name)))
    }

    func link(_ name: String, to end: String) throws {
        try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: end)
    }

    private func chmodAll() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { chmod(at(name), 0o700) }
    }
}
