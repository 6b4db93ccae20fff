/// A mapping whose keys have been checked against the ones that are declared.
public struct Mapping: Sendable {
    /// What it declares, with its article: `a rule`.
    public let what: String
    public let node: Node
    /// In the order of the file. Keys that are not declared have been reported and are left out.
    public let pairs: [Pair]

    /// Nil where the key is not written. A key with nothing after it has a node, which is null.
    public subscript(key: String) -> Node? {
        // By index: a closure would be handed a copy of every pair on the way.
        for index in pairs.indices where pairs[index].name == key { return pairs[index].value }
        return nil
    }

    /// The keys that are not declared.
    var strangers: [String] {
        guard case .mapping(let written) = node.content, written.count > pairs.count else { return [] }
        return written.map(\.name).filter { self[$0] == nil }
    }
}
