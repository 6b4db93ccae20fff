internal import Facts

/// Which packages a Package.resolved speaks for. SwiftPM writes it beside the Package.swift that is built, and it holds
/// for the packages that this one takes in by their path, and those that they take in; not for whatever else lies in
/// folders below.
struct SwiftPackages {
    private let files: Set<String>
    private let source: (_ path: String) -> ManifestSource?

    /// `source` gives nil where the file cannot be read: then nothing is known to be taken in.
    init(in files: Set<String>, source: @escaping (_ path: String) -> ManifestSource?) {
        self.files = files
        self.source = source
    }

    /// The manifests, by their paths, whose packages are pinned by a lock.
    func locked() -> Set<String> {
        var locked: Set<String> = []
        let manifests = files.filter { fileName($0) == Self.manifest }
        var waiting = manifests.filter { files.contains(folder(of: $0) + Self.lock) }
        if waiting.count == manifests.count { return waiting }
        while let path = waiting.popFirst() {
            guard locked.insert(path).inserted,
                let manifest = source(path).flatMap({ SwiftManifest($0.bytes) })
            else { continue }
            let below = manifest.paths.compactMap { resolve("\($0)/\(Self.manifest)", from: path) }
            waiting.formUnion(below.filter(files.contains))
        }
        return locked
    }

    static let manifest = "Package.swift"
    static let lock = "Package.resolved"
}
