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
