import Foundation
import Testing

@testable import CodeProbe

/// The code files of the labelled set beside the checkout (`../shared/data/health-data/devset.tar.gz`), unpacked.
/// `PLIMSOLL_SHARED` names another folder for what is shared.
@Suite(.enabled(if: DevelopmentSet.archive != nil, "../shared/data/health-data is not here"))
struct DevelopmentSetTests {
    @Test func `the labelled leaks are told on their lines, and no other line`() throws {
        let set = try DevelopmentSet()
        var missed: [String] = [], wrong: [String] = []
        for (name, labels) in set.labels {
            guard let text = set.files[name], let file = SourceFile(path: name, bytes: Array(text)) else { continue }
            let told = Set(FlowReader.sightings(in: file, .standard).map(\.line))
            missed += labels.leaks.subtracting(told).map { "\(name):\($0)" }
            wrong += told.subtracting(labels.leaks).map { "\(name):\($0)" }
        }
        #expect(missed.sorted() == [])
        #expect(wrong.sorted() == [])
    }
}

private struct DevelopmentSet {
    struct Labels { var leaks: Set<Int> = [] }

    var labels: [String: Labels] = [:]
    var files: [String: Data] = [:]

    static let archive: String? = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { folder.deleteLastPathComponent() }
        let shared = ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"] ?? folder.path + "/shared"
        let path = shared + "/data/health-data/devset.tar.gz"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    /// Labels of leaks end in `-phi`; the others are of settings and texts.
    init() throws {
        let archive = try #require(Self.archive)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tar.arguments = ["tar", "xzf", archive, "-C", folder.path]
        try tar.run()
        tar.waitUntilExit()
        let root = folder.appendingPathComponent("devset")
        let table = try String(contentsOf: root.appendingPathComponent("labels.tsv"), encoding: .utf8)
        for line in table.split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count > 3, let number = Int(columns[1]), Language(path: String(columns[0]), bytes: []) != nil
            else { continue }
            let isLeak = columns[2] == "P" && columns[3].hasSuffix("-phi")
            if isLeak { labels[String(columns[0]), default: Labels()].leaks.insert(number) }
            if labels[String(columns[0])] == nil { labels[String(columns[0])] = Labels() }
        }
        for name in labels.keys { files[name] = try Data(contentsOf: root.appendingPathComponent("files/\(name)")) }
    }
}
