internal import Detectors

/// What a pattern found, where it stands, and in what kind of file. It lives as long as its window.
struct Candidate {
    /// The window.
    let bytes: [UInt8]
    let value: Range<Int>
    /// The pattern's whole match: it begins with the label, where there is one.
    let whole: Range<Int>
    let detector: Detector
    /// What the pattern proves alone.
    let alone: Proof
    let sort: FileSort

    var text: ArraySlice<UInt8> { bytes[value] }
    /// What the pattern found before the value.
    var label: Range<Int> { whole.lowerBound..<max(whole.lowerBound, value.lowerBound) }

    /// The line around it, at most `reach` bytes each way.
    func line(reach: Int) -> ArraySlice<UInt8> {
        let from = bytes[max(0, whole.lowerBound - reach)..<whole.lowerBound].lastIndex(where: isLineEnd).map { $0 + 1 }
        let to = bytes[value.upperBound..<min(bytes.count, value.upperBound + reach)].firstIndex(where: isLineEnd)
        return bytes[
            (from ?? max(0, whole.lowerBound - reach))..<(to ?? min(bytes.count, value.upperBound + reach))]
    }
}

func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// What came of judging a candidate that is told.
struct Ruling {
    let grade: SecretGrade
    /// Whether a checksum or structure was checked and holds.
    let isChecked: Bool
    /// Where the value itself stands.
    let value: Range<Int>
    /// What it is known by, where that is not the value as it is written: a key's bytes, however they are broken into
    /// lines.
    let identity: [UInt8]?

    init(_ grade: SecretGrade, isChecked: Bool = false, _ value: Range<Int>, identity: [UInt8]? = nil) {
        self.grade = grade
        self.isChecked = isChecked
        self.value = value
        self.identity = identity
    }

    func capped(at most: SecretGrade) -> Ruling {
        Ruling(min(grade, most), isChecked: isChecked, value, identity: identity)
    }
}
