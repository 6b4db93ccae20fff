internal import Digests
internal import Facts
internal import Trees

/// Turns what was seen in documents into facts.
struct SecretFacts {
    private let found: [(path: String, found: DocumentSightings)]
    private let unread: [Unread]
    private let leftOut: [String]

    init(_ found: [(path: String, found: DocumentSightings)], unread: [Unread], leftOut: [String]) {
        self.found = found
        self.unread = unread
        self.leftOut = leftOut
    }

    var sheet: FactSheet {
        FactSheet(
            probe: SecretsProbe.name,
            [
                Collection(SecretsProbe.match, matches, extent: extent(of: gaps)),
                Collection(SecretsProbe.unread, untouched, extent: extent(of: [])),
            ])
    }

    private var matches: [Fact] { found.flatMap { Self.facts(of: $0.found.sightings, in: $0.path) } }

    /// Equal secrets of one file are as many facts as there are, told apart by their order.
    private static func facts(of sightings: [Sighting], in path: String) -> [Fact] {
        var counts: [String: Int] = [:]
        return sightings.map { sighting in
            let same = "\(path) [\(sighting.category)] \(sighting.tag)"
            let ordinal = counts[same, default: 0]
            counts[same] = ordinal + 1
            return fact(sighting, Subject("\(same) \(ordinal)"), in: path)
        }
    }

    private static func fact(_ sighting: Sighting, _ subject: Subject, in path: String) -> Fact {
        Fact(
            SecretsProbe.match, subject,
            [
                "path": .seen(.string(path)), "category": .seen(.string(sighting.category)),
                "detector": .seen(.string(sighting.detector)), "grade": .seen(sighting.grade.value),
                "checked": .seen(.bool(sighting.isChecked)), "tag": .seen(.string(sighting.tag.description)),
            ],
            evidence: Evidence(path: path, line: sighting.line))
    }

    /// Everything that was not looked through, by path; what is missing of a document that was is among it.
    private var untouched: [Fact] {
        var reasons: [String: [String]] = [:]
        for one in unread where one.kind != .setAside { reasons[one.path, default: []].append("\(one.reason)") }
        for (path, seen) in found { reasons[path, default: []] += Self.words(seen) }
        return reasons.filter { !$0.value.isEmpty }.map { path, words in
            Fact(
                SecretsProbe.unread, Subject(path),
                ["path": .seen(.string(path)), "why": .seen(.string(words.joined(separator: "; ")))],
                evidence: Evidence(path: path))
        }
    }

    private var gaps: [String] {
        let files = unread.filter { $0.kind == .gap }.map { "\($0.path): \($0.reason)" }
        return files + found.flatMap { path, seen in Self.words(seen).map { "\(path): \($0)" } }
    }

    private static func words(_ seen: DocumentSightings) -> [String] {
        let more =
            seen.untold > 0 ? ["\(seen.untold) more secrets than the \(DocumentSightings.most) that are told"] : []
        return seen.gaps + more
    }

    /// The first few reasons, and how many there are.
    private func extent(of gaps: [String]) -> Extent {
        guard !gaps.isEmpty else { return Extent(.complete, leftOut: leftOut) }
        let told = gaps.sorted().prefix(3).joined(separator: "; ")
        let more = gaps.count > 3 ? "; and \(gaps.count - 3) more, see secret.unread" : ""
        return Extent(.partial(.notCovered("\(told)\(more)")), leftOut: leftOut)
    }
}
