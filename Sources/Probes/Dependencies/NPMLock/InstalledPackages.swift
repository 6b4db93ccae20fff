internal import Facts
internal import JSON
internal import Versions

/// The `packages` of lockfile versions 2 and 3: an entry for each install path.
struct InstalledPackages {
    let entries: JSONObject
    /// What the project, and each workspace by its folder, asks for; nil where the lock does not tell.
    private let asked: [String: Set<String>]?

    init(_ entries: JSONObject) {
        self.entries = entries
        var asked: [String: Set<String>] = [:]
        for entry in entries.members where InstallPath(entry.name) == nil {
            asked[entry.name] = Self.asked(by: entry.value)
        }
        self.asked = asked[""] == nil ? nil : asked
    }

    private static func asked(by entry: JSONValue) -> Set<String> {
        let groups = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]
        return Set(groups.flatMap { entry[$0]?.objectValue?.names ?? [] })
    }

    /// What stands at the top is shared by the project and all its workspaces.
    func isDirect(_ path: InstallPath) -> Observation {
        guard let asked else { return .unseen(.malformed("the lock does not tell what the project asks for")) }
        let askers = path.parent.isEmpty ? Array(asked.values) : [asked[path.parent] ?? []]
        return .seen(.bool(askers.contains { $0.contains(path.folder) }))
    }
}

/// `packages/a/node_modules/b`: the package b, installed for what lies in packages/a.
struct InstallPath {
    let text: String
    /// Empty at the top.
    let parent: String
    /// The name it is installed by, which an alias need not share with the package.
    let folder: String

    /// Nil where the path is no install path: the project itself, a workspace's folder, or an empty name.
    init?(_ text: String) {
        let marker = "node_modules/"
        let bytes = Array(text.utf8)
        let last = stride(from: bytes.count - marker.utf8.count, through: 0, by: -1).first { start in
            (start == 0 || bytes[start - 1] == UInt8(ascii: "/")) && bytes[start...].starts(with: marker.utf8)
        }
        guard let last, last + marker.utf8.count < bytes.count else { return nil }
        self.text = text
        parent = String(decoding: bytes[..<max(0, last - 1)], as: UTF8.self)
        folder = String(decoding: bytes[(last + marker.utf8.count)...], as: UTF8.self)
    }

    /// What a subject needs beside the name, where this is not the plain place for it.
    func place(for name: String) -> String? { text == "node_modules/\(name)" ? nil : text }
}

extension NPMLockReading {
    mutating func note(_ installed: InstalledPackages) {
        for entry in installed.entries.members {
            guard let path = InstallPath(entry.name) else { continue }
            guard let package = entry.value.objectValue else {
                note(.malformed("\"\(shortened(entry.name))\" is no package"))
                continue
            }
            if package["link"]?.boolValue == true { continue }
            guard append(found(package, at: path, in: installed)) else { return }
        }
    }

    private func found(_ entry: JSONObject, at path: InstallPath, in installed: InstalledPackages) -> FoundPackage {
        let name = entry["name"]?.stringValue ?? path.folder
        return FoundPackage(
            ecosystem: .npm, name: name,
            version: entry["version"]?.stringValue.map { .version($0, in: .npm) }
                ?? .unseen(.malformed("the lock tells no version")),
            place: path.place(for: name), direct: installed.isDirect(path),
            development: .seen(.bool(entry["dev"]?.boolValue ?? false)),
            source: source(
                entry["resolved"]?.stringValue, isBundled: entry["inBundle"]?.boolValue ?? false),
            integrity: entry["integrity"]?.stringValue?.isEmpty == false)
    }

    /// A registry's tarballs lie under `/-/`; GitHub's registry alone has another form.
    func source(_ resolved: String?, isBundled: Bool) -> Observation {
        guard let resolved else { return isBundled ? PackageSource.bundled.observation : .absent }
        switch PackageSource(location: resolved) {
        case .url:
            guard let host = host(of: resolved), isRegistryTarball(resolved) || host == "npm.pkg.github.com" else {
                return PackageSource.url.observation
            }
            return PackageSource.registry(host: host).observation
        case .some(let source): return source.observation
        case nil: return .unseen(.malformed("the lock resolves it to what is no location"))
        }
    }
}
