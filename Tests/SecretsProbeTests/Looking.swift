import Content
import Detectors
import Diagnostics
import Digests
import Facts
import Foundation
import Probing
import SecretsProbe
import Support
import Testing
import Trees

/// Files of these names and texts, looked through as a repository.
func look(
    _ files: [String: String], detectors: [Detector] = DetectorFiles.all, key: WorkspaceKey = .ofTests
) async throws -> Collection {
    try await look(TemporaryFolder(files), detectors: detectors, key: key)[0]
}

/// `secret.match` and `secret.unread`.
func look(
    _ folder: TemporaryFolder, detectors: [Detector] = DetectorFiles.all, key: WorkspaceKey = .ofTests
) async -> [Collection] {
    let world = World(
        now: Timestamp("2026-11-24T00:00:00Z")!, dialer: NoNetwork(), detectors: DetectorSet(detectors), key: key,
        cache: Compiled.folder?.path
    ) { path throws(Reason) in try FolderTree(path) }
    let target = Target(
        TargetIdentity(id: .example, kind: .repository), at: .repository(path: folder.path))
    let limits = Limits(deadline: .now + .seconds(120))
    return await SecretsProbe().look(at: target, within: limits, in: world).collections
}

/// Patterns are compiled once for all tests: whoever comes first does it, and the others wait.
enum Compiled {
    static let folder: TemporaryFolder? = {
        let folder = try? TemporaryFolder()
        _ = try? Engine(DetectorFiles.all.flatMap(\.patterns), cache: folder?.path)
        return folder
    }()
}

extension WorkspaceKey {
    static let ofTests = WorkspaceKey(bytes: Array(1...32))!
}

struct NoNetwork: Dialer {
    func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] { throw .refused }
    func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection { throw .refused }
    func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
        Sweep(open: NumberRanges(merging: []), closed: NumberRanges(merging: []), filtered: ports)
    }
}

extension Fact {
    func text(_ field: String) -> String {
        switch self[field] {
        case .seen(.string(let text)): text
        case .seen(.ordered(let rank)): rank.ordering.words[rank.position]
        case .seen(.bool(let truth)): "\(truth)"
        default: ""
        }
    }

    var isBlocking: Bool { ["likely", "valid"].contains(text("grade")) }
    /// `app.env:3`
    var place: String { "\(text("path")):\(evidence.line ?? 0)" }
}

extension Collection {
    var blocking: [Fact] { facts.filter(\.isBlocking) }
}
