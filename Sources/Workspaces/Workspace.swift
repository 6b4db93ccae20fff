public import Diagnostics
public import Facts
public import Probing
public import YAML

/// A client's `plimsoll.yaml`, checked: what may be looked at, by which rules, and who allowed it.
///
/// Names that something else resolves (packs, rules, kinds of fact) are nodes, so that whoever resolves them can say
/// where they are written.
public struct Workspace: Sendable {
    public let id: WorkspaceID
    /// The name that reports print; the id where none is written.
    public let client: String
    /// Empty where none is written.
    public let packs: [Node]
    public let parameters: [RuleParameters]
    public let authorisation: Authorisation?
    public let scope: Scope
    public let key: KeyReference?
    /// In the order of the file.
    public let environments: [Environment]
    public let repositories: [Target]
    /// Where rules are looked for, where it is written.
    public let rules: String?
    /// The folder below which the baseline of each workspace lies: `Baselines`.
    public let baselines: String
    /// The file of waivers, where it is written.
    public let waivers: String?
    public let acceptedUndetermined: [AcceptedUndetermined]
    public let parityAllowances: [ParityAllowance]
    let root: Node

    /// Where the key is named.
    public var keyPlace: Place? { root.key("key")?.place }
}

/// The workspace's name. It becomes a folder's name, so it is spelt as a target's id is.
public struct WorkspaceID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        guard TargetID(text) != nil else { return nil }
        self.text = text
    }

    public var description: String { text }
}

/// What the workspace sets of one rule. Values are read by the types that the rule declares.
public struct RuleParameters: Sendable {
    public let rule: Node
    public let values: [Pair]
}

/// Who allowed the client's systems to be looked at. Reports print it.
public struct Authorisation: Hashable, Sendable {
    public let name: String
    public let role: String?
    /// The last second in which it holds.
    public let until: Timestamp
}

/// Where the key of redaction is kept. It is never written in the workspace.
public enum KeyReference: Hashable, Sendable {
    case environment(String)
    case file(path: String)
}

/// Servers and hosts that belong together, such as production.
public struct Environment: Sendable {
    public let name: String
    /// Where the name is written.
    public let node: Node
    public let targets: [Target]
}

/// A target of which it is accepted for a while that something cannot be determined.
public struct AcceptedUndetermined: Sendable {
    public let target: TargetID
    /// Nil: whatever the rule.
    public let rule: Node?
    public let reason: String
    /// The last second in which it holds.
    public let until: Timestamp
}

/// A difference between two environments that is meant, for a while.
public struct ParityAllowance: Sendable {
    public let kind: Node
    public let subject: Subject
    public let reason: String
    /// The last second in which it holds.
    public let until: Timestamp
}
