internal import CYAML
internal import Diagnostics

/// Builds the tree from libyaml's events: one loop and two stacks, so that depth costs no recursion.
struct Composer {
    let document: Document
    let depth: Int
    var problems: [Problem] = []
    /// Finished nodes whose collection is still open. A mapping's keys and values alternate.
    var pending: [Node] = []
    /// Beside each of them, the length and first bytes of its text: comparing keys by it needs no strings.
    var fingerprints: [UInt64] = []
    var open: [Opening] = []
    var cursor: OffsetCursor
    var documents = 0

    struct Opening {
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

    func problem(_ text: String, at mark: yaml_mark_t, hint: String) -> Problem {
        document.problem(text, at: document.place(of: mark), hint: hint)
    }
}
