internal import Detectors

/// Gathers the rulings of one window, and tells a secret that several detectors found once: as the one that is surest
/// of it, and of those as the most specific.
struct Judged {
    private var all: [(ruling: Ruling, detector: Detector, alone: Proof)] = []
    private var refuted: [Range<Int>] = []

    /// What stands there has a token's shape and fails its check: nobody else may be sure of it.
    mutating func refute(_ value: Range<Int>) { refuted.append(value) }

    mutating func add(_ ruling: Ruling, by detector: Detector, _ alone: Proof) {
        all.append((ruling, detector, alone))
    }

    /// In the order of their places.
    var told: [(ruling: Ruling, detector: Detector)] {
        var kept: [(ruling: Ruling, detector: Detector)] = []
        var reach = 0
        var group: [(ruling: Ruling, detector: Detector, alone: Proof)] = []
        for one in all.sorted(by: Self.standsBefore) {
            if one.ruling.value.lowerBound >= reach, let best = best(of: group) {
                kept.append(best)
                group = []
            }
            group.append(one)
            reach = max(reach, one.ruling.value.upperBound)
        }
        if let best = best(of: group) { kept.append(best) }
        return kept
    }

    private typealias One = (ruling: Ruling, detector: Detector, alone: Proof)

    private func best(of group: [One]) -> (ruling: Ruling, detector: Detector)? {
        // A block says what all that lies in it is.
        guard let first = group.first(where: { $0.ruling.identity != nil }) ?? group.min(by: Self.isBetter) else {
            return nil
        }
        let isRefuted = !first.ruling.isChecked && refuted.contains { $0.overlaps(first.ruling.value) }
        return (isRefuted ? first.ruling.capped(at: .possible) : first.ruling, first.detector)
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
