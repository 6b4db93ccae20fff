public import Diagnostics
public import YAML

/// An outside obligation that rules serve: `hipaa:164.312(e)(1)`.
public struct Control: Hashable, Sendable {
    public let framework: String
    public let id: String
    public let title: String
    /// As the framework grades it: for HIPAA `standard`, `required`, `addressable`.
    public let type: String
    public let coverage: Coverage
    public let rules: [RuleID]

    public var name: String { "\(framework):\(id)" }

    /// How much of the obligation a scanner can see at all. Nothing here ever says "compliant".
    public enum Coverage: String, Hashable, Sendable, CaseIterable {
        case technicalFull = "technical-full"
        case technicalPartial = "technical-partial"
        case needsDocument = "needs-document"
        case outOfScope = "out-of-scope"
    }
}

/// A set of controls with its source.
public struct Framework: Hashable, Sendable {
    public let id: String
    public let title: String
    public let source: String
    public let controls: [Control]
}

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
    public let place: Place
}

/// A name and where it is written.
public struct Reference: Hashable, Sendable {
    public let name: String
    public let place: Place
    public let line: String?

    public init(name: String, place: Place, line: String?) {
        self.name = name
        self.place = place
        self.line = line
    }

    public init(_ node: Node) {
        self.init(name: node.text ?? "", place: node.place, line: node.lineText)
    }
}
