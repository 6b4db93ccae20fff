internal import Evaluation
internal import Facts
internal import Policies

/// What the rules say of one target, by rule and subject.
struct Verdicts {
    struct Matter: Hashable {
        let rule: RuleID
        /// Nil: the collection as a whole.
        let subject: Subject?
    }

    /// What a rule says of the n-th thing of one subject.
    enum Outcome: Hashable {
        case fail(Severity)
        case undetermined(String)
        case pass
        case notApplicable
        /// There is no such thing.
        case absent

        /// The rule has nothing against it.
        var isQuiet: Bool {
            switch self {
            case .pass, .notApplicable, .absent: true
            case .fail, .undetermined: false
            }
        }

        var isFail: Bool { if case .fail = self { true } else { false } }
        var isUndetermined: Bool { if case .undetermined = self { true } else { false } }
    }

    private var findings: [Matter: [Finding]] = [:]
    private var reasons: [Matter: String] = [:]
    private var passes = Set<Matter>()
    private var exceptions = Set<Matter>()

    init(_ judgements: [Judgement]) {
        for judgement in judgements {
            let matter = Matter(rule: judgement.rule, subject: judgement.subject)
            switch judgement.verdict {
            case .pass: passes.insert(matter)
            case .notApplicable: exceptions.insert(matter)
            case .fail(let finding): findings[matter, default: []].append(finding)
            case .undetermined(let why): reasons[matter] = [reasons[matter], why.reason].compactMap(\.self).min()
            }
        }
        // Not by line: a baseline has none, and what it says must come in the same order.
        findings = findings.mapValues { findings in
            findings.sorted { ByteOrder($0.evidence.path ?? "", "\($0.severity.rawValue)", $0.message) }
        }
    }

    var failing: [Matter: [Finding]] { findings }
    var undetermined: [Matter: String] { reasons }

    func outcome(_ matter: Matter, _ ordinal: Int) -> Outcome {
        if let found = findings[matter], ordinal < found.count { return .fail(found[ordinal].severity) }
        if let reason = reasons[matter] { return .undetermined(reason) }
        if passes.contains(matter) { return .pass }
        return exceptions.contains(matter) ? .notApplicable : .absent
    }
}
