public import Diagnostics
public import YAML

/// Chosen rules, with parameters and severities.
public struct Pack: Sendable {
    public let id: String
    public let title: String
    public let extends: [Reference]
    public let rules: [Reference]
    public let areas: [Reference]
    public let controls: [Reference]
    public let except: [Reference]
    public let settings: [Setting]
    public let severities: [SeverityOverride]
}

/// A parameter's value as somebody set it: still the text of the file, until the parameter's type is known.
public struct Setting: Sendable {
    public let rule: Reference
    public let parameter: Reference
    public let node: Node

    public init(rule: Reference, parameter: Reference, node: Node) {
        self.rule = rule
        self.parameter = parameter
        self.node = node
    }
}

/// A severity that a pack sets instead of a rule's own bands.
public struct SeverityOverride: Sendable {
    public let rule: Reference
    public let severity: Severity
    public let place: Place
}
