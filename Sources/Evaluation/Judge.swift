internal import Expressions
public import Facts
public import Policies

/// (rules, facts, now) to verdicts. Pure: the same facts under the same rules at the same time give the same verdicts.
public struct Judge: Sendable {
    private let selection: Selection
    private let catalogue: Catalogue

    public init(_ selection: Selection, _ catalogue: Catalogue) {
        self.selection = selection
        self.catalogue = catalogue
    }

    /// Every verdict on one target, in the order of rules and subjects.
    public func judgements(of facts: TargetFacts, at now: Timestamp) -> [Judgement] {
        selection.rules.flatMap { judgements(of: facts, by: $0, at: now) }
    }

    /// What one rule says of one target.
    public func judgements(of facts: TargetFacts, by selected: SelectedRule, at now: Timestamp) -> [Judgement] {
        let target = facts.target
        let kind = selected.rule.reach.kind
        guard catalogue.looks(for: kind, on: target.kind) else {
            return [Judgement(rule: selected.rule.id, target: target, subject: nil, verdict: .notApplicable)]
        }
        let collection =
            facts[kind] ?? Collection(kind, [], extent: .unseen(.notCovered("nothing looked for \(kind.name)")))
        var hearing = Hearing(selected, target: target, now: now)
        return switch selected.rule.reach {
        case .each: hearing.each(collection)
        case .over: [hearing.over(collection)]
        }
    }
}

/// One rule before one target.
struct Hearing {
    private let selected: SelectedRule
    private let target: TargetIdentity
    private var bindings: Bindings

    init(_ selected: SelectedRule, target: TargetIdentity, now: Timestamp) {
        self.selected = selected
        self.target = target
        bindings = Bindings(settings: selected.settings.map(\.value), target: target, now: now)
    }

    private var rule: Rule { selected.rule }

    /// The facts that were seen are judged, and one undetermined verdict stands for those that were not. Complete and
    /// empty is not applicable.
    mutating func each(_ collection: Collection) -> [Judgement] {
        var judgements: [Judgement] = []
        judgements.reserveCapacity(collection.facts.count + 1)
        for fact in collection.facts {
            bindings.bind(fact)
            judgements.append(judgement(fact.subject, verdict(on: fact.subject, evidence: fact.evidence)))
        }
        if let reason = collection.extent.missing {
            judgements.append(judgement(nil, undetermined(nil, "\(collection.kind.name): \(reason)")))
        } else if judgements.isEmpty {
            judgements.append(judgement(nil, .notApplicable))
        }
        return judgements
    }

    mutating func over(_ collection: Collection) -> Judgement {
        let subject = Subject(collection.kind.name)
        bindings.bind(collection.facts, missing: collection.extent.missing)
        return judgement(subject, verdict(on: subject, evidence: Evidence()))
    }

    private func verdict(on subject: Subject, evidence: Evidence) -> Verdict {
        switch rule.decide(bindings) {
        case .pass: .pass
        case .notApplicable: .notApplicable
        case .undetermined(let reason): undetermined(subject, reason)
        case .fail(let severity): .fail(finding(subject, selected.severity?.severity ?? severity, evidence))
        }
    }

    private func finding(_ subject: Subject, _ severity: Severity, _ evidence: Evidence) -> Finding {
        Finding(
            rule: rule.id, target: target, subject: subject, severity: severity, title: rule.title,
            message: rule.message.render(bindings), fix: rule.fix.text, evidence: evidence,
            controls: selected.controls)
    }

    private func undetermined(_ subject: Subject?, _ reason: String) -> Verdict {
        .undetermined(Undetermined(rule: rule.id, target: target, subject: subject, reason: reason))
    }

    private func judgement(_ subject: Subject?, _ verdict: Verdict) -> Judgement {
        Judgement(rule: rule.id, target: target, subject: subject, verdict: verdict)
    }
}
