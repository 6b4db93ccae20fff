import Foundation
import Support
import Testing

@testable import HealthDataProbe

/// The labelled lines that lie beside the checkout on machines that have them, unpacked here. `PLIMSOLL_SHARED` names
/// another folder for them.
@Suite(.enabled(if: DevelopmentSet.archive != nil, "../shared/data/health-data/devset.tar.gz is not here"))
struct `The development set` {
    @Test func `recall and precision of its logs`() throws {
        let set = try DevelopmentSet()
        var score = Score()
        for (file, labels) in set.logs {
            let linked = try TextReading(try set.read(file), path: file).linkedLines
            for (line, verdict) in labels {
                score.count(isPositive: verdict == "P", isFound: linked.contains(line), "\(file):\(line)")
            }
        }
        #expect(score.recall >= 0.95, "missed \(score.missed)")
        #expect(score.precision >= 0.95, "false \(score.wrong)")
        print("development set, logs: \(score)")
    }
}

/// Lines told right and wrong.
struct Score: CustomStringConvertible {
    private(set) var found = 0
    private(set) var missed: [String] = []
    private(set) var wrong: [String] = []
    private(set) var quiet = 0

    mutating func count(isPositive: Bool, isFound: Bool, _ name: String) {
        switch (isPositive, isFound) {
        case (true, true): found += 1
        case (true, false): missed.append(name)
        case (false, true): wrong.append(name)
        case (false, false): quiet += 1
        }
    }

    var recall: Double { found + missed.count == 0 ? 0 : Double(found) / Double(found + missed.count) }
    var precision: Double { found + wrong.count == 0 ? 0 : Double(found) / Double(found + wrong.count) }
    var description: String {
        "\(found) found, \(missed.count) missed, \(wrong.count) false of \(quiet + wrong.count) traps"
    }
}

struct DevelopmentSet {
    static let archive: String? = {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"]
            ?? checkout.deletingLastPathComponent().appendingPathComponent("shared").path
        let path = "\(shared)/data/health-data/devset.tar.gz"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    private let folder: TemporaryFolder
    /// By file: the line and its verdict.
    let logs: [String: [(line: Int, verdict: String)]]

    init() throws {
        folder = try TemporaryFolder()
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/bin/tar")
        tar.arguments = ["-xzf", try #require(Self.archive), "-C", folder.path]
        try tar.run()
        tar.waitUntilExit()
        var logs: [String: [(Int, String)]] = [:]
        for line in try folder.read("devset/labels.tsv").split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > 2, cells[0].hasSuffix(".log"), let number = Int(cells[1]) else { continue }
            logs[cells[0], default: []].append((number, cells[2]))
        }
        self.logs = logs
    }

    func read(_ file: String) throws -> String { try folder.read("devset/files/\(file)") }
}
