public import Diagnostics
public import Facts

/// The rules that a scan judges by, each with its effective values. What a gate compares with the baseline's lock.
public struct Selection: Sendable {
    /// Sorted by id.
    public let rules: [SelectedRule]
    public let frameworks: [Framework]

    public subscript(id: RuleID) -> SelectedRule? { rules.first { $0.rule.id == id } }
}

/// A rule with what packs and workspace set of it, and who set it.
public struct SelectedRule: Sendable {
    public let rule: Rule
    /// In the order of the rule's parameters.
    public let settings: [EffectiveSetting]
    /// Stands instead of the rule's bands.
    public let severity: SeverityOverride?
    /// The packs that chose it.
    public let packs: [String]
    /// The controls it serves, by name, sorted.
    public let controls: [String]
}

/// A parameter's value as the rule is judged with it, and who set it.
public struct EffectiveSetting: Sendable {
    public let parameter: Parameter
    public let value: Value
    /// Nil: the rule's own default.
    public let setBy: Place?
}
