import Detectors
import Digests
import Foundation
import Testing
import Trees

@testable import HealthDataProbe

/// What a format told of a text, in words that hold none of its values: `2 dob linked column dob of row 2`.
struct TableTold {
    let matches: [Match]
    let problems: [String]

    /// Sorted by line.
    var lines: [String] {
        matches.map { "\($0.line) \($0.category) \($0.grade.rawValue)" }.sorted { numbered($0) < numbered($1) }
    }

    /// The lines on which something is told with a grade.
    func lines(_ grade: Grade) -> [Int] { Set(matches.filter { $0.grade == grade }.map(\.line)).sorted() }
    var categories: Set<String> { Set(matches.map(\.category)) }
    var places: [String] { matches.compactMap(\.place) }
    /// The tags, grades and places, whichever order they were told in.
    var facts: Set<String> { Set(matches.map { "\($0.line) \($0.tag) \($0.grade.rawValue) \($0.place ?? "")" }) }

    private func numbered(_ text: String) -> (Int, String) { (Int(text.prefix { $0 != " " }) ?? 0, text) }
}

enum TableReading {
    static let key = WorkspaceKey(bytes: [UInt8](repeating: 7, count: WorkspaceKey.byteCount))

    /// Reads a text in windows of so many bytes; nil: in one.
    static func of<Format: HealthFormat>(
        _ format: Format.Type, _ bytes: [UInt8], path: String = "file", window size: Int? = nil
    ) throws -> TableTold {
        var ledger = Ledger(key: try #require(key))
        var reader = Format(path: path)
        for window in windows(bytes, size ?? max(1, bytes.count)) { reader.read(window, into: &ledger) }
        return TableTold(matches: ledger.matches, problems: reader.problems)
    }

    static func of<Format: HealthFormat>(
        _ format: Format.Type, _ text: String, path: String = "file", window size: Int? = nil
    ) throws -> TableTold {
        try of(format, Array(text.utf8), path: path, window: size)
    }

    /// Cut wherever they fall, each beginning with the last bytes of the one before, as the reader of files does with
    /// lines that are too long.
    static func windows(_ bytes: [UInt8], _ size: Int) -> [Window] {
        guard !bytes.isEmpty else { return [Window([])] }
        let overlap = min(3, size)
        return stride(from: 0, to: bytes.count, by: size).map { start in
            let begin = start == 0 ? 0 : start - min(overlap, start)
            let end = min(start + size, bytes.count)
            return Window(
                Array(bytes[begin..<end]), firstLine: 1 + bytes[..<begin].count { $0 == 0x0A }, isFirst: start == 0,
                isLast: end == bytes.count, isCut: end < bytes.count, overlap: start - begin)
        }
    }

    /// A window after which others come, and one before which others were.
    static func unlast(_ window: Window) -> Window {
        Window(
            window.bytes, firstLine: window.firstLine, isFirst: window.isFirst, isLast: false, isCut: true,
            overlap: window.overlap)
    }

    static func unfirst(_ window: Window) -> Window {
        Window(
            window.bytes, firstLine: window.firstLine, isFirst: false, isLast: window.isLast, isCut: window.isCut,
            overlap: window.overlap)
    }

    static func recognises<Format: HealthFormat>(_ format: Format.Type, _ text: String, path: String) -> Bool {
        Format.recognises(Array(text.utf8)[...].prefix(4096), path: path)
    }
}

/// The labelled set and the samples that lie beside the checkout on machines that have them.
/// `PLIMSOLL_SHARED` names another folder for them, `PLIMSOLL_DEVSET` where the set was unpacked.
enum TableSamples {
    static let folder: String? = {
        let environment = ProcessInfo.processInfo.environment
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared = environment["PLIMSOLL_SHARED"] ?? checkout.deletingLastPathComponent().path + "/shared"
        let path = shared + "/data/health-data/samples"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    static let devset: String? = {
        let path = ProcessInfo.processInfo.environment["PLIMSOLL_DEVSET"] ?? ""
        return FileManager.default.fileExists(atPath: path + "/labels.tsv") ? path : nil
    }()

    static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
}
