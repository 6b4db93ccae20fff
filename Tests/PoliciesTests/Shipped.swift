import CodeProbe
import DependenciesProbe
import Diagnostics
import Facts
import Foundation
import HealthDataProbe
import PortsProbe
import SecretsProbe
import TLSProbe
import YAML

@testable import Policies

/// The rules that the program ships, against the fact kinds that its probes declare.
enum Shipped {
    /// `Rules/` beside `Tests/`.
    static let root =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/Rules"

    static let catalogue = Catalogue(
        (PortsProbe.kinds + TLSProbe.kinds).map { Catalogue.Entry($0, probe: "network", targets: [.server]) }
            + (HealthDataProbe.kinds + SecretsProbe.kinds + CodeProbe.kinds).map {
                Catalogue.Entry($0, probe: "content", targets: [.repository])
            }
            + DependenciesProbe.kinds.map { Catalogue.Entry($0, probe: "dependencies", targets: [.repository]) })

    static func load() throws -> RuleSet { try RuleSet.load(from: root, catalogue: catalogue) }

    struct File: Sendable {
        let name: String
        let area: String
        let source: Source
        let lines: [[Unicode.Scalar]]

        var isPackOrControls: Bool { area == "packs" || area == "controls" }
    }

    static func files() throws -> [File] {
        try YAMLFiles.below(root).map { file in
            let source = try Source.read(path: file.path, shownAs: file.shown)
            let lines = String(decoding: source.bytes, as: UTF8.self).unicodeScalars.split(
                separator: "\n", omittingEmptySubsequences: false)
            return File(name: file.shown, area: file.area, source: source, lines: lines.dropLast().map(Array.init))
        }
    }
}
