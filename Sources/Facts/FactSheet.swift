/// All facts of one kind on one target, and whether that is all there is.
public struct Collection: Hashable, Sendable {
    public let kind: FactKind
    /// Sorted by subject.
    public let facts: [Fact]
    public let extent: Extent

    public init(_ kind: FactKind, _ facts: [Fact], extent: Extent) {
        precondition(facts.allSatisfy { $0.kind == kind }, "a collection holds one kind")
        self.kind = kind
        self.facts = facts.sorted { $0.subject < $1.subject }
        self.extent = extent
    }
}

/// What one probe saw of one target: a collection for each kind that it can see, even where it saw nothing.
public struct FactSheet: Hashable, Sendable {
    public let probe: String
    public let collections: [Collection]

    public init(probe: String, _ collections: [Collection]) {
        self.probe = probe
        self.collections = collections.sorted { $0.kind.name < $1.kind.name }
    }

    /// The sheet of a probe that could not look at all.
    public init(probe: String, kinds: [FactKind], unseen reason: Reason) {
        self.init(probe: probe, kinds.map { Collection($0, [], extent: .unseen(reason)) })
    }
}

/// All that was seen of one target.
public struct TargetFacts: Hashable, Sendable {
    public let target: TargetIdentity
    /// Sorted by kind; one a kind.
    public let collections: [Collection]

    public init(_ target: TargetIdentity, _ collections: [Collection]) {
        self.target = target
        self.collections = collections.sorted { $0.kind.name < $1.kind.name }
    }

    public subscript(kind: FactKind) -> Collection? { collections.first { $0.kind == kind } }
}
