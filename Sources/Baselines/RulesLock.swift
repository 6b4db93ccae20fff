internal import Digests
internal import Facts
public import JSON
public import Policies

/// The rules that judged, as far as they decide: what tells tomorrow that a rule changed and not the world.
public struct RulesLock: Hashable, Sendable {
    /// Sorted by id; one a rule.
    public let rules: [LockedRule]

    public init(_ rules: [LockedRule]) {
        var seen = Set<RuleID>()
        self.rules = rules.sorted { ByteOrder($0.id.description) }.filter { seen.insert($0.id).inserted }
    }

    public init(_ selection: Selection) { self.init(selection.rules.map(LockedRule.init)) }

    public subscript(id: RuleID) -> LockedRule? { rules.first { $0.id == id } }

    /// SHA-256 over every rule's line.
    public var digest: String {
        SHA256Digest(of: rules.flatMap { $0.json.canonical + [UInt8(ascii: "\n")] }).description
    }
}

/// One rule of a lock.
public struct LockedRule: Hashable, Sendable {
    public let id: RuleID
    public let version: Int
    /// Over what decides; wording is left out.
    public let digest: String
    /// The effective values, by name.
    public let params: [String: JSONValue]
    /// What a pack set instead of the rule's own bands.
    public let severity: Severity?

    public init(id: RuleID, version: Int, digest: String, params: [String: JSONValue], severity: Severity?) {
        self.id = id
        self.version = version
        self.digest = digest
        self.params = params
        self.severity = severity
    }

    public init(_ selected: SelectedRule) {
        self.init(
            id: selected.rule.id, version: selected.rule.version, digest: selected.rule.digest,
            params: Dictionary(uniqueKeysWithValues: selected.settings.map { ($0.parameter.name, $0.value.json) }),
            severity: selected.severity?.severity)
    }

    /// What differs from the rule as it was, for people; nil where nothing does.
    public func difference(from old: LockedRule) -> String? {
        if version != old.version { return "\(id) is version \(version), was \(old.version)" }
        let names = Set(params.keys).union(old.params.keys)
        if let name = names.sorted(by: { ByteOrder($0) }).first(where: { params[$0]?.text != old.params[$0]?.text }) {
            return "\(id): \(name) is \(params[name]?.text ?? "gone"), was \(old.params[name]?.text ?? "not there")"
        }
        if severity != old.severity {
            return "\(id): severity is \(severity?.description ?? "the rule's own"), "
                + "was \(old.severity?.description ?? "the rule's own")"
        }
        return digest != old.digest ? "\(id) was rewritten" : nil
    }
}

extension LockedRule {
    var json: JSONValue {
        var object: JSONObject = [
            "digest": .string(digest), "id": .string(id.description), "version": .int(version),
            "params": .object(JSONObject(params.sorted { ByteOrder($0.key) }.map { ($0.key, $0.value) })),
        ]
        object["severity"] = severity.map { .string($0.description) }
        return .object(object)
    }
}
