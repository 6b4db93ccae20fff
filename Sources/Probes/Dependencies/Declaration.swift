internal import Diagnostics
internal import Facts
internal import JSON

/// A file that asks for packages and leaves their versions to a lock.
struct Declaration {
    let path: String
    let format: String
    private let locks: [String]

    private static let locks: [String: [String]] = [
        "package.json": [
            "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb",
        ],
        "pyproject.toml": pythonLocks,
        "setup.py": pythonLocks,
        "Pipfile": pythonLocks,
        "Gemfile": ["Gemfile.lock"],
        "Cargo.toml": ["Cargo.lock"],
        "composer.json": ["composer.lock"],
        "mix.exs": ["mix.lock"],
        "pubspec.yaml": ["pubspec.lock"],
        SwiftPackages.manifest: [SwiftPackages.lock],
        "Podfile": ["Podfile.lock"],
    ]
    private static let pythonLocks = [
        "requirements.txt", "poetry.lock", "Pipfile.lock", "uv.lock", "pdm.lock", "pylock.toml",
    ]

    /// Nil where the file is no declaration.
    init?(path: String) {
        let format = fileName(path)
        guard let locks = Self.locks[format] else { return nil }
        self.path = path
        self.format = format
        self.locks = locks
    }

    /// The declarations that no lock speaks for. It stands beside or above them, for a workspace's lock stands in its
    /// root; npm's lists the folders of its workspaces, and SwiftPM has none. `source` gives nil where a file cannot be
    /// read.
    static func withoutLock(
        in files: [String], source: @escaping (_ path: String) -> ManifestSource?
    ) -> [Declaration] {
        let all = Set(files)
        let loose = files.compactMap(Declaration.init).filter { declaration in
            !declaration.locks.contains { all.contains(folder(of: declaration.path) + $0) }
        }
        guard !loose.isEmpty else { return [] }
        let swift = SwiftPackages(in: all, source: source).locked()
        let npm = NPMWorkspaces(in: files, source: source).locked()
        return loose.filter { declaration in
            switch declaration.format {
            case SwiftPackages.manifest: !swift.contains(declaration.path)
            case "package.json": !npm.contains(folder(of: declaration.path)) && !declaration.isBelowLock(in: all)
            default: !declaration.isBelowLock(in: all)
            }
        }
    }

    private func isBelowLock(in files: Set<String>) -> Bool {
        let locks = locks.filter { !NPMLock.recognises($0) }
        return Self.foldersUp(from: path).contains { folder in locks.contains { files.contains(folder + $0) } }
    }

    /// The file's own folder first, the root last.
    private static func foldersUp(from path: String) -> [String] {
        var folders = [folder(of: path)]
        while let last = folders.last, !last.isEmpty { folders.append(folder(of: String(last.dropLast()))) }
        return folders
    }

    /// Many a package.json and pyproject.toml configures tools only, and a Package.swift may be all there is to a
    /// package. Other formats are taken at their name.
    func asksForPackages(_ source: ManifestSource) throws(Reason) -> Bool {
        switch format {
        case "package.json": try Self.hasDependencies(source)
        case "pyproject.toml": String(decoding: source.bytes, as: UTF8.self).contains("dependencies")
        case SwiftPackages.manifest: SwiftManifest(source.bytes)?.asksForPackages ?? true
        default: true
        }
    }

    private static func hasDependencies(_ source: ManifestSource) throws(Reason) -> Bool {
        let package = try JSONValue.manifest(source)
        return ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].contains {
            package[$0]?.objectValue?.isEmpty == false
        }
    }
}

extension JSONValue {
    /// A byte order mark is passed over, as npm does.
    static func manifest(_ source: ManifestSource) throws(Reason) -> JSONValue {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = source.bytes.starts(with: mark) ? Array(source.bytes.dropFirst(3)) : source.bytes
        do throws(JSONFault) {
            return try parse(bytes)
        } catch {
            let place = error.place(in: bytes, file: source.path)
            throw .malformed("line \(place.line), column \(place.column): \(error.problem)")
        }
    }
}
