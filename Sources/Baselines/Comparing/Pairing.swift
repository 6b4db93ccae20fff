internal import Evaluation
internal import Facts
internal import Policies

/// Which finding of today is which of the baseline, among those of one rule on one subject: one to one, so n old against
/// m new gives exactly max(0, m - n) new.
///
/// Nothing in their key tells them apart. Those that are as they were stay what they are; the others pair up in their
/// order.
struct Pairing {
    /// Where a finding stands among its equals.
    struct Position: Hashable {
        let today: Int
        let past: Int
    }

    private(set) var stayed: [Position] = []
    private(set) var appeared: [Position] = []
    private(set) var vanished: [Position] = []

    init(_ findings: [Finding], _ stored: [StoredFinding]) {
        var today = Array(findings.indices)
        var past = Array(stored.indices)
        for old in stored.indices {
            guard let same = today.firstIndex(where: { findings[$0].isLike(stored[old]) }) else { continue }
            stayed.append(Position(today: today.remove(at: same), past: old))
            past.removeAll { $0 == old }
        }
        stayed += zip(today, past).map { Position(today: $0, past: $1) }
        // What has no counterpart is asked for behind all that have one.
        appeared = today.dropFirst(past.count).enumerated().map { Position(today: $1, past: stored.count + $0) }
        vanished = past.dropFirst(today.count).enumerated().map { Position(today: findings.count + $0, past: $1) }
    }
}

extension Finding {
    fileprivate func isLike(_ stored: StoredFinding) -> Bool {
        evidence.path == stored.path && severity == stored.severity
    }
}
