internal import Facts
internal import Versions

/// A package as a manifest names it.
struct FoundPackage: Hashable {
    let ecosystem: Ecosystem
    let name: String
    var version: Observation
    /// What tells it apart from another of its name in the same manifest.
    var place: String?
    let direct: Observation
    let development: Observation
    let source: Observation
    let integrity: Bool
    var line: Int?
}

extension Observation {
    /// Unseen where the ecosystem cannot order it.
    static func version(_ text: String, in ecosystem: Ecosystem) -> Observation {
        if let version = Version(text, in: ecosystem) { return .seen(.version(version)) }
        return .unseen(.undecidable("\(shortened(text)) cannot be ordered as \(ecosystem.article) version"))
    }
}

extension Ecosystem {
    fileprivate var article: String { self == .npm ? "an \(rawValue)" : "a \(rawValue)" }
}

/// Text from a manifest, short enough for a sentence.
func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : String(text.prefix(60)) + "…"
}
