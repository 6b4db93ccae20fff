internal import Facts

/// One format of manifests that is read. Its folder holds all there is to it.
protocol ManifestFormat: SendableMetatype {
    /// `package-lock.json`
    static var name: String { get }
    /// Whether a file of this path, below the root, is a manifest of this format.
    static func recognises(_ path: String) -> Bool
    static func parse(_ source: ManifestSource) -> ManifestContents
}

/// The registry of formats.
let manifestFormats: [any ManifestFormat.Type] = [
    NPMLock.self,
    Requirements.self,
    SwiftResolved.self,
]

/// A manifest's bytes, and a way to the files that it refers to.
struct ManifestSource {
    let path: String
    let bytes: [UInt8]
    /// Reads another file of the same tree.
    let read: (_ path: String) throws(Reason) -> [UInt8]
}

struct ManifestContents {
    var packages: [FoundPackage] = []
    /// Why packages may be missing, or may not be what the manifest says.
    var problems: [ManifestProblem] = []
    /// Other manifests of the same format that this one takes in, by their paths below the root.
    var includes: [String] = []
    /// See the fact's field.
    var isLocked = false

    /// More than any project has; a manifest that names more was made to fill memory.
    static let mostPackages = 200_000
}

/// A place in a manifest and what is wrong there.
struct ManifestProblem: Hashable {
    let path: String
    let reason: Reason
}
