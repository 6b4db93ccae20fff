internal import Content
public import Detectors
public import Diagnostics
internal import Facts
internal import HealthDataProbe
internal import Probing
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

    /// Looks through every case as a file of its own: with all detectors of health data, for context is the others' find,
    /// and with each detector of secrets alone, for what it passes over another one may take.
    ///
    /// Throws where patterns cannot be sought.
    public func trial() async throws(Problems) -> [DetectorFailure] {
        let cases = area(.healthData).flatMap { detector in detector.cases.map { (detector, $0) } }
        var failures = await failures(of: cases, HealthDataProbe())
        let trials = try SecretTrials(area(.secrets))
        for detector in area(.secrets) {
            failures += detector.cases.compactMap { tried in
                detector.failure(of: tried, got: trials.outcome(of: tried.text, with: detector.id))
            }
        }
        return failures
    }

    private func failures(of cases: [(Detector, DetectorCase)], _ probe: some Probe) async -> [DetectorFailure] {
        let names = cases.indices.map { "case-\($0)" }
        let tree = CaseTree(files: Dictionary(uniqueKeysWithValues: zip(names, cases.map { Array($1.text.utf8) })))
        let world = World(now: .epoch, dialer: NoNetwork(reason: .notCovered("no network")), detectors: self) { _ in
            tree
        }
        let target = Target(TargetIdentity(id: .example, kind: .repository), at: .repository(path: "cases"))
        let sheet = await probe.look(at: target, within: Limits(deadline: .now + .seconds(600)), in: world)
        let facts = Dictionary(grouping: sheet.collections.flatMap(\.facts)) { $0.evidence.path ?? "" }
        return zip(names, cases).compactMap { name, tried in
            let got = facts[name, default: []].compactMap(\.expectation).max { $0.rank < $1.rank } ?? .nothing
            return tried.0.failure(of: tried.1, got: got)
        }
    }
}

extension Detector {
    /// What belongs to nobody is as good as nothing.
    fileprivate func failure(of tried: DetectorCase, got: DetectorCase.Expectation) -> DetectorFailure? {
        guard got != tried.expect, !(got == .reserved && tried.expect == .nothing) else { return nil }
        return DetectorFailure(detector: id, place: tried.place, expected: tried.expect, got: got)
    }
}

extension Fact {
    /// What its grade is in the words of a case; nil where it has none.
    fileprivate var expectation: DetectorCase.Expectation? {
        guard case .seen(.ordered(let grade))? = self["grade"] else { return nil }
        switch grade.description {
        case "linked", "likely", "valid": return .certain
        case "possible", "unlikely", "hashed": return .possible
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
