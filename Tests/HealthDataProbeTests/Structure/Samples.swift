import Foundation

/// Data of the shared folder beside the checkout, where a machine has it. `PLIMSOLL_SHARED` names another folder for it,
/// `PLIMSOLL_DEVSET` the unpacked labelled set.
enum Samples {
    static let folder: String? = existing(shared.appendingPathComponent("data/health-data/samples").path)
    static let labelled: String? = existing(
        ProcessInfo.processInfo.environment["PLIMSOLL_DEVSET"]
            ?? shared.appendingPathComponent("data/health-data/devset").path)

    static func bytes(_ name: String) throws -> [UInt8] {
        guard let folder else { return [] }
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }

    static func labelledBytes(_ name: String) throws -> [UInt8] {
        guard let labelled else { return [] }
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(labelled)/files/\(name)")))
    }

    /// Line and label of a file of the labelled set: P somebody's, S said to be made up, N nobody's.
    static func labels(of name: String) throws -> [(line: Int, label: String)] {
        guard let labelled else { return [] }
        let rows = try String(contentsOfFile: "\(labelled)/labels.tsv", encoding: .utf8).split(separator: "\n")
        return rows.compactMap { row in
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count > 2, columns[0] == name, let line = Int(columns[1]) else { return nil }
            return (line, String(columns[2]))
        }
    }

    private static let shared: URL = {
        if let path = ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"] { return URL(fileURLWithPath: path) }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared")
    }()

    private static func existing(_ path: String) -> String? {
        FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
