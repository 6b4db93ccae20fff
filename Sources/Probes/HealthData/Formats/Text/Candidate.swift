internal import Detectors

/// A value as a pattern found it, before anything is known of its record.
struct Candidate {
    let kind: ValueKind
    let value: Range<Int>
    /// With its label.
    let whole: Range<Int>
    /// The pattern names what it finds: `ssn=`.
    let isLabelled: Bool

    init(kind: ValueKind, value: Range<Int>, whole: Range<Int>, in bytes: [UInt8]) {
        self.kind = kind
        self.value = value
        self.whole = whole
        isLabelled = bytes[whole.lowerBound..<value.lowerBound].contains(where: isLetter)
    }

    /// Of two that overlap: a label beats a shape, what proves more beats what proves less, the longer the shorter.
    func isBetter(than other: Candidate) -> Bool {
        if isLabelled != other.isLabelled { return isLabelled }
        if kind.alone != other.kind.alone { return kind.alone > other.kind.alone }
        return value.count > other.value.count
    }
}

/// Those that are left where of all that overlap the best is taken. They come by their start.
func withoutOverlaps(_ candidates: [Candidate]) -> [Candidate] {
    var kept: [Candidate] = []
    for candidate in candidates {
        guard let last = kept.last, last.value.overlaps(candidate.value) else {
            kept.append(candidate)
            continue
        }
        if candidate.isBetter(than: last) { kept[kept.count - 1] = candidate }
    }
    return kept
}

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte > 0x7F }
func isNumeral(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
