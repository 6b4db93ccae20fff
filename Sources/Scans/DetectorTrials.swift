internal import Content
public import Detectors
public import Diagnostics
public import Facts
internal import HealthDataProbe
public import Probing
internal import SecretsProbe

/// A case of a detector that did not come out.
public struct DetectorFailure: Hashable, Sendable {
    public let detector: DetectorID
    public let place: Place
    public let expected: DetectorCase.Expectation
    public let got: DetectorCase.Expectation
}

extension DetectorSet {
    /// Throws every pattern that cannot be sought or costs too much.
    public func check() throws(Problems) { _ = try Engine(detectors.flatMap(\.patterns), cache: nil) }

    /// Looks through every case as a file of its own, with all detectors, as a scan would.
    public func trial() async -> [DetectorFailure] {
        await trial(HealthDataProbe(), HealthDataProbe.match) + trial(SecretsProbe(), SecretsProbe.match)
    }

    private func trial<Looking: Probe>(_ probe: Looking, _ kind: FactKind) async -> [DetectorFailure] {
        guard let area = Looking.area else { return [] }
        let cases = self.area(area).flatMap { detector in detector.cases.map { (detector, $0) } }
        guard !cases.isEmpty else { return [] }
        let names = cases.indices.map { "case-\($0).log" }
        let tree = CaseTree(files: Dictionary(uniqueKeysWithValues: zip(names, cases.map { Array($1.text.utf8) })))
        let world = World(now: .epoch, dialer: NoNetwork(reason: .notCovered("no network")), detectors: self) { _ in
            tree
        }
        let target = Target(TargetIdentity(id: .example, kind: .repository), at: .repository(path: "cases"))
        let sheet = await probe.look(at: target, within: Limits(deadline: .now + .seconds(600)), in: world)
        let facts = Dictionary(grouping: sheet.collections.first { $0.kind == kind }?.facts ?? []) {
            $0.evidence.path ?? ""
        }
        return zip(names, cases).compactMap { name, tried in
            let got = facts[name, default: []].map(\.expectation).max { $0.rank < $1.rank } ?? .nothing
            guard got != tried.1.expect else { return nil }
            return DetectorFailure(detector: tried.0.id, place: tried.1.place, expected: tried.1.expect, got: got)
        }
    }
}

extension Fact {
    /// What its grade is in the words of a case.
    fileprivate var expectation: DetectorCase.Expectation {
        guard case .seen(.ordered(let grade))? = self["grade"] else { return .nothing }
        switch grade.description {
        case "linked", "likely", "valid": return .certain
        case "possible": return .possible
        case "unlikely": return .nothing
        default: return .reserved
        }
    }
}

extension DetectorCase.Expectation {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Texts that lie nowhere.
private struct CaseTree: Tree {
    let files: [String: [UInt8]]

    func list(within limits: Limits, without isLeftOut: (String) -> Bool) -> Listing {
        Listing(files: files.keys.filter { !isLeftOut($0) }.sorted(), skipped: [:])
    }

    func read(_ path: String, upTo count: Int) throws(Reason) -> [UInt8] {
        guard let bytes = files[path] else { throw .denied("it is not there") }
        return bytes
    }
}
