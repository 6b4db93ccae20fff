internal import Facts
internal import JSON
internal import Versions

/// The `dependencies` of lockfile versions 1 and 2, laid flat.
struct NestedPackages {
    struct Package {
        let path: InstallPath
        let entry: JSONObject
    }

    let packages: [Package]

    static let none = NestedPackages(packages: [])

    private init(packages: [Package]) { self.packages = packages }

    /// Nesting is bounded by that of the JSON text.
    init(_ dependencies: JSONObject) throws(Reason) {
        var packages: [Package] = []
        try Self.collect(dependencies, below: "", into: &packages)
        self.packages = packages
    }

    private static func collect(
        _ dependencies: JSONObject, below parent: String, into packages: inout [Package]
    ) throws(Reason) {
        for member in dependencies.members {
            let text = parent + "node_modules/" + member.name
            guard let path = InstallPath(text), path.folder == member.name, let entry = member.value.objectValue else {
                throw .malformed("\"\(shortened(text))\" is no package")
            }
            packages.append(Package(path: path, entry: entry))
            guard let nested = entry["dependencies"] else { continue }
            guard let nested = nested.objectValue else {
                throw .malformed("the dependencies of \"\(shortened(text))\" are no object")
            }
            try collect(nested, below: text + "/", into: &packages)
        }
    }
}

extension NPMLockReading {
    mutating func note(_ nested: NestedPackages) {
        for package in nested.packages {
            guard append(found(package.entry, at: package.path)) else { return }
        }
    }

    private func found(_ entry: JSONObject, at path: InstallPath) -> FoundPackage {
        let written = entry["version"]?.stringValue
        let alias = written.flatMap(Alias.init)
        let name = alias?.name ?? path.folder
        return FoundPackage(
            ecosystem: .npm, name: name, version: version(alias?.version ?? written),
            place: path.place(for: name),
            direct: .unseen(.notCovered("a lock of version 1 does not tell which packages are direct")),
            development: .seen(.bool(entry["dev"]?.boolValue ?? false)),
            source: source(
                entry["resolved"]?.stringValue ?? written.flatMap { PackageSource(location: $0) == nil ? nil : $0 },
                isBundled: entry["bundled"]?.boolValue ?? false),
            integrity: entry["integrity"]?.stringValue?.isEmpty == false)
    }

    private func version(_ written: String?) -> Observation {
        guard let written else { return .unseen(.malformed("the lock tells no version")) }
        if let source = PackageSource(location: written) {
            return .unseen(.undecidable("a lock of version 1 tells no version for a package from \(source)"))
        }
        return .version(written, in: .npm)
    }

    /// In version 2, the plain versions of both lists must be the same.
    mutating func compare(_ packages: JSONObject, with nested: NestedPackages) {
        for package in nested.packages {
            guard let old = package.entry["version"]?.stringValue, Version(old, in: .npm) != nil else { continue }
            let new = packages[package.path.text]?["version"]?.stringValue
            if new == old { continue }
            note(
                .malformed(
                    "it contradicts itself: \(shortened(package.path.text)) is \(shortened(old)) to old npm and "
                        + "\(new.map(shortened) ?? "not there") to new"))
        }
    }
}

/// `npm:real-name@1.2.3`, the version of a package that is installed by another name.
struct Alias {
    let name: String
    let version: String

    init?(_ text: String) {
        guard text.hasPrefix("npm:") else { return nil }
        let rest = text.dropFirst(4)
        guard let at = rest.lastIndex(of: "@"), at != rest.startIndex else { return nil }
        name = String(rest[..<at])
        version = String(rest[rest.index(after: at)...])
    }
}
