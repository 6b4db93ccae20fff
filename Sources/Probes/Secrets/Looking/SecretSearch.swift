internal import Content
internal import Detectors
internal import Diagnostics
internal import Digests
internal import Facts
internal import Trees

/// Looks through documents with the detectors of secrets. Made once, and used by all tasks.
struct SecretSearch: Sendable {
    private let scanners: ScannerPool
    /// By the engine's index of patterns.
    private let patterns: [(detector: Detector, alone: Proof)]
    private let key: WorkspaceKey
    /// The only detector that is listened to; nil: all.
    private var only: DetectorID?

    init(_ detectors: [Detector], key: WorkspaceKey, cache: String?) throws(Problems) {
        patterns = detectors.flatMap { detector in detector.patterns.map { (detector, $0.alone) } }
        scanners = ScannerPool(try Engine(detectors.flatMap(\.patterns), cache: cache))
        self.key = key
    }

    /// The same, as if there were no other detector.
    func only(_ detector: DetectorID) -> SecretSearch {
        var one = self
        one.only = detector
        return one
    }

    /// What a document holds; what keeps it from being read to its end is told by whoever reads it.
    func look(through document: inout Document) -> DocumentSightings {
        var seen = DocumentSightings()
        let sort = FileSort(path: document.path)
        let isText = document.form == .text
        do throws(Reason) {
            while let window = try document.next() { try look(through: window, of: sort, isText: isText, into: &seen) }
        } catch {
            seen.addGap("\(error)")
        }
        return seen
    }

    /// What a text holds that is at hand.
    func look(through text: [UInt8], path: String) -> DocumentSightings {
        var seen = DocumentSightings()
        do throws(Reason) {
            try look(through: Window(text), of: FileSort(path: path), isText: true, into: &seen)
        } catch {
            seen.addGap("\(error)")
        }
        return seen
    }

    private func look(
        through window: Window, of sort: FileSort, isText: Bool, into seen: inout DocumentSightings
    ) throws(Reason) {
        var judged = Judged()
        let surrenders = try scanners.with { scanner in
            scanner.scan(window.bytes, in: window.bytes.indices) { hit in
                judge(hit, in: window, of: sort, isText: isText, into: &judged)
            }
        }
        var lines = LineCount(window)
        for (ruling, detector) in judged.told { seen.add(sighting(ruling, detector, in: window, at: &lines)) }
        for surrender in surrenders {
            seen.addGap("near line \(lines.line(at: surrender.offset)): \(surrender.why.rawValue)")
        }
    }

    /// In what is no text, only what is sure without a label is looked for.
    private func judge(_ hit: Hit, in window: Window, of sort: FileSort, isText: Bool, into judged: inout Judged) {
        let (detector, alone) = patterns[hit.pattern]
        guard only == nil || only == detector.id else { return }
        guard isText || alone == .certain, !window.isSeenElsewhere(hit.value) else { return }
        let candidate = Candidate(
            bytes: window.bytes, value: hit.value, whole: hit.whole, detector: detector, alone: alone, sort: sort)
        if let ruling = Judge.rule(on: candidate) {
            judged.add(ruling, by: detector, alone)
        } else if alone == .certain, TokenJudge.refutes(candidate) {
            judged.refute(hit.value, by: detector)
        }
    }

    private func sighting(
        _ ruling: Ruling, _ detector: Detector, in window: Window, at lines: inout LineCount
    ) -> Sighting {
        let value = ruling.identity ?? detector.normalisation(window.bytes[ruling.value])
        return Sighting(
            category: detector.category, detector: detector.id.description, grade: ruling.grade,
            isChecked: ruling.isChecked, tag: key.tag(detector.category, value),
            line: lines.line(at: ruling.value.lowerBound))
    }
}

extension DocumentSightings {
    fileprivate mutating func add(_ sighting: Sighting) {
        guard sightings.count < Self.most else {
            untold += 1
            return
        }
        sightings.append(sighting)
    }

    fileprivate mutating func addGap(_ words: String) {
        if gaps.count < Self.mostGaps { gaps.append(words) }
    }
}

extension Window {
    /// Half of the overlap of two windows belongs to each, so that what stands in it is seen once, and whole.
    fileprivate func isSeenElsewhere(_ value: Range<Int>) -> Bool {
        if overlap > 0, value.lowerBound < overlap / 2 { return true }
        // The next window begins with as many bytes again as `Bounds.overlap`, which this window does not know.
        return isCut && value.lowerBound >= bytes.count - Bounds().overlap / 2
    }
}

/// The line of an offset, for offsets that mostly rise.
struct LineCount {
    private let bytes: [UInt8]
    private let end: UInt8
    private var line: Int
    private var place = 0
    private let first: Int

    init(_ window: Window) {
        bytes = window.bytes
        first = window.firstLine
        line = window.firstLine
        end = window.bytes.contains(0x0A) || !window.bytes.contains(0x0D) ? 0x0A : 0x0D
    }

    mutating func line(at offset: Int) -> Int {
        if offset < place {
            place = 0
            line = first
        }
        line += bytes[place..<min(offset, bytes.count)].count { $0 == end }
        place = min(offset, bytes.count)
        return line
    }
}
