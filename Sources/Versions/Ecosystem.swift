/// Where a package comes from, and so how its versions are ordered. Named as OSV names it.
public enum Ecosystem: String, Hashable, Sendable, CaseIterable {
    case npm
    case pypi = "PyPI"
    case swift = "SwiftURL"

    /// The registry of orderings.
    var ordering: any VersionOrdering.Type {
        switch self {
        case .npm, .swift: SemVer.self
        case .pypi: PEP440.self
        }
    }
}

/// How one ecosystem orders its versions.
protocol VersionOrdering {
    /// Nil where the ecosystem cannot order the text.
    static func key(of text: String) -> OrderKey?
}
