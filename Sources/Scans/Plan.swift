public import Baselines
public import Diagnostics
public import Facts
public import Policies
public import Probing

/// What one scan will do: which targets within which scope, judged by which rules. Made from a workspace, or from what
/// was named on the command line.
public struct Plan: Sendable {
    public let workspace: String
    public let client: String
    public let environment: String?
    /// Who allowed it, as the report prints it.
    public let authorisedBy: String?
    public let scope: Scope
    /// Every target there is, in all environments, looked at or not.
    public let declared: [TargetIdentity]
    public let targets: [Target]
    public let acceptUndetermined: [AcceptedUndetermined]
    public let rules: RuleSet
    public let selection: Selection
    public let equipment: Equipment

    public var rulesInForce: RulesInForce { RulesInForce(selection, .standard, detectors: equipment.detectors) }
}

extension Plan {
    /// For `check`: targets of the command line under one pack. Throws where the rules are wrong or the pack is not
    /// there.
    public static func adHoc(_ targets: [AdHocTarget], pack: String, rules folder: String?) throws(Problems) -> Plan {
        let targets = AdHocTarget.distinct(targets)
        let rules = try RuleSet.load(from: RulesFolder.find(named: folder), catalogue: .standard)
        let place = Place(file: "--pack", line: 1, column: 1)
        let selection = try rules.select(packs: [Reference(name: pack, place: place, line: nil)])
        let scope = Scope(
            networks: targets.flatMap(\.scope.networks),
            names: targets.reduce(into: []) { $0.formUnion($1.scope.names) })
        return Plan(
            workspace: "check", client: targets.map(\.text).joined(separator: ", "), environment: nil,
            authorisedBy: nil, scope: scope,
            declared: targets.map(\.target.identity), targets: targets.map(\.target), acceptUndetermined: [],
            rules: rules, selection: selection, equipment: Equipment(detectors: rules.detectors))
    }
}
