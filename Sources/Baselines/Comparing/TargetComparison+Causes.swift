internal import Evaluation
internal import Facts
internal import Policies

extension TargetComparison {
    /// A finding that the baseline does not hold, and why it is here: the four questions, in their order.
    func appeared(_ matter: Matter, _ position: Position, _ finding: Finding) -> Change {
        func new(_ cause: Cause, _ note: String) -> Change {
            change(.new, cause, matter, position, finding: finding, note: note)
        }
        guard let past else {
            return new(.change, hasBaseline ? "the target is new to the baseline" : "nothing was accepted yet")
        }
        if let why = unseen(past, matter, position) { return new(.environment, why) }
        if past.now.outcome(matter, position.past).isQuiet {
            if let note = otherDetector(matter) { return new(.unknown, note) }
            return new(.change, byThisChange(matter))
        }
        if past.then.outcome(matter, position.past).isQuiet {
            return new(.time, "the same facts passed when they were accepted")
        }
        return new(ruleOrUnknown(matter.rule), ruleNote(matter.rule))
    }

    /// Why the baseline cannot say what stood there; nil where it can. Only what was never stored because it moves by
    /// itself is no blindness of the look.
    private func unseen(_ past: Past, _ matter: Matter, _ position: Position) -> String? {
        guard let reach = rules.reaches[matter.rule], let subject = matter.subject else { return nil }
        let outcome = past.now.outcome(matter, position.past)
        switch reach {
        case .each(let kind):
            guard past.facts.saw(kind, subject, at: path(of: kind, subject)) else {
                return "not looked at when the baseline was accepted: \(past.facts.blindness(kind, subject))"
            }
            guard outcome.isUndetermined, past.facts.facts(kind, subject).contains(where: \.hasUnseenField) else {
                return nil
            }
        case .over(let kind):
            let missing = past.facts.extent(of: kind).map { $0.missing != nil } ?? true
            guard !past.facts.isAsWide(as: today, kind) || (missing && outcome.isUndetermined) else { return nil }
        }
        if case .undetermined(let reason) = outcome { return "not seen when the baseline was accepted: \(reason)" }
        return "less was looked at when the baseline was accepted"
    }

    /// A finding that both hold. The band decides, and who moved it: the facts, the clock, the rule.
    func stayed(_ matter: Matter, _ position: Position, _ finding: Finding, _ stored: StoredFinding) -> Change {
        func same(_ kind: Change.Kind, _ cause: Cause?, _ note: String?) -> Change {
            change(kind, cause, matter, position, finding: finding, stored: stored, note: note)
        }
        func moved(from old: Severity, _ cause: Cause, _ note: String) -> Change {
            same(finding.severity > old ? .worsened : .improved, cause, note)
        }
        let now = past?.now.outcome(matter, position.past) ?? .absent
        if case .fail(let before) = now, before != finding.severity {
            return moved(from: before, .change, "by this change")
        }
        guard finding.severity != stored.severity else { return same(.unchanged, nil, nil) }
        if now.isFail, past?.then.outcome(matter, position.past) == .fail(stored.severity) {
            return moved(from: stored.severity, .time, "the same facts were less pressing when they were accepted")
        }
        if !now.isFail, now.isQuiet, now != .absent { return moved(from: stored.severity, .change, "by this change") }
        return same(.severityChanged, ruleOrUnknown(matter.rule), ruleNote(matter.rule))
    }

    /// A finding of the baseline that no rule makes today.
    func vanished(_ matter: Matter, _ position: Position, _ stored: StoredFinding) -> Change {
        func left(_ kind: Change.Kind, _ cause: Cause, reason: String? = nil, _ note: String) -> Change {
            change(kind, cause, matter, position, stored: stored, reason: reason, note: note)
        }
        guard let kind = kind(of: matter.rule) else {
            return left(.notEvaluated, .rule, "the rule is no longer selected")
        }
        guard rules.catalogue.looks(for: kind, on: target.kind) else {
            return left(.notEvaluated, .rule, "nothing looks for \(kind.name) on a \(target.kind.rawValue)")
        }
        switch verdicts.outcome(matter, position.today) {
        case .undetermined(let reason):
            return left(
                .undetermined, cause(ofUndetermined: matter, position), reason: reason, "carried from the baseline")
        case .pass: return settled(matter, position, stored, "judged now and holds")
        case .notApplicable: return settled(matter, position, stored, "the rule no longer speaks of it")
        case .absent, .fail: break
        }
        guard let subject = matter.subject,
            today.extent(of: kind)?.covers(subject, at: stored.path ?? path(of: kind, subject)) ?? false
        else {
            let reason = today.blindness(kind, matter.subject ?? Subject(kind.name))
            return left(.undetermined, .environment, reason: reason, "carried from the baseline")
        }
        return left(.fixed, .change, "its subject is gone from a complete collection")
    }

    /// Fixed where the facts changed, gone where the rule or the clock did.
    private func settled(_ matter: Matter, _ position: Position, _ stored: StoredFinding, _ why: String) -> Change {
        func left(_ kind: Change.Kind, _ cause: Cause, _ note: String) -> Change {
            change(kind, cause, matter, position, stored: stored, note: note)
        }
        let now = past?.now.outcome(matter, position.past) ?? .absent
        if now.isFail { return left(.fixed, .change, why) }
        if past?.then.outcome(matter, position.past).isFail ?? false {
            return left(.gone, .time, "today's rule would have objected when it was accepted, and no longer does")
        }
        let cause = ruleOrUnknown(matter.rule)
        // Where the old facts cannot be judged, nobody can say that they still stand.
        let kind: Change.Kind = cause == .unknown && !now.isQuiet ? .fixed : .gone
        return left(kind, cause, kind == .fixed ? why : ruleNote(matter.rule))
    }

    /// A verdict that could not be reached, on what is no finding of the baseline.
    func undecided(_ matter: Matter, _ reason: String) -> Change {
        guard let past else {
            return change(.undetermined, .environment, matter, reason: reason, note: nil)
        }
        let wasUndetermined = past.now.outcome(matter, 0).isUndetermined
        let wasUnseen =
            past.now.outcome(matter, 0) == .absent
            && past.now.outcome(Matter(rule: matter.rule, subject: nil), 0).isUndetermined
        if (wasUndetermined && !isVolatile(matter)) || wasUnseen {
            return change(.standingUndetermined, nil, matter, reason: reason, note: nil)
        }
        return change(
            .undetermined, cause(ofUndetermined: matter, Position(today: 0, past: 0)), matter, reason: reason, note: nil
        )
    }

    /// The rule's where it cannot decide on the accepted facts either; otherwise today's look saw less.
    private func cause(ofUndetermined matter: Matter, _ position: Position) -> Cause {
        guard let past, past.now.outcome(matter, position.past).isUndetermined, !isVolatile(matter) else {
            return .environment
        }
        return ruleOrUnknown(matter.rule) == .rule ? .rule : .environment
    }

    /// Whether all that the baseline lacks of the subject is what is never stored.
    private func isVolatile(_ matter: Matter) -> Bool {
        guard let past, let kind = kind(of: matter.rule), let subject = matter.subject else { return false }
        let facts = past.facts.facts(kind, subject)
        return kind.fields.contains(where: \.isVolatile) && !facts.isEmpty && !facts.contains(where: \.hasUnseenField)
    }

    /// What found it today looked otherwise, or not at all, when the baseline was accepted: it may have stood there all
    /// along. Nil where the same detector looked.
    private func otherDetector(_ matter: Matter) -> String? {
        guard let past, let kind = kind(of: matter.rule), let subject = matter.subject,
            past.facts.facts(kind, subject).isEmpty, let id = today.facts(kind, subject).first?.detector,
            let detector = rules.lock[detector: id]
        else { return nil }
        guard let lock = past.lock else { return "the detectors that looked before are no longer on record" }
        guard let old = lock[detector: id] else { return "\(id) was not looked with when the baseline was accepted" }
        return old.digest == detector.digest ? nil : "\(id) was changed since the baseline was accepted"
    }

    private func ruleOrUnknown(_ rule: RuleID) -> Cause {
        guard let lock = past?.lock, let today = rules.lock[rule] else { return .unknown }
        guard let old = lock[rule] else { return .rule }
        return today.difference(from: old) == nil ? .unknown : .rule
    }
}

extension Fact {
    /// What found it, where a detector did.
    fileprivate var detector: String? {
        guard case .seen(.string(let id))? = self["detector"] else { return nil }
        return id
    }

    fileprivate var hasUnseenField: Bool {
        storedValues.contains { if case .unseen = $0.observation { true } else { false } }
    }
}
