internal import Diagnostics
internal import Evaluation
public import Facts
internal import JSON
internal import Policies

extension Snapshot {
    /// A snapshot that `write` stored.
    ///
    /// Throws `Problems` where there is none, or it is cut short, damaged, of a newer schema, or tells of a kind of fact
    /// that this program does not know: exit 2. Throws `FileFailure` where the file cannot be read: exit 74.
    public static func read(_ path: String, catalogue: Catalogue) throws -> Snapshot {
        guard let bytes = try contents(of: path) else {
            let place = Place(file: path, line: 1, column: 1)
            throw Problems([Problem("there is no such snapshot", at: place, hint: "`plimsoll scan` stores one")])
        }
        do throws(Problem) {
            return try SnapshotReader(catalogue: catalogue).snapshot(bytes, path)
        } catch {
            throw Problems([error])
        }
    }
}

private struct SnapshotReader {
    let catalogue: Catalogue
    private static let hint = "scan again: nothing else depends on a snapshot"

    func snapshot(_ bytes: [UInt8], _ path: String) throws(Problem) -> Snapshot {
        let root = try document(bytes, path)
        let schema = try root.member("schema").string()
        guard schema == Snapshot.schema else {
            throw root.line.problem(
                "the snapshot is \(clipped(schema)), and this program reads \(Snapshot.schema)", at: "schema",
                hint: "use the program that wrote it, or a newer one")
        }
        let targets = try root.member("targets").each(target)
        let unreached = try root.member("unreached").each { node throws(Problem) in
            Unreached(try identity(node.member("target")), .told(try node.member("reason").string()))
        }
        let identities = try index(targets.map(\.target) + unreached.map(\.target), root)
        return Snapshot(
            workspace: try root.member("workspace").string(), client: try root.member("client").string(),
            environment: try root.optional("environment")?.string(), version: try root.member("version").string(),
            now: try root.member("now").parsed("time") { Timestamp($0) },
            authorisedBy: try root.optional("authorised-by")?.string(), places: try root.member("declared").places(),
            targets: targets,
            judgements: try root.member("judgements").each { node throws(Problem) in
                try judgements(node, identities)
            }.flatMap(\.self),
            unreached: unreached,
            rules: RulesLock(
                try root.member("rules").each { node throws(Problem) in try LockedRule(node) },
                detectors: try root.optional("detectors")?.each { node throws(Problem) in try LockedDetector(node) }
                    ?? []),
            key: try root.optional("key")?.string())
    }

    private func document(_ bytes: [UInt8], _ path: String) throws(Problem) -> FileNode {
        do throws(JSONFault) {
            let json = try JSONValue.parse(bytes, limits: JSONLimits(values: 20_000_000))
            return FileNode(json, FileLine(file: path, number: 1, bytes: bytes, hint: Self.hint))
        } catch {
            throw Problem(error.problem, at: error.place(in: bytes, file: path), hint: Self.hint)
        }
    }

    private func index(_ targets: [TargetIdentity], _ root: FileNode) throws(Problem) -> [TargetPlace: TargetIdentity] {
        var index: [TargetPlace: TargetIdentity] = [:]
        for target in targets {
            if let other = index.updateValue(target, forKey: TargetPlace(target)), other != target {
                throw root.wrong("two targets are called \(TargetPlace(target))")
            }
        }
        return index
    }

    private func identity(_ node: FileNode) throws(Problem) -> TargetIdentity {
        TargetIdentity(
            id: try node.member("id").parsed("target's id", TargetID.init),
            kind: try node.member("kind").parsed("kind of target") { TargetKind(rawValue: $0) },
            environment: try node.optional("environment")?.string(), role: try node.optional("role")?.string(),
            expectedPorts: try node.optional("expect")?.each { port throws(Problem) in try port.int(in: 0...65_535) })
    }

    private func target(_ node: FileNode) throws(Problem) -> TargetFacts {
        let collections = try node.member("collections").each(collection)
        guard Set(collections.map(\.kind)).count == collections.count else {
            throw node.wrong("tells of a kind of fact twice")
        }
        return TargetFacts(try identity(node.member("target")), collections)
    }

    private func collection(_ node: FileNode) throws(Problem) -> Collection {
        let name = try node.member("kind")
        guard let kind = catalogue[try name.string()] else {
            throw name.wrong("is no kind of fact that this program knows: \(name.shown)")
        }
        let extent = try node.member("extent")
        guard let extent = Extent(json: extent.json) else { throw extent.wrong("is no extent: \(extent.shown)") }
        return Collection(
            kind, try node.member("facts").each { fact throws(Problem) in try self.fact(fact, kind) }, extent: extent)
    }

    private func fact(_ node: FileNode, _ kind: FactKind) throws(Problem) -> Fact {
        Fact(
            kind, Subject(try node.member("subject").string()), values: try kind.values(in: node.member("fields")),
            evidence: try evidence(node.member("evidence")))
    }

    private func evidence(_ node: FileNode) throws(Problem) -> Evidence {
        Evidence(
            address: try node.optional("address")?.string(), path: try node.optional("path")?.string(),
            line: try node.optional("line")?.int(in: 0...Int64(Int32.max)))
    }

    private func judgements(_ node: FileNode, _ targets: [TargetPlace: TargetIdentity]) throws(Problem) -> [Judgement] {
        let place = try node.member("target")
        guard let target = targets[try place.parsed("target", TargetPlace.init)] else {
            throw place.wrong("is none of the snapshot's targets: \(place.shown)")
        }
        let known: Set = ["target", "rule", "pass", "not-applicable", "undetermined", "fail"]
        if let other = try node.object().names.first(where: { !known.contains($0) }) {
            throw node.wrong("holds verdicts that this program does not know: \(clipped(other))")
        }
        let group = JudgementGroup(rule: try node.member("rule").parsed("rule's id", RuleID.init), target: target)
        return try quiet(node.optional("pass"), .pass, group)
            + quiet(node.optional("not-applicable"), .notApplicable, group)
            + undetermined(node.optional("undetermined"), group) + failed(node.optional("fail"), group)
    }

    private func quiet(_ list: FileNode?, _ verdict: Verdict, _ group: JudgementGroup) throws(Problem) -> [Judgement] {
        try list?.each { node throws(Problem) in
            let subject = node.json.isNull ? nil : Subject(try node.string())
            return Judgement(rule: group.rule, target: group.target, subject: subject, verdict: verdict)
        } ?? []
    }

    private func undetermined(_ list: FileNode?, _ group: JudgementGroup) throws(Problem) -> [Judgement] {
        try list?.each { node throws(Problem) in
            let subject = try node.optional("subject").map { node throws(Problem) in Subject(try node.string()) }
            let reason = try node.member("reason").string()
            let why = Undetermined(rule: group.rule, target: group.target, subject: subject, reason: reason)
            return Judgement(rule: group.rule, target: group.target, subject: subject, verdict: .undetermined(why))
        } ?? []
    }

    private func failed(_ list: FileNode?, _ group: JudgementGroup) throws(Problem) -> [Judgement] {
        try list?.each { node throws(Problem) in
            let finding = try finding(node, group.rule, group.target)
            return Judgement(rule: group.rule, target: group.target, subject: finding.subject, verdict: .fail(finding))
        } ?? []
    }

    private func finding(_ node: FileNode, _ rule: RuleID, _ target: TargetIdentity) throws(Problem) -> Finding {
        Finding(
            rule: rule, target: target, subject: Subject(try node.member("subject").string()),
            severity: try node.member("severity").parsed("severity") { Severity(word: $0) },
            title: try node.member("title").string(), message: try node.member("message").string(),
            fix: try node.member("fix").string(), evidence: try evidence(node.member("evidence")),
            controls: try node.member("controls").each { node throws(Problem) in try node.string() })
    }
}

extension FileNode {
    /// Every element of the list that this is.
    fileprivate func each<T>(_ read: (FileNode) throws(Problem) -> T) throws(Problem) -> [T] {
        var values: [T] = []
        for element in try elements() { values.append(try read(element)) }
        return values
    }
}
