internal import Evaluation
internal import Facts

/// How much was looked at and judged. A report's last line always states it.
public struct Coverage: Hashable, Sendable {
    /// Rules that were selected.
    public let rules: Int
    /// Rules that passed or failed on something.
    public let judged: Int
    /// Rules that could not be decided on something.
    public let undetermined: Int
    public let targets: Int
    public let reached: Int
    public let facts: Int
}

extension Snapshot {
    public var coverage: Coverage {
        let judged = judgements.filter(\.verdict.isDecided).map(\.rule)
        let undetermined = judgements.filter(\.verdict.isUndetermined).map(\.rule)
        let unseen = targets.filter { $0.blindness != nil }.map(\.target) + unreached.map(\.target)
        let unreachedPlaces = Set(unseen.map(TargetPlace.init))
        let places = Set(targets.map { TargetPlace($0.target) }).union(unreachedPlaces)
        return Coverage(
            rules: rules.rules.count, judged: Set(judged).count, undetermined: Set(undetermined).count,
            targets: places.count, reached: places.subtracting(unreachedPlaces).count,
            facts: targets.reduce(0) { $0 + $1.collections.reduce(0) { $0 + $1.facts.count } })
    }
}

extension Verdict {
    /// Pass or fail: something was there and the rule decided on it.
    var isDecided: Bool {
        switch self {
        case .pass, .fail: true
        case .notApplicable, .undetermined: false
        }
    }

    var isUndetermined: Bool {
        if case .undetermined = self { true } else { false }
    }
}
