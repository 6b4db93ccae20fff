internal import Digests

extension Detector {
    /// SHA-256 over all that decides what it finds; wording and cases are left out.
    public var digest: String {
        var parts = [
            id.description, area.rawValue, category, identifies?.rawValue ?? "", role.rawValue,
            validator?.rawValue ?? "", normalisation.rawValue, entropy.map { "\($0)" } ?? "",
        ]
        parts += patterns.flatMap { [$0.text, $0.seek ?? "", $0.alone.rawValue] }
        parts += reserved.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // Each with its length before it, so that no two detectors run together into one text.
        return SHA256Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined()).description
    }
}
