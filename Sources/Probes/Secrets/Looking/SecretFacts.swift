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
                Collection(SecretsProbe.match, matches, extent: allUnread.extent(leftOut: leftOut)),
                Collection(
                    SecretsProbe.unread, allUnread.facts(SecretsProbe.unread),
                    extent: Extent(.complete, leftOut: leftOut)),
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

    /// With what is missing of the documents that were looked through.
    private var allUnread: [Unread] {
        let gaps = found.flatMap { path, seen in seen.words.map { Unread(path, .told($0)) } }
        return (unread + gaps).sorted { ($0.path, $0.reason.description) < ($1.path, $1.reason.description) }
    }
}

extension DocumentSightings {
    fileprivate var words: [String] {
        gaps + (untold > 0 ? ["\(untold) more secrets than the \(Self.most) that are told"] : [])
    }
}
