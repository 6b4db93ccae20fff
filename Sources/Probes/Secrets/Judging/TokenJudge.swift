internal import Detectors

/// Judges what has a shape of its own, or a provider's name before it: it must stand alone, not be a placeholder, and
/// be as random as its kind is.
enum TokenJudge {
    /// It has the shape and not the checksum: whatever it is called, it opens nothing, unless somebody has mistyped it.
    static func refutes(_ candidate: Candidate) -> Bool {
        guard let validator = candidate.detector.validator, standsAlone(candidate) else { return false }
        return validator(candidate.detector.normalisation(candidate.text)) == .invalid
    }

    static func rule(on candidate: Candidate) -> Ruling? {
        let value = candidate.text
        guard standsAlone(candidate), !isInBlob(candidate) else { return nil }
        let normalised = candidate.detector.normalisation(value)
        if candidate.detector.reserved.contains(String(decoding: normalised, as: UTF8.self)) {
            return Ruling(.example, candidate.value)
        }
        let verdict = candidate.detector.validator?(normalised)
        guard verdict != .invalid else { return nil }
        if verdict == .reserved { return Ruling(.example, candidate.value) }
        guard !isPlaceholder(value), isRandomEnough(value, candidate.detector) else { return nil }
        return Ruling(grade(of: candidate, isChecked: verdict == .valid), isChecked: verdict == .valid, candidate.value)
    }

    private static func grade(of candidate: Candidate, isChecked: Bool) -> SecretGrade {
        if candidate.alone != .certain || candidate.sort.isTrial && candidate.sort.kind == .prose { return .possible }
        return isChecked ? .valid : .likely
    }

    private static func isRandomEnough(_ value: ArraySlice<UInt8>, _ detector: Detector) -> Bool {
        guard let least = detector.entropy else { return true }
        return Strength(value).entropy >= least
    }

    /// Tokens hold words by chance too; what no chance writes is a word with its bounds, or a long run.
    private static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
        let lower = value.lowercased
        if signs.contains(where: { lower.holds($0) }) || Placeholder.isRepetition(lower) { return true }
        if isWords(value.suffix(20)) { return true }
        return Placeholder.isSequence(lower) || Reference.holds(value, isQuoted: true)
    }

    /// `md-test-the-prob`: what has the shape of a token and reads like a name.
    private static func isWords(_ tail: ArraySlice<UInt8>) -> Bool {
        let parts = tail.split { !$0.isAlphanumeric }
        let words = parts.filter {
            $0.count > 2 && $0.allSatisfy(\.isLetter) && Strength.wordlikeness(Array($0)) >= 4.5
        }
        return words.count > 1 && words.reduce(0) { $0 + $1.count } * 5 >= tail.count * 3
    }

    private static let signs: [StaticString] = [
        "example", "xxxx", "your_", "your-", "yourtoken", "changeme", "change-me", "change_me", "placeholder",
        "redacted",
        "dummy", "sample", "....", "****", "_here", "-here", "1234567890", "0123456789", "abcdefgh", "notreal",
        "not-real", "not-a-real", "not_a_real", "deadbeef", "cafebabe", "foobar", "testtest", "faketoken", "fake-",
        "fake_",
    ]

    /// A fixed shape cut out of something longer is not the shape.
    private static func standsAlone(_ candidate: Candidate) -> Bool {
        let bytes = candidate.bytes
        let (from, to) = (candidate.value.lowerBound, candidate.value.upperBound)
        if to < bytes.count, bytes[to].isWord { return false }
        if to + 1 < bytes.count, bytes[to] == 0x2D || bytes[to] == 0x2B, bytes[to + 1].isAlphanumeric { return false }
        guard from > 0, bytes[from].isWord, bytes[from - 1].isAlphanumeric else { return true }
        // `\nghp_…` in a string is no longer word.
        return from > 1 && bytes[from - 2] == 0x5C
    }

    /// Base 64 of something large holds every short shape by chance.
    private static func isInBlob(_ candidate: Candidate) -> Bool {
        let bytes = candidate.bytes
        let isBase64 = { (byte: UInt8) in byte.isAlphanumeric || byte == 0x2B || byte == 0x2F }
        let before = bytes[max(0, candidate.value.lowerBound - 80)..<candidate.value.lowerBound].reversed()
            .prefix(while: isBase64).count
        let after = bytes[candidate.value.upperBound..<min(bytes.count, candidate.value.upperBound + 80)]
            .prefix(while: isBase64).count
        return before + after >= 80
    }
}
