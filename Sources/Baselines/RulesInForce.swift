public import Detectors
public import Evaluation
public import Facts
public import Policies

/// Today's rules as a comparison needs them: what they say of any facts at any time, and what was locked of them.
public struct RulesInForce: Sendable {
    /// What the rules say of facts at a time.
    public typealias Judging = @Sendable (TargetFacts, Timestamp) -> [Judgement]

    public let lock: RulesLock
    let catalogue: Catalogue
    let reaches: [RuleID: Reach]
    /// The rule that stands today where an earlier one was asked for.
    let successors: [RuleID: RuleID]
    let judge: Judging

    public init(_ selection: Selection, _ catalogue: Catalogue, detectors: DetectorSet = .none) {
        let judge = Judge(selection, catalogue)
        self.init(
            RulesLock(selection, detectors: detectors), catalogue,
            reaches: Dictionary(uniqueKeysWithValues: selection.rules.map { ($0.rule.id, $0.rule.reach) }),
            successors: Dictionary(
                selection.rules.flatMap { selected in selected.rule.replaces.map { ($0, selected.rule.id) } },
                uniquingKeysWith: { first, _ in first })
        ) { judge.judgements(of: $0, at: $1) }
    }

    /// The same from parts. `reaches` tells every rule of the lock.
    public init(
        _ lock: RulesLock, _ catalogue: Catalogue, reaches: [RuleID: Reach], successors: [RuleID: RuleID] = [:],
        judge: @escaping Judging
    ) {
        self.lock = lock
        self.catalogue = catalogue
        self.reaches = reaches
        self.successors = successors
        self.judge = judge
    }

    /// The rule that an id of the baseline means today; the id itself where nothing replaced it.
    func current(_ id: RuleID) -> RuleID { reaches[id] == nil ? successors[id] ?? id : id }
}
