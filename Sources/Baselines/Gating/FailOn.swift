public import Diagnostics
public import Policies

/// Which changes close the gate: those of one of these kinds, at this severity or above, for one of these causes.
public struct FailOn: Hashable, Sendable {
    public let changes: Set<Change.Kind>
    public let severity: Severity
    /// What did not change has no cause, and is not asked for one.
    public let causes: Set<Cause>

    public init(changes: Set<Change.Kind>, severity: Severity, causes: Set<Cause>) {
        self.changes = changes
        self.severity = severity
        self.causes = causes
    }

    /// A deploy answers for what it changed, for what nobody can explain, and for what nobody had looked at.
    public static let gate = FailOn(
        changes: [.new, .worsened], severity: .medium, causes: [.change, .unknown, .environment])

    /// A scan tells every new risk, whatever brought it.
    public static let scan = FailOn(changes: [.new, .worsened], severity: .medium, causes: Set(Cause.allCases))

    /// Whether this change alone closes the gate.
    public func closes(on change: Change) -> Bool {
        guard changes.contains(change.kind), let found = change.severity, found >= severity else { return false }
        return change.cause.map(causes.contains) ?? true
    }
}

extension FailOn {
    /// Reads `change=new,worsened;severity=medium;cause=change,unknown`. What is left out stays as in `standard`; `any`
    /// stands for every change or cause. Throws every word that is wrong, placed in the text.
    public init(_ text: String, standard: FailOn = .gate) throws(Problems) {
        var reader = FailOnReader(text: text)
        let parts = reader.parts()
        let changes = reader.words(parts["change"], Change.Kind.spellings, orAny: true)
        let severities = reader.words(parts["severity"], Severity.spellings)
        let causes = reader.words(parts["cause"], Cause.spellings, orAny: true)
        if severities.count > 1, let part = parts["severity"] {
            reader.complain("severity is one word: that one and all above it", at: part.offset)
        }
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        self.init(
            changes: changes.isEmpty ? standard.changes : Set(changes),
            severity: severities.first ?? standard.severity,
            causes: causes.isEmpty ? standard.causes : Set(causes))
    }
}

extension Change.Kind {
    /// The kinds that a line can be drawn at, as they are written on a command line. What is undetermined has an exit
    /// code of its own.
    fileprivate static let spellings: [(String, Change.Kind)] = [
        ("new", .new), ("worsened", .worsened), ("improved", .improved), ("unchanged", .unchanged),
        ("severity-changed", .severityChanged), ("fixed", .fixed), ("gone", .gone), ("not-evaluated", .notEvaluated),
    ]
}

extension Severity {
    fileprivate static let spellings = allCases.map { ($0.description, $0) }
}

extension Cause {
    fileprivate static let spellings = allCases.map { ($0.rawValue, $0) }
}

private struct FailOnReader {
    struct Part {
        let text: Substring
        /// In Unicode scalars from the text's beginning.
        let offset: Int
    }

    let text: String
    var problems: [Problem] = []

    init(text: String) { self.text = text }

    mutating func parts() -> [Substring: Part] {
        var parts: [Substring: Part] = [:]
        for part in split(Part(text: text[...], offset: 0), at: ";") {
            let sides = split(part, at: "=")
            let name = sides[0].text
            if sides.count != 2 {
                complain("\"\(clipped(String(part.text)))\" is no name=words", at: part.offset, hint: Self.example)
            } else if !["change", "severity", "cause"].contains(name) {
                let near = didYouMean(String(name), among: ["change", "severity", "cause"])
                complain(
                    "there is no \"\(clipped(String(name)))\" to draw the line at", at: part.offset,
                    hint: near ?? Self.example)
            } else if parts.updateValue(sides[1], forKey: name) != nil {
                complain("\"\(name)\" is here twice", at: part.offset)
            }
        }
        return parts
    }

    /// Every word's meaning; all of them for `any`.
    mutating func words<T>(_ part: Part?, _ spellings: [(String, T)], orAny: Bool = false) -> [T] {
        guard let part else { return [] }
        var meanings: [T] = []
        for word in split(part, at: ",") {
            if orAny, word.text == "any" {
                meanings += spellings.map(\.1)
            } else if let found = spellings.first(where: { $0.0 == word.text }) {
                meanings.append(found.1)
            } else {
                let names = spellings.map(\.0)
                let near = didYouMean(String(word.text), among: names) ?? "one of \(names.joined(separator: ", "))"
                complain("\"\(clipped(String(word.text)))\" is not known here", at: word.offset, hint: near)
            }
        }
        return meanings
    }

    mutating func complain(_ problem: String, at offset: Int, hint: String? = nil) {
        problems.append(
            Problem(problem, at: Place(file: "--fail-on", line: 1, column: offset + 1), hint: hint, line: text))
    }

    private func split(_ part: Part, at separator: Character) -> [Part] {
        var offset = part.offset
        return part.text.split(separator: separator, omittingEmptySubsequences: false).map { piece in
            let start = offset
            offset += piece.unicodeScalars.count + 1
            let lead = piece.prefix { $0 == " " }.count
            return Part(text: piece.trimmed, offset: start + lead)
        }
    }

    private static let example = "write it as \"change=new,worsened;severity=medium;cause=change,unknown\""
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
