public import Foundation

/// A folder of its own, gone with all it holds when nobody needs it any more.
public final class TemporaryFolder: Sendable {
    public let path: String

    /// `inMemory`: where the machine has such a file system, for tests that sync thousands of times.
    public init(inMemory: Bool = false) throws {
        let isMemory = inMemory && FileManager.default.isWritableFile(atPath: "/dev/shm")
        let root = isMemory ? "/dev/shm" : FileManager.default.temporaryDirectory.path
        path = "\(root)/plimsoll-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// With these files: their names and what is in them.
    public convenience init(_ files: [String: String]) throws {
        try self.init()
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of what lies in it.
    public func at(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, readable by its owner alone, makes the folders that it lies in, and gives its path.
    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    public func write(_ name: String, _ bytes: Data) throws -> String {
        if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
        let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: at(name), contents: bytes, attributes: owner) else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: at(name)])
        }
        return at(name)
    }

    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
    }

    public func link(_ name: String, to end: String) throws {
        try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: end)
    }

    public func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: at(name))), as: UTF8.self)
    }

    /// Every file below it, or below a folder in it, and what it holds.
    public func files(below name: String = "") throws -> [String: String] {
        var files: [String: String] = [:]
        for below in try FileManager.default.subpathsOfDirectory(atPath: at(name)) {
            var isFolder: ObjCBool = false
            let path = name.isEmpty ? below : "\(name)/\(below)"
            _ = FileManager.default.fileExists(atPath: at(path), isDirectory: &isFolder)
            if !isFolder.boolValue { files[below] = try read(path) }
        }
        return files
    }
}
