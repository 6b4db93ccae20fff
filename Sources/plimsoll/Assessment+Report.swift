import Facts
import Probing
import Reports
import Scans

extension Assessment {
    /// What there is to tell, for any format. Untimed where the time was given: then what was seen is all that the
    /// result depends on, and the same gives the same bytes.
    func report(_ plan: Plan, isTimed: Bool = true) -> Report {
        Report(
            snapshot, comparison, gate, plan.selection, duration: isTimed ? duration : nil, scope: plan.scope.told)
    }
}

extension Scope {
    fileprivate var told: [String] { networks.map(\.description) + names.sorted() }
}
