public import Diagnostics

/// Reads values from nodes by their *declared* type and gathers every mistake, so that a person mends a file once.
///
/// Each call gives nil where it has reported a problem. Words such as `what` come with their article: `a rule`.
public struct Decoder: Sendable {
    /// At most 100: the rest would not be read.
    public private(set) var problems: [Problem] = []

    public init() {}

    /// Reports a problem at a node, or at the character that stands at `offset` (UTF-8) of its decoded text.
    public mutating func report(_ problem: String, at node: Node, offset: Int? = nil, hint: String? = nil) {
        guard !isFull else { return }
        problems.append(node.problem(problem, offset: offset, hint: hint))
    }

    /// Takes problems that were made elsewhere.
    public mutating func report(_ found: [Problem]) {
        problems += found.prefix(max(0, problemLimit - problems.count))
    }

    var isFull: Bool { problems.count >= problemLimit }
}

// MARK: Mappings

extension Decoder {
    /// A mapping with declared keys. A key that is not among them is reported, with the nearest that is.
    public mutating func mapping(_ node: Node, of what: String, keys: [String]) -> Mapping? {
        guard let pairs = pairs(node, of: what) else { return nil }
        let strangers = pairs.indices.filter { !keys.contains(pairs[$0].name) }
        guard !strangers.isEmpty else { return Mapping(what: what, node: node, pairs: pairs) }
        for index in strangers where !isFull { report(unknown: pairs[index], of: what, keys: keys) }
        return Mapping(what: what, node: node, pairs: pairs.filter { keys.contains($0.name) })
    }

    /// A mapping whose keys are the file's to choose.
    public mutating func pairs(_ node: Node, of what: String) -> [Pair]? {
        guard case .mapping(let pairs) = node.content else {
            report(
                "\(what) is written as \"key: value\", and this is \(node.shape)", at: node,
                hint: "begin a line with a key, a colon and a space")
            return nil
        }
        return pairs
    }

    private mutating func report(unknown pair: Pair, of what: String, keys: [String]) {
        report(
            "\(what) has no key \"\(pair.name)\"", at: pair.key,
            hint: didYouMean(pair.name, among: keys) ?? "its keys are: \(keys.joined(separator: ", "))")
    }

    /// The value of a key that must be there. Where a misspelling of it is, that has been reported, and once is enough.
    public mutating func required(_ mapping: Mapping, _ key: String) -> Node? {
        if let node = mapping[key] { return node }
        if mapping.strangers.contains(where: { nearest(to: $0, among: [key]) != nil }) { return nil }
        report("\(mapping.what) needs the key \"\(key)\"", at: mapping.node, hint: "add a line \"\(key): ...\"")
        return nil
    }
}

// MARK: Lists

extension Decoder {
    /// A list, each of whose elements `each` reads, reporting for itself and giving nil where it has.
    @inlinable
    public mutating func list<Element>(
        _ node: Node, of what: String, each: (inout Decoder, Node) -> Element?
    ) -> [Element]? {
        guard let nodes = elements(node, of: what) else { return nil }
        var elements: [Element] = []
        elements.reserveCapacity(nodes.count)
        for node in nodes {
            if let element = each(&self, node) { elements.append(element) }
        }
        return elements
    }

    /// The nodes of a list, not yet read.
    public mutating func elements(_ node: Node, of what: String) -> [Node]? {
        if case .sequence(let nodes) = node.content { return nodes }
        report(
            "a list of \(what) is expected, and this is \(node.shape)", at: node,
            hint: "write [one, another], or a line \"- one\" for each")
        return nil
    }

    public mutating func strings(_ node: Node, of what: String) -> [String]? {
        list(node, of: what) { decoder, node in decoder.string(node) }
    }
}

extension Node {
    /// What a person sees there, for a message.
    var shape: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar: isNull ? "nothing" : "text"
        }
    }
}
