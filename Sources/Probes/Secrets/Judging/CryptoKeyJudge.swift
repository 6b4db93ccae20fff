internal import Detectors

/// Judges what has the length of a cryptographic key under a name that ends in `key` or the like.
enum CryptoKeyJudge {
    static func rule(on candidate: Candidate) -> Ruling? {
        guard candidate.sort.kind != .lock, candidate.sort.kind != .translation else { return nil }
        let name = KeyName(in: candidate.bytes, label: candidate.label)
        let value = candidate.text
        guard let sort = name.sort, sort != .password, !Placeholder.holds(value), !HashShape.isUUID(value) else {
            return nil
        }
        let strength = Strength(value)
        guard Weight.ofToken(value, isQuoted: true) == .strong, strength.entropy >= (candidate.detector.entropy ?? 0)
        else { return nil }
        let isPublished = candidate.sort.isTrial || candidate.sort.kind == .prose || candidate.sort.kind == .markup
        return Ruling(sort == .random && !isPublished ? .likely : .possible, candidate.value)
    }
}
