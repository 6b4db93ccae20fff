internal import Diagnostics
internal import Evaluation
public import Facts
internal import Policies

/// What an accept did.
public struct Accepted: Hashable, Sendable {
    public let acceptance: Acceptance
    /// What a person should know, one sentence each: what was not seen and so stands as it was accepted before, which
    /// targets had left the workspace.
    public let notes: [String]
}

extension Baseline {
    /// Makes a scan the reference that later ones are compared with, below the folder `root`.
    ///
    /// What the scan could not see keeps the lines that were accepted before. The files of other environments are not
    /// touched. The caller holds the workspace's lock. A kill at any instant leaves the old baseline or the new one.
    ///
    /// Throws `Problems` where the baseline that is there is wrong, or a name in the scan cannot be a file's: exit 2.
    /// Throws `FileFailure` where a file cannot be read or written: exit 74.
    public static func accept(
        _ snapshot: Snapshot, under rules: RulesInForce, in root: String, who: String, why: String, when: Timestamp
    ) throws -> Accepted {
        try accept(snapshot, under: rules, in: root, who: who, why: why, when: when, on: .system)
    }

    static func accept(
        _ snapshot: Snapshot, under rules: RulesInForce, in root: String, who: String, why: String, when: Timestamp,
        on disk: Disk
    ) throws -> Accepted {
        try check(snapshot, rules, root)
        let folder = "\(root)/\(snapshot.workspace)"
        try Replacement.finish(in: folder, shownAs: folder, disk)
        let baseline = try read(in: root, workspace: snapshot.workspace, catalogue: rules.catalogue)
        if snapshot.hasTags { try baseline?.requireKey(snapshot.key, shownAs: "\(folder)/accepted.jsonl") }
        var accepting = Accepting(snapshot: snapshot, rules: rules, baseline: baseline, folder: folder)
        let accepted = accepting.acceptance(who: who, why: why, when: when)
        try disk.makeFolders(folder)
        try accepting.replacement.commit(disk)
        return accepted
    }

    private static func check(_ snapshot: Snapshot, _ rules: RulesInForce, _ root: String) throws(Problems) {
        let place = Place(file: root, line: 1, column: 1)
        let names = "use lower-case letters, digits, \".\", \"_\" and \"-\" in the workspace"
        var problems = snapshot.targets.compactMap { TargetPlace.complaint(about: $0.target) }
            .map { Problem($0, at: place, hint: names) }
        if TargetID(snapshot.workspace) == nil {
            problems.append(Problem("\"\(snapshot.workspace)\" is no name for a folder", at: place, hint: names))
        }
        if snapshot.rules != rules.lock {
            let problem = "the rules were changed since the scan, so what it found is not what would be accepted"
            problems.append(Problem(problem, at: place, hint: "scan again, and accept that"))
        }
        if snapshot.hasTags, snapshot.key == nil {
            problems.append(
                Problem(
                    "the scan found health data or secrets, and the workspace has no key: their tags would mean nothing "
                        + "tomorrow", at: place,
                    hint:
                        "`plimsoll init --key` makes one; name it in plimsoll.yaml as `key: { file: … }`, and scan again"
                ))
        }
        if snapshot.targets.allSatisfy({ $0.blindness != nil }) {
            let hint = "see that the targets can be reached, and scan again"
            problems.append(
                Problem("nothing was seen of any target, so nothing can be accepted", at: place, hint: hint))
        }
        guard problems.isEmpty else { throw Problems(problems) }
    }
}

/// The new files of one accept.
private struct Accepting {
    let snapshot: Snapshot
    let rules: RulesInForce
    let baseline: Baseline?
    let folder: String
    var replacement: Replacement
    private var notes: [String] = []

    init(snapshot: Snapshot, rules: RulesInForce, baseline: Baseline?, folder: String) {
        self.snapshot = snapshot
        self.rules = rules
        self.baseline = baseline
        self.folder = folder
        replacement = Replacement(in: folder)
    }

    mutating func acceptance(who: String, why: String, when: Timestamp) -> Accepted {
        let comparison = compare(snapshot, with: baseline, under: rules)
        let changes = Dictionary(grouping: comparison.changes) { TargetPlace($0.target) }
        let unreached = noteUnreached()
        var accepted: [TargetPlace] = []
        for facts in snapshot.targets where !unreached.contains(TargetPlace(facts.target)) {
            let place = TargetPlace(facts.target)
            accept(facts, changes[place] ?? [])
            accepted.append(place)
        }
        let removed = comparison.staleTargets.map(\.place)
        for place in removed { remove(place) }
        noteOtherRules(beside: accepted + removed)
        let acceptance = Acceptance(
            when: when, who: who, why: why, judged: snapshot.now, program: snapshot.version, rules: rules.lock.digest,
            key: snapshot.hasTags ? snapshot.key : nil, targets: accepted.sorted(), removed: removed)
        putShared(acceptance)
        return Accepted(acceptance: acceptance, notes: notes.sorted { ByteOrder($0) })
    }

    /// Targets of which nothing was seen: what was accepted of them before stands, to the clock and the rules.
    private mutating func noteUnreached() -> Set<TargetPlace> {
        var reasons = Dictionary(
            snapshot.unreached.map { (TargetPlace($0.target), $0.reason.description) }, uniquingKeysWith: { a, _ in a })
        for facts in snapshot.targets {
            reasons[TargetPlace(facts.target)] = reasons[TargetPlace(facts.target)] ?? facts.blindness
        }
        for (place, reason) in reasons {
            let stands = baseline?.targets[place] == nil ? "it is not accepted" : "what was accepted before stands"
            notes.append("\(place): nothing was seen (\(clipped(reason))): \(stands)")
        }
        return Set(reasons.keys)
    }

    private mutating func accept(_ facts: TargetFacts, _ changes: [Change]) {
        let place = TargetPlace(facts.target)
        let old = baseline?.targets[place]
        var merging = FactsMerging(place: place, into: old?.facts ?? FactsFile())
        merging.merge(facts)
        notes += merging.notes
        var findings = FindingsFile(header: old?.findings.header ?? LineFile.newHeader)
        let leftOut = changes.filter { isLeftOut($0, of: facts) }
        if !leftOut.isEmpty {
            notes.append("\(place): \(leftOut.count) of its findings lie in what the workspace leaves out: taken away")
        }
        for change in changes where !isLeftOut(change, of: facts) { add(change, old?.findings, to: &findings) }
        replacement.put(merging.file.text, at: place.factsFile)
        replacement.put(findings.text, at: place.findingsFile)
    }

    /// A finding in a place that is not to be looked at any more would stay undetermined for ever.
    private func isLeftOut(_ change: Change, of facts: TargetFacts) -> Bool {
        guard change.kind == .undetermined, let path = change.stored?.path, let kind = rules.reaches[change.rule]?.kind,
            let extent = facts[kind]?.extent, case .complete = extent.state
        else { return false }
        return extent.leavesOut(path)
    }

    /// What stands today, and what could not be judged today.
    private mutating func add(_ change: Change, _ old: FindingsFile?, to file: inout FindingsFile) {
        guard let id = change.id, let key = change.key, let severity = change.severity else { return }
        guard change.finding != nil || change.kind == .undetermined else { return }
        let finding = StoredFinding(
            id: id, rule: key.rule, subject: key.subject, ordinal: key.ordinal, severity: severity,
            path: change.finding == nil ? change.stored?.path : change.finding?.evidence.path)
        let stored = change.stored.map { FindingsFile.Key(rule: $0.rule, subject: $0.subject, ordinal: $0.ordinal) }
        file.set(finding, kept: stored.flatMap { old?.findings[$0]?.kept } ?? .none)
    }

    private mutating func remove(_ place: TargetPlace) {
        replacement.remove(place.factsFile)
        replacement.remove(place.findingsFile)
        notes.append("\(place): no longer in the workspace: its baseline is taken away")
    }

    /// `rules.lock` holds the rules of this accept only.
    private mutating func noteOtherRules(beside done: [TargetPlace]) {
        for (place, target) in baseline?.targets ?? [:] {
            guard !done.contains(place), target.acceptance.rules != rules.lock.digest else { continue }
            notes.append(
                "\(place): accepted under other rules before: until it is accepted again, the cause of what a rule "
                    + "changes there is unknown")
        }
    }

    private mutating func putShared(_ acceptance: Acceptance) {
        var lock = LockFile(rules.lock, header: baseline?.lock.header ?? LineFile.newHeader)
        lock.kept = baseline?.lock.kept ?? [:]
        replacement.put(lock.text, at: "rules.lock")
        replacement.put((baseline?.accepted ?? AcceptancesFile()).text(adding: acceptance), at: "accepted.jsonl")
    }
}

extension TargetFacts {
    /// Why nothing was seen; nil where something was, or where nothing was to be seen.
    var blindness: String? {
        let reasons = collections.map { collection -> String? in
            if case .unseen(let reason) = collection.extent.state { reason.description } else { nil }
        }
        guard let first = reasons.first, reasons.allSatisfy({ $0 != nil }) else { return nil }
        return first
    }
}

extension Disk {
    /// The folder and those above it, each synced into the one that holds it.
    fileprivate func makeFolders(_ path: String) throws(FileFailure) {
        guard !exists(path) else { return }
        let above = path.split(separator: "/").dropLast().joined(separator: "/")
        let parent = path.hasPrefix("/") ? "/\(above)" : above.isEmpty ? "." : above
        try makeFolders(parent)
        try makeFolder(path)
        try syncFolder(parent)
    }
}
