public import Diagnostics
import Facts
import YAML

extension RuleSet {
    /// The rules that the named packs choose, with the values that packs and workspace set. A later layer stands over
    /// an earlier one: rule default, extended pack, pack, workspace. Two packs named side by side that set one thing
    /// differently are a mistake, not a race.
    public func select(packs names: [Reference], settings: [Setting] = []) throws(Problems) -> Selection {
        var selector = Selector(ruleSet: self)
        selector.choose(names)
        selector.apply(settings)
        guard selector.problems.isEmpty else { throw Problems(selector.problems) }
        return Selection(rules: selector.selected(), frameworks: frameworks)
    }

    /// Every rule with its defaults: for cases and for `rules explain`.
    public func everything() -> Selection {
        Selection(rules: rules.map { SelectedRule($0, controls: controls(of: $0)) }, frameworks: frameworks)
    }
}

extension SelectedRule {
    /// A rule as it stands by itself.
    public init(_ rule: Rule, controls: [String]) {
        self.init(
            rule: rule,
            settings: rule.parameters.map { EffectiveSetting(parameter: $0, value: $0.standard, setBy: nil) },
            severity: nil, packs: [], controls: controls)
    }
}

private struct Selector {
    struct Choice {
        var packs: [String] = []
        var values: [String: (value: Value, place: Place)] = [:]
        var severity: SeverityOverride?
    }

    let ruleSet: RuleSet
    var choices: [RuleID: Choice] = [:]
    var problems: [Problem] = []

    init(ruleSet: RuleSet) { self.ruleSet = ruleSet }

    mutating func choose(_ names: [Reference]) {
        let graph = PackGraph(ruleSet.packs)
        let known = Set(ruleSet.packs.map(\.id))
        problems += names.filter { !known.contains($0.name) }.map { $0.unknown("pack", among: known) }
        // A pack that another one extends stands below it, and not side by side with it.
        let extended = Set(names.flatMap { graph.lineage(of: $0.name).dropLast().map(\.id) })
        for name in names where known.contains(name.name) && !extended.contains(name.name) {
            var own: [RuleID: Choice] = [:]
            for pack in graph.lineage(of: name.name) { add(pack, to: &own) }
            merge(own)
        }
        if problems.isEmpty, choices.isEmpty, let first = names.first {
            problems.append(Problem("the packs choose no rule", at: first.place, hint: "see `plimsoll rules list`"))
        }
    }

    /// One pack over those it extends.
    private mutating func add(_ pack: Pack, to own: inout [RuleID: Choice]) {
        for rule in pack.choice(of: ruleSet) { own[rule, default: Choice()].packs.append(pack.id) }
        for rule in pack.except { RuleID(rule.name).map { own[$0] = nil } }
        for setting in pack.settings {
            guard let (rule, parameter, value) = setting.resolved(among: ruleSet.rules).value else { continue }
            own[rule.id]?.values[parameter.name] = (value, setting.node.place)
        }
        for override in pack.severities {
            RuleID(override.rule.name).map { own[$0]?.severity = override }
        }
    }

    private mutating func merge(_ own: [RuleID: Choice]) {
        for (id, choice) in own {
            guard var merged = choices[id] else {
                choices[id] = choice
                continue
            }
            for (parameter, set) in choice.values {
                if let other = merged.values[parameter], other.value != set.value {
                    disagree("\(id) \(parameter): \(other.value.text) and \(set.value.text)", set.place, other.place)
                }
                merged.values[parameter] = set
            }
            if let mine = choice.severity {
                if let other = merged.severity, other.severity != mine.severity {
                    disagree("severity of \(id): \(other.severity) and \(mine.severity)", mine.place, other.place)
                }
                merged.severity = mine
            }
            merged.packs = (merged.packs + choice.packs.filter { !merged.packs.contains($0) })
            choices[id] = merged
        }
    }

    private mutating func disagree(_ what: String, _ place: Place, _ other: Place) {
        problems.append(
            Problem("two packs disagree on \(what)", at: place, hint: "the other is \(other); set it in plimsoll.yaml"))
    }

    mutating func apply(_ settings: [Setting]) {
        for setting in settings {
            let (found, wrong) = setting.resolved(among: ruleSet.rules)
            problems += wrong
            guard let found else { continue }
            guard choices[found.rule.id] != nil else {
                problems.append(
                    setting.node.problem(
                        "no pack chooses \(found.rule.id), so this sets nothing",
                        hint: "add a pack that chooses it, or take the line away"))
                continue
            }
            choices[found.rule.id]?.values[found.parameter.name] = (found.value, setting.node.place)
        }
    }

    func selected() -> [SelectedRule] {
        ruleSet.rules.compactMap { rule in
            guard let choice = choices[rule.id] else { return nil }
            return SelectedRule(
                rule: rule,
                settings: rule.parameters.map { parameter in
                    let set = choice.values[parameter.name]
                    return EffectiveSetting(
                        parameter: parameter, value: set?.value ?? parameter.standard, setBy: set?.place)
                },
                severity: choice.severity, packs: choice.packs, controls: ruleSet.controls(of: rule))
        }
    }
}

extension Pack {
    /// The rules that it names itself, by id, area or control.
    fileprivate func choice(of ruleSet: RuleSet) -> [RuleID] {
        let ids = Set(rules.map(\.name))
        let areas = Set(areas.map(\.name))
        let controls = Set(controls.map(\.name))
        return ruleSet.rules.filter { rule in
            ids.contains(rule.id.description) || areas.contains(rule.id.area)
                || ruleSet.controls(of: rule).contains(where: controls.contains)
        }.map(\.id)
    }
}
