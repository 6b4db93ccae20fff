public import Expressions
internal import Facts

/// What a rule's conditions come to, before anybody words it.
public enum Decision: Hashable, Sendable {
    case pass
    case fail(Severity)
    case notApplicable
    case undetermined(String)
}

extension Rule {
    /// `where`, then `require`, then the severity bands. Undetermined in `where` is undetermined, never "not
    /// applicable"; an undetermined band counts as met, so that the higher severity stands.
    public func decide(_ bindings: Bindings) -> Decision {
        if let filter {
            switch filter.evaluate(bindings) {
            case .value(.bool(true)): break
            case .undetermined(let why): return .undetermined(why.description)
            case .value: return .notApplicable
            }
        }
        switch requirement.evaluate(bindings) {
        case .value(.bool(true)): return .pass
        case .undetermined(let why): return .undetermined(why.description)
        case .value: return .fail(severity(bindings))
        }
    }

    private func severity(_ bindings: Bindings) -> Severity {
        for band in bands {
            guard let condition = band.condition else { return band.severity }
            switch condition.evaluate(bindings) {
            case .value(.bool(true)), .undetermined: return band.severity
            case .value: continue
            }
        }
        // The loader sees to it that the last band has no condition.
        return .critical
    }
}
