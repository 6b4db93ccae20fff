internal import Diagnostics
internal import JSON
internal import YAML

/// A JSON or YAML document whose members know their lines.
struct DocumentNode {
    enum Content {
        case members([Member])
        case elements([DocumentNode])
        case text(String)
        case nothing
    }

    struct Member {
        let name: String
        let line: Int
        let value: DocumentNode
    }

    let content: Content

    var members: [Member] {
        if case .members(let members) = content { members } else { [] }
    }
    var elements: [DocumentNode] {
        if case .elements(let elements) = content { elements } else { [] }
    }
    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    subscript(name: String) -> DocumentNode? { members.first { $0.name == name }?.value }

    /// JSON where it begins like it, else YAML.
    static func read(_ bytes: [UInt8]) throws(SchemaReading.Refusal) -> DocumentNode {
        let first = bytes.first { !$0.isSpace }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? try json(bytes) : try yaml(bytes)
    }

    private static func json(_ bytes: [UInt8]) throws(SchemaReading.Refusal) -> DocumentNode {
        do throws(JSONFault) {
            var lines = JSONLines(bytes)
            return DocumentNode(try JSONValue.parse(bytes), &lines)
        } catch {
            let line = error.place(in: bytes, file: "").line
            throw .init(fault: .init(words: "it is not JSON from here on", line: line))
        }
    }

    /// The reader of YAML takes no anchors, tags or second documents: with them the file is told, not guessed at.
    private static func yaml(_ bytes: [UInt8]) throws(SchemaReading.Refusal) -> DocumentNode {
        do throws(Problems) {
            return DocumentNode(try Source(bytes: bytes, file: "").parse())
        } catch {
            let line = error.all.first?.place.line ?? 1
            throw .init(fault: .init(words: "it is not YAML that can be read from here on", line: line))
        }
    }

    private init(_ node: Node) {
        content =
            switch node.content {
            case .scalar(let scalar): .text(scalar.text)
            case .sequence(let nodes): .elements(nodes.map { DocumentNode($0) })
            case .mapping(let pairs):
                .members(pairs.map { Member(name: $0.name, line: $0.key.place.line, value: DocumentNode($0.value)) })
            }
    }

    private init(_ value: JSONValue, _ lines: inout JSONLines) {
        switch value {
        case .object(let object):
            var members: [Member] = []
            for member in object.members {
                let line = lines.next()
                members.append(Member(name: member.name, line: line, value: DocumentNode(member.value, &lines)))
            }
            content = .members(members)
        case .array(let values):
            var elements: [DocumentNode] = []
            for value in values { elements.append(DocumentNode(value, &lines)) }
            content = .elements(elements)
        case .string(let text): content = .text(text)
        default: content = .nothing
        }
    }
}

extension SchemaReading {
    /// Why a document could not be read at all.
    struct Refusal: Error {
        let fault: Fault
    }
}

/// The lines of an object's members in the order of the text, which is the order of the tree.
private struct JSONLines {
    private var scanner: SchemaScanner

    init(_ bytes: [UInt8]) { scanner = SchemaScanner(bytes, .json) }

    /// The line of the next member.
    mutating func next() -> Int {
        while let token = scanner.next() {
            if token.kind == .text,
                scanner.bytes[scanner.position...].first(where: { !$0.isSpace }) == UInt8(ascii: ":")
            {
                return token.line
            }
        }
        return scanner.line
    }
}
