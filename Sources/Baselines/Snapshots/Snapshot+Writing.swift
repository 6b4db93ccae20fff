internal import Evaluation
internal import Facts
internal import JSON
internal import Glibc
internal import Policies

extension Snapshot {
    static let schema = "plimsoll.snapshot/1"

    /// Stores it for a later report. A kill at any instant leaves the old file or the new one. Throws where the file
    /// cannot be written, or would be too long to be read again.
    public func write(to path: String) throws(FileFailure) { try write(to: path, on: .system) }

    func write(to path: String, on disk: Disk) throws(FileFailure) {
        let bytes = json.canonical
        guard bytes.count < longestFile else { throw FileFailure(path, "would be over 64 MiB", EFBIG) }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let beside = "\(folder)/.\(name).new"
        do throws(FileFailure) {
            try disk.write(bytes + [UInt8(ascii: "\n")], to: beside, mode: 0o600)
            try disk.move(beside, to: path)
        } catch {
            _ = disk.unlink(beside)
            throw error
        }
        try disk.syncFolder(folder)
    }

    private var groups: [JSONValue] {
        Dictionary(grouping: judgements) { JudgementGroup(rule: $0.rule, target: $0.target) }
            .sorted { ByteOrder(TargetPlace($0.key.target).description, $0.key.rule.description) }
            .map { $0.key.json($0.value) }
    }

    private var json: JSONValue {
        [
            "schema": .string(Self.schema), "workspace": .string(workspace), "client": .string(client),
            "environment": .text(environment), "version": .string(version), "now": .string(now.description),
            "authorised-by": .text(authorisedBy), "declared": .strings(declared.map(\.description)),
            "targets": .array(targets.map(\.json)), "judgements": .array(groups),
            "unreached": .array(
                unreached.map { ["target": $0.target.json, "reason": .string($0.reason.description)] }),
            "rules": .array(rules.rules.map(\.json)), "detectors": .array(rules.detectors.map(\.json)),
            "key": .text(key),
        ]
    }
}

extension JSONValue {
    fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension TargetIdentity {
    fileprivate var json: JSONValue {
        [
            "id": .string(id.text), "kind": .string(kind.rawValue), "environment": .text(environment),
            "role": .text(role), "expect": expectedPorts.map { .array($0.map { .int($0) }) } ?? .null,
        ]
    }
}

extension TargetFacts {
    fileprivate var json: JSONValue {
        ["target": target.json, "collections": .array(collections.map(\.json))]
    }
}

extension Collection {
    fileprivate var json: JSONValue {
        [
            "kind": .string(kind.name), "extent": extent.json,
            "facts": .array(
                facts.map { fact in
                    [
                        "subject": .string(fact.subject.text), "evidence": fact.evidence.json,
                        "fields": .object(JSONObject(zip(kind.fields, fact.values).map { ($0.name, $1.json) })),
                    ]
                }),
        ]
    }
}

/// The verdicts of one rule on one target. Most are a pass or not applicable, of which the subject is all there is to
/// say: a line for each would be most of the file.
struct JudgementGroup: Hashable {
    let rule: RuleID
    let target: TargetIdentity
}

extension JudgementGroup {
    fileprivate func json(_ judgements: [Judgement]) -> JSONValue {
        var object: JSONObject = [
            "rule": .string(rule.description), "target": .string(TargetPlace(target).description),
        ]
        for (name, entries) in Dictionary(grouping: judgements, by: \.verdict.name) {
            object[name] = .array(entries.map(\.json))
        }
        return .object(object)
    }
}

extension Verdict {
    fileprivate var name: String {
        switch self {
        case .pass: "pass"
        case .notApplicable: "not-applicable"
        case .undetermined: "undetermined"
        case .fail: "fail"
        }
    }
}

extension Judgement {
    fileprivate var json: JSONValue {
        switch verdict {
        case .pass, .notApplicable: .text(subject?.text)
        case .undetermined(let why): ["subject": .text(subject?.text), "reason": .string(why.reason)]
        case .fail(let finding):
            [
                "subject": .string(finding.subject.text), "severity": .string(finding.severity.description),
                "title": .string(finding.title), "message": .string(finding.message), "fix": .string(finding.fix),
                "evidence": finding.evidence.json, "controls": .strings(finding.controls),
            ]
        }
    }
}
