internal import CYAML
internal import Diagnostics

/// Builds the tree from libyaml's events: one loop and two stacks, so that depth costs no recursion.
struct Composer {
    private let document: Document
    private let depth: Int
    private var problems: [Problem] = []
    /// Finished nodes whose collection is still open. A mapping's keys and values alternate.
    private var pending: [Node] = []
    /// Beside each of them, the length and first bytes of its text: comparing keys by it needs no strings.
    private var fingerprints: [UInt64] = []
    private var open: [Opening] = []
    private var cursor: OffsetCursor
    private var documents = 0

    private struct Opening {
        let isMapping: Bool
        let isFlow: Bool
        let mark: yaml_mark_t
        /// Where its nodes begin in `pending`.
        let first: Int
    }

    static func compose(_ document: Document, depth: Int) throws(Problems) -> Node {
        var composer = Composer(document, depth: depth)
        let failure = composer.readEvents()
        if let failure {
            // What stands before it has keys too.
            while !composer.open.isEmpty { composer.end() }
            composer.problems.append(failure)
        }
        guard composer.problems.isEmpty else { throw Problems(composer.problems) }
        guard let root = composer.pending.first, !root.isEmpty else {
            throw Problems([document.problem("the file holds nothing", atOffset: 0, hint: "is it the right file?")])
        }
        return root
    }

    private init(_ document: Document, depth: Int) {
        self.document = document
        self.depth = depth
        cursor = OffsetCursor(document)
    }

    /// Nil at the end of the stream, else why it could not be reached.
    private mutating func readEvents() -> Problem? {
        document.bytes.withUnsafeBufferPointer { bytes in
            let events = EventReader(bytes)
            while true {
                var event = yaml_event_t()
                guard events.next(&event) else { return syntaxProblem(events.failure, in: document) }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return nil }
                if let failure = take(event) { return failure }
                if problems.count >= problemLimit { return tooMany(at: event.end_mark) }
            }
        }
    }

    /// Nil where reading can go on.
    private mutating func take(_ event: yaml_event_t) -> Problem? {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return beginDocument(event)
        case YAML_ALIAS_EVENT: takeAlias(event)
        case YAML_SCALAR_EVENT: takeScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            refuse(anchor: data.anchor, tag: data.tag, at: event.start_mark)
            return begin(event, isMapping: false, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            refuse(anchor: data.anchor, tag: data.tag, at: event.start_mark)
            return begin(event, isMapping: true, isFlow: data.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: end()
        default: break
        }
        return nil
    }
}

/// A person mends a few and runs again; more is a file of another kind.
let problemLimit = 100

extension Node {
    fileprivate var isEmpty: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .plain && scalar.text.isEmpty
    }
}

// MARK: Documents

extension Composer {
    private mutating func beginDocument(_ event: yaml_event_t) -> Problem? {
        documents += 1
        guard documents == 1 else {
            return problem(
                "a second document begins here", at: event.start_mark, hint: "one file holds one document: split it")
        }
        let data = event.data.document_start
        if data.version_directive != nil || data.tag_directives.start != data.tag_directives.end {
            problems.append(
                problem("a directive stands here", at: event.start_mark, hint: "take the line that begins with % out"))
        }
        return nil
    }

    private func tooMany(at mark: yaml_mark_t) -> Problem {
        problem("more than \(problemLimit) mistakes: reading ends here", at: mark, hint: "is it the right file?")
    }

    private func problem(_ text: String, at mark: yaml_mark_t, hint: String) -> Problem {
        document.problem(text, at: document.place(of: mark), hint: hint)
    }
}

// MARK: Scalars

extension Composer {
    private mutating func takeScalar(_ event: yaml_event_t) {
        let data = event.data.scalar
        refuse(anchor: data.anchor, tag: data.tag, at: event.start_mark)
        let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let scalar = Scalar(
            text: text, style: Scalar.Style(data.style), isFollowedByComment: isComment(after: event.end_mark),
            start: UInt32(cursor.offset(of: event.start_mark)))
        append(.scalar(scalar), at: event.start_mark, fingerprint: fingerprint(data.value, data.length))
    }

    private mutating func isComment(after mark: yaml_mark_t) -> Bool {
        let end = cursor.offset(of: mark)
        var position = end
        while position < document.bytes.count, isBlank(document.bytes[position]) { position += 1 }
        return position > end && position < document.bytes.count && document.bytes[position] == UInt8(ascii: "#")
    }

    /// Whatever it stands for, nothing is copied: a file of aliases costs what its bytes cost.
    private mutating func takeAlias(_ event: yaml_event_t) {
        let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
        problems.append(
            problem(
                "the alias *\(name) stands here, and aliases are not read", at: event.start_mark,
                hint: "write out what it stands for; text that begins with * is quoted"))
        append(
            .scalar(Scalar(text: "*" + name, style: .plain, isFollowedByComment: false, start: 0)), at: event.start_mark
        )
    }

    private mutating func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at mark: yaml_mark_t
    ) {
        if let anchor {
            problems.append(
                problem(
                    "the anchor &\(String(cString: anchor)) stands here, and anchors are not read", at: mark,
                    hint: "take it out; text that begins with & is quoted"))
        }
        if let tag {
            problems.append(
                problem(
                    "YAML reads a tag here (\(String(cString: tag))), and tags are not read", at: mark,
                    hint: "text that begins with ! is quoted, or written with | on the lines below"))
        }
    }

    private mutating func append(
        _ content: Node.Content, at mark: yaml_mark_t, isFlow: Bool = false, fingerprint: UInt64 = 0
    ) {
        let (line, column) = document.clamped(mark)
        pending.append(
            Node(content: content, document: document, line: UInt32(line), column: UInt32(column), isFlow: isFlow))
        fingerprints.append(fingerprint)
    }
}

private func fingerprint(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var print = UInt64(truncatingIfNeeded: count)
    for index in 0..<min(count, 7) { print = print << 8 | UInt64(bytes[index]) }
    return print
}

extension Scalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        self =
            switch style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
    }
}

// MARK: Collections

extension Composer {
    private mutating func begin(_ event: yaml_event_t, isMapping: Bool, isFlow: Bool) -> Problem? {
        guard open.count < depth else {
            return problem(
                "more than \(depth) levels are nested here", at: event.start_mark, hint: "is it the right file?")
        }
        open.append(
            Opening(isMapping: isMapping, isFlow: isFlow, mark: event.start_mark, first: pending.count))
        return nil
    }

    private mutating func end() {
        guard let opening = open.popLast() else { return }
        if opening.isMapping { refuseDuplicates(from: opening.first) }
        let content = opening.isMapping ? mapping(from: opening.first) : .sequence(Array(pending[opening.first...]))
        pending.removeSubrange(opening.first...)
        fingerprints.removeSubrange(opening.first...)
        append(content, at: opening.mark, isFlow: opening.isFlow)
    }

    private mutating func mapping(from first: Int) -> Node.Content {
        var pairs: [Pair] = []
        pairs.reserveCapacity((pending.count - first) / 2)
        for index in stride(from: first, to: pending.count - 1, by: 2) {
            if accept(key: pending[index]) { pairs.append(Pair(key: pending[index], value: pending[index + 1])) }
        }
        return .mapping(pairs)
    }

    private mutating func accept(key: Node) -> Bool {
        guard case .scalar(let scalar) = key.content else {
            problems.append(key.problem("a key is text, and this is \(key.shape)", hint: nonTextKeyHint))
            return false
        }
        guard scalar.style != .plain || scalar.text != "<<" else {
            problems.append(key.problem("merge keys are not read", hint: "write out the keys that it brings"))
            return false
        }
        return true
    }

    private mutating func refuseDuplicates(from first: Int) {
        let keys = stride(from: first, to: pending.count, by: 2)
        // Comparing beats hashing for as few keys as people write; beyond, it would be quadratic.
        guard pending.count - first <= 64 else { return refuseDuplicates(hashing: keys) }
        for key in keys {
            for earlier in stride(from: first, to: key, by: 2) where fingerprints[earlier] == fingerprints[key] {
                guard let text = pending[key].text, text == pending[earlier].text else { continue }
                problems.append(duplicate(pending[key], of: pending[earlier]))
                break
            }
        }
    }

    private mutating func refuseDuplicates(hashing keys: StrideTo<Int>) {
        var first: [String: Int] = [:]
        for key in keys where problems.count < problemLimit {
            guard let text = pending[key].text else { continue }
            if let earlier = first[text] {
                problems.append(duplicate(pending[key], of: pending[earlier]))
            } else {
                first[text] = key
            }
        }
    }

    private func duplicate(_ key: Node, of first: Node) -> Problem {
        key.problem("the key \"\(key.text ?? "")\" is written twice", hint: "the first is at \(first.place)")
    }
}

private let nonTextKeyHint = "text that begins with [ or { is quoted, and a key is not begun with ?"
