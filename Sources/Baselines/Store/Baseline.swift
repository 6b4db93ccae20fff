public import Diagnostics
public import Facts
internal import Policies

/// The accepted snapshot: facts and findings of every accepted target, the rules that judged them, and who accepted
/// them.
public struct Baseline: Sendable {
    public let workspace: String
    /// The first accepted first; never empty.
    public let acceptances: [Acceptance]
    public let rules: RulesLock
    /// Lines that stand twice, as merges leave them, and what else a person should know.
    public let notes: [String]
    let targets: [TargetPlace: StoredTarget]
    let lock: LockFile
    let accepted: AcceptancesFile

    /// Every accepted target, sorted.
    public var places: [TargetPlace] { targets.keys.sorted() }

    /// The ids of the keys that its tags were made under: one, or none where it holds no tags.
    var keys: Set<String> { Set(targets.values.compactMap(\.acceptance.key)) }

    /// Throws where its tags were made under another key than this: nothing would be found again.
    public func requireKey(_ id: String?, shownAs file: String) throws(Problems) {
        guard let other = keys.sorted().first(where: { $0 != id }) else { return }
        let today = id.map { "and the workspace's is now \($0)" } ?? "and the workspace names none"
        throw Problems([
            Problem(
                "the baseline's tags were made under the key \(other), \(today): nothing could be compared",
                at: Place(file: file, line: 1, column: 1),
                hint: "name that key in plimsoll.yaml; where it is lost, take the baseline away and accept anew")
        ])
    }

    /// The accepted findings of one target, by rule, subject and ordinal.
    public func findings(of place: TargetPlace) -> [StoredFinding] {
        (targets[place]?.findings.findings.values.map(\.finding) ?? [])
            .sorted { ByteOrder($0.rule.description, $0.subject.text, padded($0.ordinal)) }
    }
}

/// One accepted target.
struct StoredTarget {
    var facts: FactsFile
    var findings: FindingsFile
    /// The one that it was last in.
    let acceptance: Acceptance
}

extension Baseline {
    /// The baseline of a workspace below the folder `root`; nil where nothing was ever accepted.
    ///
    /// Throws `Problems` where it is wrong (a file is missing, cut short, damaged or too new): exit 2. Throws
    /// `FileFailure` where a file cannot be read: exit 74.
    public static func read(in root: String, workspace: String, catalogue: Catalogue) throws -> Baseline? {
        try BaselineReader(root: root, workspace: workspace, catalogue: catalogue).read()
    }
}

private struct BaselineReader {
    let root: String
    let workspace: String
    let catalogue: Catalogue

    private var shown: String { "\(root)/\(workspace)" }

    func read() throws -> Baseline? {
        let pending = try Pending(in: shown, shownAs: shown)
        guard let bytes = try contents(of: "accepted.jsonl", pending) else { return try nothingAccepted() }
        let accepted = try AcceptancesFile(bytes, shownAs: "\(shown)/accepted.jsonl")
        guard !accepted.acceptances.isEmpty else {
            throw Problems([damaged("accepted.jsonl", "nothing stands accepted in it")])
        }
        var problems: [Problem] = []
        let lock = try collect(into: &problems) { try self.lock(pending) }
        var targets: [TargetPlace: StoredTarget] = [:]
        for (place, acceptance) in accepted.current.sorted(by: { $0.key < $1.key }) {
            targets[place] = try target(place, acceptance, pending, &problems)
        }
        guard problems.isEmpty, let lock else { throw Problems(problems) }
        let stale = targets.sorted { $0.key < $1.key }.flatMap { $0.value.facts.stale + $0.value.findings.stale }
        return Baseline(
            workspace: workspace, acceptances: accepted.acceptances, rules: lock.lock, notes: lock.stale + stale,
            targets: targets, lock: lock, accepted: accepted)
    }

    private func nothingAccepted() throws -> Baseline? {
        guard exists("\(shown)/rules.lock") else { return nil }
        throw Problems([damaged("accepted.jsonl", "the file is missing, and rules.lock beside it is not")])
    }

    private func lock(_ pending: Pending?) throws -> LockFile {
        guard let bytes = try contents(of: "rules.lock", pending) else {
            throw Problems([damaged("rules.lock", "the file is missing")])
        }
        return try LockFile(bytes, shownAs: "\(shown)/rules.lock")
    }

    private func target(
        _ place: TargetPlace, _ acceptance: Acceptance, _ pending: Pending?, _ problems: inout [Problem]
    ) throws -> StoredTarget? {
        let facts = try collect(into: &problems) {
            let bytes = try required(place.factsFile, place, pending)
            return try FactsFile(bytes, shownAs: "\(shown)/\(place.factsFile)", catalogue)
        }
        let findings = try collect(into: &problems) {
            let bytes = try required(place.findingsFile, place, pending)
            return try FindingsFile(bytes, shownAs: "\(shown)/\(place.findingsFile)")
        }
        guard let facts, let findings else { return nil }
        return StoredTarget(facts: facts, findings: findings, acceptance: acceptance)
    }

    private func required(_ file: String, _ place: TargetPlace, _ pending: Pending?) throws -> [UInt8] {
        if let bytes = try contents(of: file, pending) { return bytes }
        let who = printable(clipped(place.description))
        throw Problems([damaged(file, "the file is missing, and \(who) stands accepted in accepted.jsonl")])
    }

    private func contents(of name: String, _ pending: Pending?) throws -> [UInt8]? {
        if let pending { return try pending.contents(of: name) }
        return try Baselines.contents(of: "\(shown)/\(name)")
    }

    private func damaged(_ file: String, _ problem: String) -> Problem {
        FileLine(file: "\(shown)/\(file)", number: 1, bytes: []).problem(problem)
    }

    /// All that is wrong is told at once; a file that cannot be read at all ends it.
    private func collect<T>(into problems: inout [Problem], _ read: () throws -> T) throws -> T? {
        do { return try read() } catch let found as Problems {
            problems += found.all
            return nil
        }
    }
}

extension TargetPlace {
    var factsFile: String { "\(description).facts.jsonl" }
    var findingsFile: String { "\(description).findings.jsonl" }
}
