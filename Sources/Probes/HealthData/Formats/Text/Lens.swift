internal import Content
internal import Detectors
internal import Diagnostics
internal import Facts

/// What text is looked through with: one engine for values, sought everywhere, and one for context, sought only in the
/// records that hold a value. "patient" is in every line of a clinic's software.
struct Lens: Sendable {
    fileprivate let values: Engine
    fileprivate let context: Engine
    /// By pattern of `values`.
    fileprivate let kinds: [ValueKind]
    /// By pattern of `context`.
    fileprivate let roles: [Detector.Role]

    /// Of the detectors of health data. Throws every pattern that cannot be sought.
    init(_ detectors: [Detector], cache: String?) throws(Problems) {
        let own = detectors.filter { $0.area == .healthData }
        let valued = own.filter { $0.role == .identifier || $0.role == .contact }
        let spoken = own.filter { $0.role == .person || $0.role == .health || $0.role == .other }
        values = try Engine(valued.flatMap(\.patterns), cache: cache)
        context = try Engine(spoken.flatMap(\.patterns), cache: cache)
        kinds = valued.flatMap { detector in detector.patterns.map { ValueKind(detector, $0) } }
        roles = spoken.flatMap { detector in detector.patterns.map { _ in detector.role } }
    }
}

/// One task's look through a lens: it holds the memory that scans need.
final class Sight {
    private let lens: Lens
    private var values: Scanner
    private var context: Scanner
    /// How often the engine gave up on a pattern.
    private(set) var surrenders: [Surrender] = []

    init(_ lens: Lens) throws(Reason) {
        self.lens = lens
        values = try lens.values.scanner()
        context = try lens.context.scanner()
    }

    /// Every value that may be one, by its start.
    func candidates(in bytes: [UInt8]) -> [Candidate] {
        var found: [Candidate] = []
        surrenders += values.scan(bytes, in: bytes.indices) { hit in
            found.append(Candidate(kind: lens.kinds[hit.pattern], value: hit.value, whole: hit.whole, in: bytes))
        }
        return found.sorted { $0.value.lowerBound < $1.value.lowerBound }
    }

    /// What a record speaks of.
    func mentions(in bytes: [UInt8], _ record: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        surrenders += context.scan(bytes, in: record) { hit in
            found.append(Mention(role: lens.roles[hit.pattern], range: hit.whole))
        }
        return found
    }

    /// Where text was given up on since this was last asked: what may stand there was not looked at.
    func takeSurrenders() -> [Surrender] {
        defer { surrenders = [] }
        return surrenders
    }
}

/// A word of context.
struct Mention {
    let role: Detector.Role
    let range: Range<Int>
}
