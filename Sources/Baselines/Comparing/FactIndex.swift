internal import Facts

/// The facts of one target by kind and subject, and how far each kind was looked for.
struct FactIndex {
    private struct Key: Hashable {
        let kind: String
        let subject: Subject
    }

    private var facts: [Key: [Fact]] = [:]
    private var extents: [String: Extent] = [:]
    private var subjects: [String: Set<Subject>] = [:]
    let kinds: [FactKind]

    init(_ target: TargetFacts) {
        kinds = target.collections.map(\.kind)
        for collection in target.collections {
            extents[collection.kind.name] = collection.extent
            subjects[collection.kind.name] = Set(collection.facts.map(\.subject))
            for fact in collection.facts {
                facts[Key(kind: collection.kind.name, subject: fact.subject), default: []].append(fact)
            }
        }
        facts = facts.mapValues { $0.count == 1 ? $0 : $0.sorted(by: \.storedOrder) }
    }

    func subjects(of kind: FactKind) -> Set<Subject> { subjects[kind.name] ?? [] }

    func extent(of kind: FactKind) -> Extent? { extents[kind.name] }

    func facts(_ kind: FactKind, _ subject: Subject) -> [Fact] { facts[Key(kind: kind.name, subject: subject)] ?? [] }

    /// Whether somebody looked there: it was seen, or would have been seen had it been there.
    func saw(_ kind: FactKind, _ subject: Subject, at path: String?) -> Bool {
        !facts(kind, subject).isEmpty || (extents[kind.name]?.covers(subject, at: path) ?? false)
    }

    /// Whether this look was at least as wide as another, for what is said of a collection as a whole.
    func isAsWide(as other: FactIndex, _ kind: FactKind) -> Bool {
        guard let mine = extents[kind.name], let theirs = other.extents[kind.name] else { return false }
        guard mine.leftOut.allSatisfy(theirs.leavesOut) else { return false }
        guard !mine.covered.isEmpty else { return true }
        guard !theirs.covered.isEmpty else { return false }
        return theirs.covered.allSatisfy { word, ranges in
            mine.covered[word].map { $0.intersection(ranges) == ranges } ?? ranges.isEmpty
        }
    }

    /// Why a subject was not seen, for people.
    func blindness(_ kind: FactKind, _ subject: Subject) -> String {
        guard let extent = extents[kind.name] else { return "\(kind.name) was not looked for" }
        if let reason = extent.missing { return "\(kind.name): \(reason)" }
        guard extent.leftOut.isEmpty else {
            let paths = clipped(extent.leftOut.joined(separator: ", "))
            return "\(clipped(subject.text)) lies in what the workspace left out (\(paths))"
        }
        let covered = extent.covered.sorted { ByteOrder($0.key) }.map { "\($0.key) \($0.value)" }
        return "\(clipped(subject.text)) lies outside what was looked at (\(clipped(covered.joined(separator: ", "))))"
    }
}

extension Extent {
    /// Whether the subject's number was found closed: `tcp/443` in `["tcp": 443]`.
    func isClosed(_ subject: Subject) -> Bool {
        let words = subject.text.split(separator: "/", omittingEmptySubsequences: false)
        guard words.count > 1, let number = Int(words[1]) else { return false }
        return closed[String(words[0])]?.contains(number) ?? false
    }
}
