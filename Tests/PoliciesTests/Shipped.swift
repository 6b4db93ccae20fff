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
            + [package, manifest].map { Catalogue.Entry($0, probe: "dependencies", targets: [.repository]) })

    static func load() throws -> RuleSet { try RuleSet.load(from: root, catalogue: catalogue) }

    static let package = FactKind(
        "dep.package", "A package that a manifest names.",
        subject: "x",
        fields: [
            Field("ecosystem", .string, "Where the package comes from, as OSV names it: `npm`, `PyPI`."),
            Field("name", .string, "As the ecosystem normalises it; an alias is told by its real name."),
            Field("version", .version, "The version that will be installed. Unseen where the manifest allows several."),
            Field("manifest", .string, "The path of the manifest below the repository's root."),
            Field("direct", .bool, "Whether the project itself asks for it, rather than another package."),
            Field("development", .bool, "Whether it is for development only and not installed for use."),
            Field("source", .string, ""),
            Field("integrity", .bool, "Whether the manifest pins the package's content by a hash."),
        ])
    static let manifest = FactKind(
        "dep.manifest", "A file that names packages, whether or not it could be read.",
        subject: "the path below the repository's root: `web/package-lock.json`",
        fields: [
            Field("path", .string, "The path below the repository's root."),
            Field("format", .string, "What kind of manifest it is: `package-lock.json`, `requirements.txt`, `yarn.lock`."),
            Field("packages", .int, "How many packages it names. Unseen where it could not be read."),
            Field("locked", .bool, "x"),
        ])
}
