internal import Facts
internal import JSON

/// Which package.json an npm lock speaks for: the one beside it, and those of the workspaces and linked folders that it
/// lists by their paths; not for whatever else lies in folders below.
struct NPMWorkspaces {
    private let locks: [String]
    private let source: (_ path: String) -> ManifestSource?

    /// `source` gives nil where the file cannot be read: then it is known to speak for its own folder only.
    init(in files: [String], source: @escaping (_ path: String) -> ManifestSource?) {
        locks = files.filter(NPMLock.recognises)
        self.source = source
    }

    /// The folders, as `folder(of:)` writes them.
    func locked() -> Set<String> {
        Set(locks.flatMap { [folder(of: $0)] + workspaces(of: $0) })
    }

    private func workspaces(of lock: String) -> [String] {
        let packages = source(lock).flatMap { try? JSONValue.manifest($0) }?["packages"]?.objectValue
        return (packages?.names ?? []).filter { !$0.isEmpty && InstallPath($0) == nil }
            .compactMap { resolve($0, from: lock).map { $0 + "/" } }
    }
}
