public import Detectors
internal import Digests
internal import Facts
public import JSON
public import Policies

/// The rules that judged and the detectors that looked, as far as they decide: what tells tomorrow that a rule changed
/// and not the world.
public struct RulesLock: Hashable, Sendable {
    /// Sorted by id; one a rule.
    public let rules: [LockedRule]
    /// Sorted by id; one a detector.
    public let detectors: [LockedDetector]

    public init(_ rules: [LockedRule], detectors: [LockedDetector] = []) {
        var seen = Set<RuleID>()
        self.rules = rules.sorted { ByteOrder($0.id.description) }.filter { seen.insert($0.id).inserted }
        var known = Set<DetectorID>()
        self.detectors = detectors.sorted { $0.id < $1.id }.filter { known.insert($0.id).inserted }
    }

    public init(_ selection: Selection, detectors: DetectorSet = .none) {
        self.init(selection.rules.map(LockedRule.init), detectors: detectors.detectors.map(LockedDetector.init))
    }

    public subscript(id: RuleID) -> LockedRule? { rules.first { $0.id == id } }

    /// Nil where no such detector looked.
    public subscript(detector id: String) -> LockedDetector? { detectors.first { $0.id.description == id } }

    /// SHA-256 over every line.
    public var digest: String {
        let lines = rules.map(\.json) + detectors.map(\.json)
        return SHA256Digest(of: lines.flatMap { $0.canonical + [UInt8(ascii: "\n")] }).description
    }
}

/// One detector of a lock.
public struct LockedDetector: Hashable, Sendable {
    public let id: DetectorID
    public let version: Int
    /// Over what decides what it finds.
    public let digest: String

    public init(id: DetectorID, version: Int, digest: String) {
        self.id = id
        self.version = version
        self.digest = digest
    }

    public init(_ detector: Detector) {
        self.init(id: detector.id, version: detector.version, digest: detector.digest)
    }

    var json: JSONValue {
        ["detector": .string(id.description), "digest": .string(digest), "version": .int(version)]
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
