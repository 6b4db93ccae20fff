internal import Facts
internal import JSON

/// npm's lockfile, versions 1 to 3 (https://docs.npmjs.com/cli/configuring-npm/package-lock-json).
///
/// Version 1 nests packages in `dependencies`; 3 lists them by install path in `packages`; 2 has both, for old and new
/// npm to install the same. Where the two differ, the file means one thing to one npm and another to the next.
enum NPMLock: ManifestFormat {
    static let name = "package-lock.json"

    static func recognises(_ path: String) -> Bool {
        ["package-lock.json", "npm-shrinkwrap.json"].contains(fileName(path))
    }

    static func parse(_ source: ManifestSource) -> ManifestContents {
        var reading = NPMLockReading(path: source.path)
        do throws(Reason) {
            try reading.read(try JSONValue.manifest(source))
        } catch {
            reading.note(error)
        }
        return reading.contents
    }
}

/// One lockfile as it is being read.
struct NPMLockReading {
    let path: String
    var contents = ManifestContents(isLocked: true)

    init(path: String) { self.path = path }

    mutating func read(_ lock: JSONValue) throws(Reason) {
        guard let lock = lock.objectValue else { throw .malformed("it is no object") }
        let version = try lockVersion(lock)
        let nested = try object(lock, "dependencies").map { nested throws(Reason) in try NestedPackages(nested) }
        guard version >= 2 else {
            return note(nested ?? .none)
        }
        guard let packages = try object(lock, "packages") else {
            throw .malformed("lockfileVersion \(version) has no \"packages\"")
        }
        note(InstalledPackages(packages))
        if version == 2, let nested { compare(packages, with: nested) }
    }

    /// Before npm 5 a shrinkwrap told no version; it is read as version 1.
    private func lockVersion(_ lock: JSONObject) throws(Reason) -> Int64 {
        guard let told = lock["lockfileVersion"] else { return 1 }
        guard let version = told.intValue, (1...3).contains(version) else {
            throw .notCovered("lockfileVersion \(shortened(told.text)) is not read yet")
        }
        return version
    }

    private func object(_ lock: JSONObject, _ name: String) throws(Reason) -> JSONObject? {
        guard let value = lock[name] else { return nil }
        guard let object = value.objectValue else { throw .malformed("\"\(name)\" is no object") }
        return object
    }

    mutating func note(_ problem: Reason) {
        contents.problems.append(ManifestProblem(path: path, reason: problem.told(of: path)))
    }

    /// False when there are too many; that is told once. npm allows names of 214 characters.
    mutating func append(_ package: FoundPackage) -> Bool {
        guard package.name.utf8.count <= 300 else {
            note(.malformed("\"\(shortened(package.name))\" is too long for a name"))
            return true
        }
        guard contents.packages.count < ManifestContents.mostPackages else {
            note(.malformed("it names more than \(ManifestContents.mostPackages) packages"))
            return false
        }
        contents.packages.append(package)
        return true
    }
}
