import Diagnostics
import Testing

@testable import YAML

/// A piece of text, its name in the list of tests, and what must be said of it.
struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let says: [String]
    let hint: String

    init(_ name: String, _ text: String, _ says: String..., hint: String = "") {
        self.name = name
        self.text = text
        self.says = says
        self.hint = hint
    }

    var testDescription: String { name }
}

func source(_ text: String) -> Source { Source(bytes: Array(text.utf8), file: "a.yaml") }

func parse(_ text: String) throws -> Node { try source(text).parse() }

func problems(of text: String) -> [Problem] { problems(of: Array(text.utf8)) }

func problems(of bytes: [UInt8]) -> [Problem] {
    do {
        _ = try Source(bytes: bytes, file: "a.yaml").parse()
        return []
    } catch {
        return error.all
    }
}

extension Problem {
    var short: String { "\(place.line):\(place.column): \(problem)" }
}

extension Node {
    subscript(key: String) -> Node? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.name == key }?.value
    }

    subscript(index: Int) -> Node? {
        guard case .sequence(let nodes) = content, nodes.indices.contains(index) else { return nil }
        return nodes[index]
    }

    /// Every scalar below, keys included.
    var scalars: [Node] {
        var found: [Node] = []
        var waiting = [self]
        while let node = waiting.popLast() {
            switch node.content {
            case .scalar: found.append(node)
            case .sequence(let nodes): waiting += nodes
            case .mapping(let pairs): waiting += pairs.flatMap { [$0.key, $0.value] }
            }
        }
        return found
    }
}
