import Baselines
import Reports
import Scans
extension Assessment { func report(_ plan: Plan) -> Report { preconditionFailure() } }
