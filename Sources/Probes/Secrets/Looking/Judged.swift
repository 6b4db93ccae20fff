internal import Detectors

/// Gathers the rulings of one window, and tells a secret that several detectors found once: as the one that is surest
/// of it, and of those as the most specific.
struct Judged {
    private var all: [(ruling: Ruling, detector: Detector, alone: Proof)] = []

    mutating func add(_ ruling: Ruling, by detector: Detector, _ alone: Proof) {
        all.append((ruling, detector, alone))
    }

    /// In the order of their places.
    var told: [(ruling: Ruling, detector: Detector)] {
        var kept: [(ruling: Ruling, detector: Detector)] = []
        var reach = 0
        var group: [(ruling: Ruling, detector: Detector, alone: Proof)] = []
        for one in all.sorted(by: Self.standsBefore) {
            if one.ruling.value.lowerBound >= reach, let best = Self.best(of: group) {
                kept.append(best)
                group = []
            }
            group.append(one)
            reach = max(reach, one.ruling.value.upperBound)
        }
        if let best = Self.best(of: group) { kept.append(best) }
        return kept
    }

    private typealias One = (ruling: Ruling, detector: Detector, alone: Proof)

    private static func best(of group: [One]) -> (ruling: Ruling, detector: Detector)? {
        // A block says what all that lies in it is.
        let first = group.first { $0.ruling.identity != nil } ?? group.min(by: isBetter)
        return first.map { ($0.ruling, $0.detector) }
    }

    private static func isBetter(_ a: One, _ b: One) -> Bool {
        if a.ruling.grade != b.ruling.grade { return a.ruling.grade > b.ruling.grade }
        if a.alone != b.alone { return a.alone > b.alone }
        if a.ruling.value.count != b.ruling.value.count { return a.ruling.value.count > b.ruling.value.count }
        return a.detector.id < b.detector.id
    }

    private static func standsBefore(_ a: One, _ b: One) -> Bool {
        (a.ruling.value.lowerBound, a.ruling.value.upperBound) < (b.ruling.value.lowerBound, b.ruling.value.upperBound)
    }
}
