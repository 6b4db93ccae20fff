internal import Detectors

/// Gathers the rulings of one window, and tells a secret that several detectors found once: as the one that is surest
/// of it, and of those as the most specific.
struct Judged {
    private struct Entry {
        let range: Range<Int>
        /// Nil where something has a token's shape and fails its check.
        let ruling: Ruling?
        let detector: Detector
        let alone: Proof
    }

    private var all: [Entry] = []

    mutating func add(_ ruling: Ruling, by detector: Detector, _ alone: Proof) {
        all.append(Entry(range: ruling.value, ruling: ruling, detector: detector, alone: alone))
    }

    /// What stands there has the shape that the detector seeks and fails its check: nobody else may be sure of it.
    mutating func refute(_ value: Range<Int>, by detector: Detector) {
        all.append(Entry(range: value, ruling: nil, detector: detector, alone: .nothing))
    }

    /// In the order of their places.
    var told: [(ruling: Ruling, detector: Detector)] {
        var kept: [(ruling: Ruling, detector: Detector)] = []
        var group: [Entry] = []
        var reach = 0
        for entry in all.sorted(by: Self.standsBefore) {
            if entry.range.lowerBound >= reach {
                if let best = Self.best(of: group) { kept.append(best) }
                group = []
            }
            group.append(entry)
            reach = max(reach, entry.range.upperBound)
        }
        if let best = Self.best(of: group) { kept.append(best) }
        return kept
    }

    private static func best(of group: [Entry]) -> (ruling: Ruling, detector: Detector)? {
        let told = group.filter { $0.ruling != nil }
        // A block says what all that lies in it is.
        guard let first = told.first(where: { $0.ruling?.identity != nil }) ?? told.min(by: isBetter),
            let ruling = first.ruling
        else { return nil }
        let isRefuted = !ruling.isChecked && told.count < group.count
        return (isRefuted ? ruling.capped(at: .possible) : ruling, first.detector)
    }

    private static func isBetter(_ a: Entry, _ b: Entry) -> Bool {
        if let one = a.ruling?.grade, let other = b.ruling?.grade, one != other { return one > other }
        if a.alone != b.alone { return a.alone > b.alone }
        if a.range.count != b.range.count { return a.range.count > b.range.count }
        return a.detector.id < b.detector.id
    }

    private static func standsBefore(_ a: Entry, _ b: Entry) -> Bool {
        (a.range.lowerBound, a.range.upperBound) < (b.range.lowerBound, b.range.upperBound)
    }
}
