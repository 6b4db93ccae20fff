public import Diagnostics
public import YAML

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

extension Decoder {
    /// Text that names something, with its place.
    mutating func reference(_ node: Node) -> Reference? { string(node).map { _ in Reference(node) } }

    mutating func references(_ node: Node, of what: String) -> [Reference] {
        list(node, of: what) { decoder, node in decoder.reference(node) } ?? []
    }
}
