/// Every kind of fact that can be asked for, and the kinds of target on which some probe looks for it.
public struct Catalogue: Sendable {
    /// A kind of fact, the probe that looks for it, and where.
    public struct Entry: Sendable {
        public let kind: FactKind
        public let probe: String
        public let targets: Set<TargetKind>

        public init(_ kind: FactKind, probe: String, targets: Set<TargetKind>) {
            self.kind = kind
            self.probe = probe
            self.targets = targets
        }
    }

    /// Sorted by name.
    public let entries: [Entry]
    private let byName: [String: Entry]

    /// Two probes that declare one kind are a bug.
    public init(_ entries: [Entry]) {
        self.entries = entries.sorted { $0.kind.name < $1.kind.name }
        byName = Dictionary(uniqueKeysWithValues: entries.map { ($0.kind.name, $0) })
    }

    public subscript(name: String) -> FactKind? { byName[name]?.kind }
    public var names: [String] { entries.map(\.kind.name) }

    /// Whether some probe looks for this kind on that kind of target.
    public func looks(for kind: FactKind, on target: TargetKind) -> Bool {
        byName[kind.name]?.targets.contains(target) ?? false
    }
}
