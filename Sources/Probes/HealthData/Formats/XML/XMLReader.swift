internal import Trees

/// Reads XML 1.0 as it comes, window by window, in bounded memory. What is not well formed is told and passed over.
struct XMLReader {
    /// The longest tag that is read.
    private static let longest = 64 << 10
    /// The longest text that is given as one.
    private static let longestText = 16 << 10

    /// What the next bytes stand in.
    private enum Within {
        case content
        case cdata
        /// A comment or an instruction, to its end.
        case passing(StaticString)
        /// A document type: declarations in brackets, and quotes in them.
        case type(depth: Int, quote: UInt8?)
    }

    private var backlog = Backlog()
    private var within = Within.content
    private var pending: XMLName?
    private(set) var problems = ReadingProblems()

    mutating func add(_ window: Window) { backlog.add(window) }

    /// No more will come: the document was read to its end.
    var isOver: Bool { backlog.isWhole && backlog.isEmpty }

    mutating func tell(_ problem: String, line: Int? = nil) { problems.tell(problem, line: line) }

    /// Nil at the document's end, and where the next window must come first.
    mutating func next() -> XMLEvent? {
        if let name = pending {
            pending = nil
            return .end(name)
        }
        while !backlog.isEmpty {
            let before = backlog.start
            if let event = step() { return event }
            if backlog.start == before { return nil }
        }
        return nil
    }

    /// Takes something. Nil where it was nothing to tell of; where nothing was taken either, bytes are wanting.
    private mutating func step() -> XMLEvent? {
        switch within {
        case .content:
            return backlog.rest.first == UInt8(ascii: "<") ? markup() : text()
        case .cdata: return cdata()
        case .passing(let end):
            pass(to: end)
            return nil
        case .type(let depth, let quote):
            passType(depth, quote)
            return nil
        }
    }

    private mutating func markup() -> XMLEvent? {
        let rest = backlog.rest
        let start = rest.startIndex
        guard rest.count > 8 || backlog.isWhole else { return nil }
        if rest.starts("<!--", at: start) { return enter(.passing("-->"), skipping: 4) }
        if rest.starts("<![CDATA[", at: start) { return enter(.cdata, skipping: 9) }
        if rest.starts("<?", at: start) { return enter(.passing("?>"), skipping: 2) }
        if rest.starts("<!", at: start) { return enter(.type(depth: 0, quote: nil), skipping: 2) }
        return tag(rest)
    }

    private mutating func enter(_ state: Within, skipping count: Int) -> XMLEvent? {
        within = state
        backlog.skip(to: backlog.start + count)
        return nil
    }

    private mutating func tag(_ rest: ArraySlice<UInt8>) -> XMLEvent? {
        let line = backlog.line
        guard let second = rest.dropFirst().first, second == UInt8(ascii: "/") || isNameStart(second) else {
            problems.tell("a < begins no tag", line: line)
            return enter(.content, skipping: 1)
        }
        guard let (end, isBroken) = XMLTag.end(in: rest.prefix(Self.longest)) else {
            guard backlog.isWhole || rest.count >= Self.longest else { return nil }
            problems.tell("a tag has no end within \(Self.longest) bytes and is not read", line: line)
            backlog.skip(to: min(rest.endIndex, rest.startIndex + Self.longest))
            return nil
        }
        if isBroken { problems.tell("a tag is not closed", line: line) }
        backlog.skip(to: isBroken ? end : end + 1)
        let inner = rest[(rest.startIndex + 1)..<end]
        if second == UInt8(ascii: "/") { return .end(XMLName(inner.dropFirst().prefix(256).trimmed)) }
        var tag = XMLTag(inner)
        let element = tag.element(line: line)
        if element.isEmpty { pending = element.name }
        return .start(element)
    }

    private func isNameStart(_ byte: UInt8) -> Bool { byte.isLetter || byte == UInt8(ascii: "_") || byte >= 0x80 }

    private mutating func text() -> XMLEvent? {
        let rest = backlog.rest
        let next = rest.firstIndex(of: UInt8(ascii: "<"))
        guard next != nil || backlog.isWhole || rest.count > Self.longestText else { return nil }
        return take(rest[..<(next ?? (backlog.isWhole ? rest.endIndex : beforeEntity(rest)))], isRaw: false)
    }

    /// An entity that a window's end has cut waits for the next.
    private func beforeEntity(_ rest: ArraySlice<UInt8>) -> Int {
        guard let start = rest.suffix(12).lastIndex(of: UInt8(ascii: "&")) else { return rest.endIndex }
        return rest[start...].contains(UInt8(ascii: ";")) ? rest.endIndex : start
    }

    private mutating func cdata() -> XMLEvent? {
        let rest = backlog.rest
        if let end = rest.position(of: "]]>") {
            let event = take(rest[..<end], isRaw: true)
            backlog.skip(to: end + 3)
            within = .content
            return event
        }
        guard !backlog.isWhole else {
            problems.tell("a CDATA section has no end", line: backlog.line)
            return take(rest, isRaw: true)
        }
        return rest.count > Self.longestText ? take(rest.dropLast(2), isRaw: true) : nil
    }

    private mutating func take(_ text: ArraySlice<UInt8>, isRaw: Bool) -> XMLEvent? {
        let first = text.firstIndex { !$0.isSpace }
        let line = first.map { backlog.line(at: $0) }
        backlog.skip(to: text.endIndex)
        guard let line else { return nil }
        return .text(isRaw ? text : withoutEntities(text), line: line)
    }

    private mutating func pass(to end: StaticString) {
        let rest = backlog.rest
        if let position = rest.position(of: end) {
            within = .content
            return backlog.skip(to: position + end.utf8CodeUnitCount)
        }
        if backlog.isWhole { problems.tell("a comment or an instruction has no end", line: backlog.line) }
        backlog.skip(to: backlog.isWhole ? rest.endIndex : rest.endIndex - min(rest.count, end.utf8CodeUnitCount - 1))
    }

    private mutating func passType(_ depth: Int, _ quote: UInt8?) {
        var (depth, quote) = (depth, quote)
        let rest = backlog.rest
        for at in rest.indices {
            let byte = rest[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") {
                depth += 1
            } else if depth > 0, byte == UInt8(ascii: "]") || byte == UInt8(ascii: ">") {
                depth -= 1
            } else if byte == UInt8(ascii: ">") {
                within = .content
                return backlog.skip(to: at + 1)
            }
        }
        if backlog.isWhole { problems.tell("a document type has no end", line: backlog.line) }
        within = .type(depth: depth, quote: quote)
        backlog.skip(to: rest.endIndex)
    }
}

extension XMLReader {
    /// The element that a document begins with; nil where `head` does not begin as XML does.
    static func root(of head: ArraySlice<UInt8>) -> XMLElement? {
        let start = head.drop { $0.isSpace || [0xEF, 0xBB, 0xBF].contains($0) }
        guard start.first == UInt8(ascii: "<") else { return nil }
        var reader = XMLReader()
        reader.add(Window(Array(start)))
        while let event = reader.next() {
            switch event {
            case .start(let element): return element
            case .text: return nil
            case .end: continue
            }
        }
        return nil
    }
}
