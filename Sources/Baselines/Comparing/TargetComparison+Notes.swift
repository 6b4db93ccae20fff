internal import Facts
internal import Policies

extension TargetComparison {
    /// What stood there when the baseline was accepted; nil where nothing differs, or nobody looked.
    func was(_ matter: Matter) -> String? {
        guard let past, case .each(let kind)? = rules.reaches[matter.rule], let subject = matter.subject else {
            return nil
        }
        let old = past.facts.facts(kind, subject)
        guard !old.isEmpty else {
            guard let extent = past.facts.extent(of: kind), extent.covers(subject, at: path(of: kind, subject)) else {
                return nil
            }
            return extent.isClosed(subject) ? "closed" : "not there"
        }
        let new = today.facts(kind, subject)
        // Of several that are called the same nobody can say which became which.
        return old.count == 1 && new.count == 1 ? new[0].differences(from: old[0]) : nil
    }

    func byThisChange(_ matter: Matter) -> String {
        guard let past, let kind = kind(of: matter.rule), let subject = matter.subject,
            past.facts.facts(kind, subject).isEmpty, !today.facts(kind, subject).isEmpty
        else { return "by this change" }
        let wasClosed = past.facts.extent(of: kind)?.isClosed(subject) ?? false
        return wasClosed ? "opened by this change" : "added by this change"
    }

    /// What is known of the rule's part in it.
    func ruleNote(_ rule: RuleID) -> String {
        guard let lock = past?.lock, let today = rules.lock[rule] else {
            return "the rules that the target was accepted under are no longer on record"
        }
        guard let old = lock[rule] else { return "\(rule) was not selected when the baseline was accepted" }
        return today.difference(from: old) ?? "nothing that is on record explains it"
    }
}

extension Fact {
    /// `version: 4.17.21 -> 4.17.19`; nil where nothing that is stored differs. A value that either side did not see is
    /// no difference.
    func differences(from old: Fact) -> String? {
        let changed = zip(storedValues, old.storedValues).filter { new, old in
            new.observation != old.observation && !new.observation.isUnseen && !old.observation.isUnseen
        }
        guard !changed.isEmpty else { return nil }
        return changed.map { "\($0.field.name): \($1.observation.shown) -> \($0.observation.shown)" }
            .joined(separator: ", ")
    }
}

extension Observation {
    var isUnseen: Bool { if case .unseen = self { true } else { false } }

    fileprivate var shown: String {
        switch self {
        case .seen(let value): clipped(value.text)
        case .absent: "none"
        case .unseen: "unseen"
        }
    }
}
