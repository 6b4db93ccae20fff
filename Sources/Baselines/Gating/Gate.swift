internal import Evaluation
internal import Facts
public import Policies

/// The decision on a scan: an exit code, and the same in words.
public struct Gate: Hashable, Sendable {
    public let exit: ExitCode
    /// `gate closed: 3 new or worsened at medium or above`
    public let reason: String
    /// What closed it, in the comparison's order.
    public let closing: [Change]

    /// Why a scan ended before it was done.
    public enum Stop: Hashable, Sendable { case deadline, interrupted }

    /// Decides on a comparison: for `gate` with `FailOn.gate`, for `scan` with `FailOn.scan`.
    ///
    /// 1 outranks 130 and 124, which outrank 3, which outranks 0: what is known to be bad stays known.
    public static func decide(
        _ comparison: Comparison, failOn: FailOn = .gate, acceptUndetermined: [AcceptedUndetermined] = [],
        stopped: Stop? = nil
    ) -> Gate {
        let closing = comparison.changes.filter(failOn.closes)
        let doubts = Doubts(comparison, acceptUndetermined)
        let words = closing.isEmpty ? "" : "gate closed: \(counted(closing)) at \(failOn.severity) or above"
        return Gate(closing, words, stopped, comparison.coverage, doubts)
    }

    /// Decides on all that was found, without a baseline, as `check` does.
    public static func decide(
        everythingIn comparison: Comparison, atOrAbove severity: Severity = .medium, stopped: Stop? = nil
    ) -> Gate {
        let closing = comparison.changes.filter { $0.finding.map { $0.severity >= severity } ?? false }
        let words = closing.isEmpty ? "" : "\(closing.count) found at \(severity) or above"
        return Gate(closing, words, stopped, comparison.coverage, Doubts(comparison, []))
    }

    private init(_ closing: [Change], _ words: String, _ stopped: Stop?, _ coverage: Coverage, _ doubts: Doubts) {
        self.closing = closing
        if !closing.isEmpty {
            (exit, reason) = (.closed, words)
        } else if let stopped {
            (exit, reason) =
                stopped == .deadline
                ? (.deadline, "the deadline ran out: what was seen by then is written")
                : (.interrupted, "interrupted: what was seen by then is written")
        } else if coverage.judged == 0 {
            (exit, reason) = (.undetermined, "nothing was evaluated: no rule passed or failed on anything")
        } else if let doubt = doubts.words {
            (exit, reason) = (.undetermined, doubt)
        } else {
            (exit, reason) = (
                .clean, doubts.accepted == 0 ? "clean" : "clean, \(doubts.accepted) undetermined accepted"
            )
        }
    }

    /// `2 new, 1 worsened`, in the order of the kinds.
    private static func counted(_ changes: [Change]) -> String {
        Change.Kind.allCases.compactMap { kind in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }.joined(separator: ", ")
    }
}

/// The verdicts that could not be reached, and what the workspace accepts of them.
private struct Doubts {
    /// Nil: nothing is in doubt that nobody accepted.
    let words: String?
    let accepted: Int

    init(_ comparison: Comparison, _ list: [AcceptedUndetermined]) {
        let all = Self.doubts(comparison)
        let open = all.filter { doubt in !list.contains { $0.covers(doubt, at: comparison.now) } }
        accepted = all.count - open.count
        guard let first = open.first else {
            words = nil
            return
        }
        let example = "\(first.target)\(first.rule.map { " \($0)" } ?? "") (\(clipped(first.reason)))"
        let expired = list.first { entry in open.contains(where: entry.speaks) }
        words =
            "\(open.count) could not be determined, among them \(example)"
            + (expired.map { "; the entry for \($0.target) in accept-undetermined ended \($0.until)" } ?? "")
    }

    /// Every verdict, and every target of which no rule speaks because nothing can look at it.
    private static func doubts(_ comparison: Comparison) -> [Doubt] {
        let changes = comparison.changes.filter { $0.kind == .undetermined || $0.kind == .standingUndetermined }
        let told = Set(changes.map(\.target))
        return changes.map { Doubt(target: $0.target.id, rule: $0.rule, reason: $0.reason ?? "") }
            + comparison.unreached.filter { !told.contains($0.target) }
            .map { Doubt(target: $0.target.id, rule: nil, reason: $0.reason.description) }
    }
}
