import Foundation
import Support

extension TemporaryFolder {
    func emptyFile(_ name: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(fileURLWithPath: write(name, "")))
    }

    /// A file of zeros that takes no room.
    func writeSparse(_ name: String, beginning text: String, bytes: UInt64) throws {
        try FileHandle(forWritingTo: URL(fileURLWithPath: write(name, text))).truncate(atOffset: bytes)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: at(name)) }

    /// A copy of the rules that ship, to be broken.
    func copyRules() throws {
        try FileManager.default.copyItem(atPath: Program.root + "/Rules", toPath: at("Rules"))
    }
}
