import DependenciesProbe
import Facts
import Foundation
import Testing
import Trees

/// Locks of public projects that lie beside the checkout on machines that have them, with a list of what is in them.
/// `PLIMSOLL_SHARED` names another folder for them.
@Suite(.enabled(if: RealLocks.folder != nil, "../shared/data/lockfiles is not here")) struct `Real locks` {
    @Test func `every package that the list names is found`() async throws {
        let folder = try #require(RealLocks.folder)
        let sheet = await look(try FolderTree(folder))
        let found = Set(
            sheet.packages.facts.map { fact in
                "\(fact["manifest"]!.words)\t\(fact["ecosystem"]!.words)\t\(fact["name"]!.words)\t\(fact["version"]!.words)"
            })
        let wanted = try RealLocks.packages(in: folder)
        #expect(wanted.count > 20)
        #expect(wanted.subtracting(found).sorted() == [])
    }

    @Test func `their package-locks and requirements files are read whole`() async throws {
        let folder = try #require(RealLocks.folder)
        let sheet = await look(try FolderTree(folder))
        for manifest in sheet.manifests.facts
        where ["package-lock.json", "requirements.txt"].contains(manifest["format"]!.words) {
            guard case .seen(.int(let count)) = manifest["packages"] else {
                Issue.record("\(manifest.subject): \(manifest["packages"]!.words)")
                continue
            }
            #expect(count > 0, "\(manifest.subject)")
        }
    }
}

enum RealLocks {
    static let folder: String? = {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let above = checkout.deletingLastPathComponent()
        let environment = ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"].map { URL(fileURLWithPath: $0) }
        let shared = environment ?? above.appendingPathComponent("shared")
        let path = shared.appendingPathComponent("data/lockfiles").path
        return FileManager.default.fileExists(atPath: path + "/vulnerable.tsv") ? path : nil
    }()

    /// Manifest, ecosystem, name and version of the formats that are read.
    static func packages(in folder: String) throws -> Set<String> {
        let text = try String(contentsOfFile: folder + "/vulnerable.tsv", encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t").prefix(4).joined(separator: "\t")
        }
        return Set(rows.filter { $0.contains("package-lock.json\t") || $0.contains("requirements") })
    }
}
