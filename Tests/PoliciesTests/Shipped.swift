import DependenciesProbe
import Facts
import Foundation
import PortsProbe
import TLSProbe

@testable import Policies

/// The rules that the program ships, against the fact kinds that its probes declare.
enum Shipped {
    /// `Rules/` beside `Tests/`.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/Rules"

    static let catalogue = Catalogue(
        (PortsProbe.kinds + TLSProbe.kinds).map { Catalogue.Entry($0, probe: "network", targets: [.server]) }
            + DependenciesProbe.kinds.map { Catalogue.Entry($0, probe: "dependencies", targets: [.repository]) })

    static func load() throws -> RuleSet { try RuleSet.load(from: root, catalogue: catalogue) }
}
