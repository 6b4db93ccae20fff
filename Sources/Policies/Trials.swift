internal import Diagnostics
internal import Expressions
internal import Facts

/// Runs a rule's cases, and mutates its conditions to see whether the cases would notice.
public struct Trial: Sendable {
    /// A case that did not come out as it expects.
    public struct Failure: Hashable, Sendable {
        public let name: String
        public let place: String
        public let expected: String
        public let got: String
    }

    /// A change to a condition that no case notices.
    public struct Survivor: Hashable, Sendable {
        /// `require`, `where`, or `severity 1`.
        public let part: String
        public let mutation: String
        public let condition: String
    }

    public let rule: RuleID
    public let cases: Int
    public let failures: [Failure]
    public let mutants: Int
    public let survivors: [Survivor]
}

extension Rule {
    /// Runs the cases; when they all hold, runs them again under every mutant of every condition.
    public func trial() -> Trial {
        let failures = cases.compactMap { failure(of: $0) }
        let mutants = failures.isEmpty ? self.mutants() : []
        let survivors = mutants.filter { mutant in cases.allSatisfy { mutant.rule.failure(of: $0) == nil } }
        return Trial(
            rule: id, cases: cases.count, failures: failures, mutants: mutants.count,
            survivors: survivors.map { Trial.Survivor(part: $0.part, mutation: $0.mutation, condition: $0.condition) })
    }

    private func failure(of example: Case) -> Trial.Failure? {
        let got = decision(in: example)
        guard !example.holds(got) else { return nil }
        return Trial.Failure(
            name: example.name, place: example.place.description, expected: example.expected, got: got.told)
    }

    private func decision(in example: Case) -> Decision {
        let settings = parameters.map { example.parameters[$0.name] ?? $0.standard }
        var bindings = Bindings(settings: settings, target: example.target, now: example.now)
        switch reach {
        case .each:
            guard let fact = example.facts.first else { return .notApplicable }
            bindings.bind(fact)
        case .over: bindings.bind(example.facts, missing: example.missing)
        }
        return decide(bindings)
    }
}

extension Case {
    fileprivate func holds(_ decision: Decision) -> Bool {
        switch (expectation, decision) {
        case (.pass, .pass), (.notApplicable, .notApplicable), (.undetermined, .undetermined): true
        case (.fail, .fail(let got)): severity == nil || severity == got
        default: false
        }
    }

    fileprivate var expected: String { expectation.rawValue + (severity.map { ", \($0)" } ?? "") }
}

extension Decision {
    fileprivate var told: String {
        switch self {
        case .pass: "pass"
        case .fail(let severity): "fail, \(severity)"
        case .notApplicable: "not-applicable"
        case .undetermined(let reason): "undetermined (\(reason))"
        }
    }
}

private struct RuleMutant {
    let part: String
    let mutation: String
    let condition: String
    let rule: Rule
}

extension Rule {
    fileprivate func mutants() -> [RuleMutant] {
        var mutants = requirement.mutants().map { mutant in
            RuleMutant(
                part: "require", mutation: mutant.description, condition: mutant.expression.source,
                rule: with(filter: filter, requirement: mutant.expression, bands: bands))
        }
        if let filter {
            mutants += filter.mutants().map { mutant in
                RuleMutant(
                    part: "where", mutation: mutant.description, condition: mutant.expression.source,
                    rule: with(filter: mutant.expression, requirement: requirement, bands: bands))
            }
        }
        for (index, band) in bands.enumerated() {
            for mutant in band.condition?.mutants() ?? [] {
                var changed = bands
                changed[index] = Band(condition: mutant.expression, severity: band.severity)
                mutants.append(
                    RuleMutant(
                        part: "severity \(index + 1)", mutation: mutant.description,
                        condition: mutant.expression.source,
                        rule: with(filter: filter, requirement: requirement, bands: changed)))
            }
        }
        return mutants
    }

    private func with(filter: Expression?, requirement: Expression, bands: [Band]) -> Rule {
        Rule(
            id: id, version: version, replaces: replaces, title: title, reach: reach, filter: filter,
            requirement: requirement, parameters: parameters, bands: bands, message: message, why: why, fix: fix,
            references: references, cases: cases, file: file)
    }
}
