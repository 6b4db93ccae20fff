internal import Facts
internal import JSON
internal import Versions

extension FoundPackage {
    /// Nil where the pin is of a repository on the same machine, which is not fetched from anywhere.
    ///
    /// No message shows the location, for it may hold a credential.
    init?(pin: JSONValue) throws(Reason) {
        guard let state = pin["state"]?.objectValue else { throw .malformed("it has no \"state\"") }
        switch pin["kind"]?.stringValue {
        case "localSourceControl": return nil
        case "registry": self = try FoundPackage(registered: pin, state)
        // Version 1 tells no kind, for it knows no other.
        case "remoteSourceControl", nil:
            guard let location = (pin["location"] ?? pin["repositoryURL"])?.stringValue else {
                throw .malformed("it has no \"location\"")
            }
            if PackageSource(location: location) == .file { return nil }
            guard let address = RepositoryAddress(location) else {
                throw .malformed("its location is not the address of a repository")
            }
            self = FoundPackage(at: address, state)
        case .some(let kind): throw .notCovered("the kind \"\(shortened(kind))\" is not read yet")
        }
    }

    private init(at address: RepositoryAddress, _ state: JSONObject) {
        let isRelease = state["version"]?.stringValue != nil
        self.init(
            name: address.name, version: .version(of: state),
            source: isRelease ? PackageSource.registry(host: address.host) : .git,
            integrity: state["revision"]?.stringValue.map(isCommit) ?? false)
    }

    /// The lock does not say which registry it is; its checksum is kept in the user's own folder.
    private init(registered pin: JSONValue, _ state: JSONObject) throws(Reason) {
        guard let identity = pin["identity"]?.stringValue, isRegistryIdentity(identity) else {
            throw .malformed("its identity is not scope.name, as a registry's packages are called")
        }
        self.init(name: identity.lowercased(), version: .version(of: state), source: nil, integrity: false)
    }

    private init(name: String, version: Observation, source: PackageSource?, integrity: Bool) {
        self.init(
            ecosystem: .swift, name: name, version: version,
            direct: .unseen(.notCovered("\(SwiftResolved.name) does not tell which packages are direct")),
            development: .unseen(.notCovered("\(SwiftResolved.name) does not tell which packages are for development")),
            source: source?.observation ?? .absent, integrity: integrity)
    }
}

extension Observation {
    fileprivate static func version(of state: JSONObject) -> Observation {
        if let version = state["version"]?.stringValue { return .version(version, in: .swift) }
        if let branch = state["branch"]?.stringValue {
            return .unseen(.undecidable("it is pinned to the branch \(shortened(branch)), which has no version"))
        }
        guard state["revision"]?.stringValue != nil else { return .unseen(.malformed("the lock tells no version")) }
        return .unseen(.undecidable("it is pinned to a commit, which has no version"))
    }
}

/// A full id of git's: SHA-1 or SHA-256 in hexadecimal. It hashes all that the commit holds, and SwiftPM fetches that
/// commit whatever its tag has come to name.
private func isCommit(_ text: String) -> Bool {
    [40, 64].contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
}

/// `mona.LinkedList` (SE-0292): a scope of at most 39 letters, a name of at most 100.
private func isRegistryIdentity(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...39).contains(parts[0].utf8.count) && (1...100).contains(parts[1].utf8.count)
        && text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || [0x2D, 0x2E, 0x5F].contains($0)
        }
}
