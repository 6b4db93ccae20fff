internal import Detectors
internal import Digests
internal import Facts

/// One document's matches as facts: each with what makes it the same tomorrow, and nothing of what was matched.
struct MatchFacts {
    /// More of one document are counted and not told one by one.
    static let most = 10_000

    private(set) var facts: [Fact] = []
    /// Matches that are no facts.
    let leftOver: Int

    init(_ finds: DocumentFinds, path: String) {
        var ordinals: [String: Int] = [:]
        for match in finds.matches.prefix(Self.most) {
            let name = "[\(match.category)] \(match.tag)"
            let ordinal = ordinals[name, default: 0]
            ordinals[name] = ordinal + 1
            facts.append(Self.fact(match, in: path, format: finds.format, name: "\(name) \(ordinal)"))
        }
        leftOver = max(0, finds.matches.count - Self.most)
    }

    private static func fact(_ match: Match, in path: String, format: String, name: String) -> Fact {
        func text(_ text: String?) -> Observation { text.map { .seen(.string($0)) } ?? .absent }
        return Fact(
            HealthDataProbe.match, Subject("\(path) \(name)"),
            [
                "path": text(path), "category": text(match.category), "safe_harbor": text(match.identifies?.rawValue),
                "grade": .seen(match.grade.value), "detector": text(match.detector ?? format), "format": text(format),
                "field": text(match.field), "place": text(match.place), "tag": text(match.tag.description),
            ], evidence: Evidence(path: path, line: match.line))
    }
}
