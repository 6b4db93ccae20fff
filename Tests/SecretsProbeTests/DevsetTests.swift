import Detectors
import Digests
import Facts
import Foundation
import Probing
import SecretsProbe
import Support
import Testing
import Trees

/// The labelled development set that lies beside the checkout on machines that have it. `PLIMSOLL_SHARED` names another
/// folder for it.
@Suite(.enabled(if: Devset.folder != nil, "../shared/data/health-data is not here")) struct `The development set` {
    @Test func `is judged with a recall of 0.95 and a precision of 0.97`() async throws {
        let folder = try #require(Devset.folder)
        let tree = try FolderTree(folder)
        let world = World(
            now: Timestamp("2026-11-24T00:00:00Z")!, dialer: NoNetwork(),
            detectors: DetectorSet(DetectorFiles.all), key: .ofTests, cache: Compiled.folder?.path
        ) { _ throws(Reason) in tree }
        let target = Target(TargetIdentity(id: .example, kind: .repository), at: .repository(path: folder))
        let sheet = await SecretsProbe().look(at: target, within: Limits(deadline: .now + .seconds(120)), in: world)
        let labels = try await Devset.labels(in: tree)
        var found = Set<String>()
        for fact in sheet.collections[0].blocking where fact.text("path").hasPrefix("devset.tar.gz!/") {
            guard let line = fact.evidence.line else { continue }
            found.insert("\(fact.text("path").split(separator: "/").last ?? ""):\(line)")
        }
        let positives = Set(labels.filter { $0.verdict == "P" }.map(\.place))
        let others = Set(labels.filter { $0.verdict != "P" }.map(\.place))
        #expect(positives.count >= 16)
        #expect(found.intersection(positives).count * 100 >= positives.count * 95, "\(positives.subtracting(found))")
        #expect(found.intersection(others).count * 100 <= found.count * 3, "\(found.intersection(others))")
    }
}

enum Devset {
    static let folder: String? = {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let environment = ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"].map { URL(fileURLWithPath: $0) }
        let shared = environment ?? checkout.deletingLastPathComponent().appendingPathComponent("shared")
        let path = shared.appendingPathComponent("data/health-data").path
        return FileManager.default.fileExists(atPath: path + "/devset.tar.gz") ? path : nil
    }()

    /// Files whose labels speak of secrets.
    private static let files = [".env.production", "deploy.pem", "deploy.pub", "package-lock.json", "config.yml"]

    static func labels(in tree: any Tree) async throws -> [(place: String, verdict: String)] {
        let reading = Reading(tree, within: Limits(deadline: .now + .seconds(60)), choice: .everything)
        let texts = await reading.each(width: 1, where: { $0.hasSuffix("labels.tsv") }) { document -> String in
            guard let window = try? document.next() else { return "" }
            return String(decoding: window.bytes, as: UTF8.self)
        }
        let text = try #require(texts.found.first?.found)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count > 2, files.contains(String(cells[0])) else { return nil }
            return ("\(cells[0]):\(cells[1])", String(cells[2]))
        }
    }
}
