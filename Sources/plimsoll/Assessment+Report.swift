import Facts
import Probing
import Reports
import Scans

extension Assessment {
    /// What there is to tell, for any format.
    func report(_ plan: Plan) -> Report {
        Report(snapshot, comparison, gate, plan.selection, duration: duration, scope: plan.scope.told)
    }
}

extension Scope {
    fileprivate var told: [String] { networks.map(\.description) + names.sorted() }
}
