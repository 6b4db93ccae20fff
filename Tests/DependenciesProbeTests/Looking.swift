import DependenciesProbe
import Facts
import Foundation
import Probing
import Trees
import Versions

/// What the probe sees of some files that are not on any disk.
func look(
    _ files: [String: String], skipped: [String: Reason] = [:], except leftOut: [String] = [], limits: Limits? = nil
) async -> FactSheet {
    await look(CannedTree(files: files.mapValues { Array($0.utf8) }, skipped: skipped), except: leftOut, limits: limits)
}

func look(_ tree: any Tree, except leftOut: [String] = [], limits: Limits? = nil) async -> FactSheet {
    let world = World(now: Timestamp(seconds: 0)!, dialer: NoNetwork()) { _ in tree }
    let identity = TargetIdentity(id: TargetID("clinic")!, kind: .repository)
    return await DependenciesProbe().look(
        at: Target(identity, at: .repository(path: "clinic", except: leftOut)),
        within: limits ?? Limits(deadline: .now + .seconds(600)), in: world)
}

func look(fixture: String) async throws -> FactSheet {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return await look(try FolderTree(tests.appendingPathComponent("Fixtures/dependencies/\(fixture)").path))
}

struct CannedTree: Tree {
    var files: [String: [UInt8]]
    var skipped: [String: Reason] = [:]

    func list(within limits: Limits, without isLeftOut: (String) -> Bool) -> Listing {
        func isKept(_ path: String) -> Bool {
            let names = path.split(separator: "/")
            return !(1...names.count).contains { isLeftOut(names.prefix($0).joined(separator: "/")) }
        }
        return Listing(files: files.keys.filter(isKept).sorted(), skipped: skipped.filter { isKept($0.key) })
    }

    func read(_ path: String, upTo count: Int) throws(Reason) -> [UInt8] {
        guard let bytes = files[path] else { throw .denied("it is not there") }
        guard bytes.count <= count else { throw .denied("it has \(bytes.count) bytes, more than \(count)") }
        return bytes
    }
}

/// A probe of files has no business on the network.
struct NoNetwork: Dialer {
    func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] { throw .outOfScope(host) }

    func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection {
        throw .outOfScope("\(endpoint)")
    }

    func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
        Sweep(open: ports, closed: ports, filtered: ports)
    }
}

extension FactSheet {
    func collection(_ kind: FactKind) -> Collection { collections.first { $0.kind == kind }! }

    var packages: Collection { collection(DependenciesProbe.package) }
    var manifests: Collection { collection(DependenciesProbe.manifest) }

    /// A line for each package: subject, version, direct, development, source, integrity.
    var packageLines: [String] {
        packages.facts.map { fact in
            let fields = ["version", "direct", "development", "source", "integrity"]
            return ([fact.subject.text] + fields.map { fact[$0]!.words }).joined(separator: " | ")
        }
    }

    /// A line for each manifest: path, format, packages, locked.
    var manifestLines: [String] {
        manifests.facts.map { fact in
            ([fact.subject.text] + ["format", "packages", "locked"].map { fact[$0]!.words }).joined(separator: " | ")
        }
    }
}

extension Observation {
    var words: String {
        switch self {
        case .absent: "absent"
        case .unseen(let reason): "? \(reason)"
        case .seen(.string(let text)): text
        case .seen(.version(let version)): version.text
        case .seen(.bool(let value)): "\(value)"
        case .seen(.int(let value)): "\(value)"
        case .seen(let other): "\(other)"
        }
    }
}
