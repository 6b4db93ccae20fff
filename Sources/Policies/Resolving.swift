import Diagnostics
import Facts
import YAML

/// Resolves every name that one file uses of another: the closed world at load.
extension RuleSetLoader {
    func resolved() -> [Problem] {
        let names = Names(self)
        return identityProblems() + frameworks.flatMap { problems(of: $0, names) }
            + packs.flatMap { problems(of: $0, names) }
            + packProblems()
    }

    private struct Names {
        let rules: Set<String>
        let unreadRules: Set<String>
        let areas: Set<String>
        let packs: Set<String>
        /// Nil where a framework could not be read, and so not all are known.
        let controls: Set<String>?

        init(_ loader: RuleSetLoader) {
            rules = Set(loader.rules.map(\.rule.id.description))
            unreadRules = loader.unread.rules
            areas = Set(loader.rules.map(\.rule.id.area) + unreadRules.map { String($0.prefix { $0 != "." }) })
            packs = Set(loader.packs.map(\.id)).union(loader.unread.packs)
            let controls = loader.frameworks.flatMap(\.framework.controls).map(\.name)
            self.controls = loader.unread.hasFramework ? nil : Set(controls)
        }

        func unknown(_ references: [Reference], _ what: String, among names: Set<String>) -> [Problem] {
            references.filter { !names.contains($0.name) }.map { $0.unknown(what, among: names) }
        }

        func unknownRules(_ references: [Reference]) -> [Problem] {
            unknown(references.filter { !unreadRules.contains($0.name) }, "rule", among: rules)
        }
    }

    private func identityProblems() -> [Problem] {
        var problems: [Problem] = []
        var seen: [RuleID: Int] = [:]
        for index in rules.indices {
            let id = rules[index].rule.id
            if let other = seen.updateValue(index, forKey: id) {
                problems.append(rules[index].id.problem("the id \(id) is taken", hint: "see \(rules[other].rule.file)"))
            }
        }
        for index in rules.indices {
            for old in rules[index].replaces {
                guard let id = RuleID(old.name), let other = seen[id] else { continue }
                problems.append(
                    old.problem(
                        "\(rules[index].rule.id) replaces \(id), which is still here",
                        hint: "take \(rules[other].rule.file) away"))
            }
        }
        return problems
    }

    private func problems(of loaded: LoadedFramework, _ names: Names) -> [Problem] {
        var problems: [Problem] = []
        var ids = Set<String>()
        for control in loaded.controls {
            problems += names.unknownRules(control.rules)
            let name = control.control.name
            if !ids.insert(control.id.name).inserted {
                problems.append(control.id.problem("\(name) is here twice", hint: "take one away"))
            }
            let grade = control.control.coverage
            let isTechnical = grade == .technicalFull || grade == .technicalPartial
            if isTechnical == control.rules.isEmpty {
                problems.append(
                    control.coverage.problem(
                        isTechnical
                            ? "\(name) is graded \(grade.rawValue) and names no rule"
                            : "\(name) names rules and is graded \(grade.rawValue)",
                        hint: "grade it technical-full or technical-partial exactly where rules serve it"))
            }
        }
        let twins = frameworks.filter { $0.id.name == loaded.id.name && $0.id.place < loaded.id.place }
        return problems
            + twins.map { loaded.id.problem("the framework is here twice", hint: "see \($0.id.place.file)") }
    }

    private func problems(of pack: Pack, _ names: Names) -> [Problem] {
        let settings = pack.settings.filter { !names.unreadRules.contains($0.rule.name) }
        return names.unknown(pack.extends, "pack", among: names.packs)
            + names.unknownRules(pack.rules + pack.except + pack.severities.map(\.rule))
            + names.unknown(pack.areas, "area", among: names.areas)
            + (names.controls.map { names.unknown(pack.controls, "control", among: $0) } ?? [])
            + settings.flatMap { $0.resolved(among: rules.lazy.map(\.rule)).problems }
    }

    private func packProblems() -> [Problem] {
        guard let cycle = PackGraph(packs).cycle() else { return [] }
        return [
            cycle.at.problem(
                "packs extend each other in a circle: \(cycle.names.joined(separator: " -> "))",
                hint: "take one `extends` away")
        ]
    }
}

extension Reference {
    func problem(_ problem: String, hint: String) -> Problem { Problem(problem, at: place, hint: hint, line: line) }

    func unknown(_ what: String, among names: Set<String>) -> Problem {
        problem("there is no \(what) \"\(name)\"", hint: didYouMean(name, among: names) ?? Self.listing(names))
    }

    private static func listing(_ names: Set<String>) -> String {
        switch names.count {
        case 0: "there is none yet"
        case 1...12: "there are: \(names.sorted().joined(separator: ", "))"
        default: "see `plimsoll rules list`"
        }
    }
}

extension Setting {
    /// The parameter and the value that this sets, or why it cannot.
    func resolved(
        among rules: some Sequence<Rule>
    ) -> (value: (rule: Rule, parameter: Parameter, value: Value)?, problems: [Problem]) {
        guard let found = rules.first(where: { $0.id.description == rule.name }) else {
            return (nil, [rule.unknown("rule", among: Set(rules.map(\.id.description)))])
        }
        guard let wanted = found.parameters.first(where: { $0.name == parameter.name }) else {
            let names = Set(found.parameters.map(\.name))
            return (nil, [parameter.unknown("parameter of \(found.id)", among: names)])
        }
        var decoder = Decoder()
        guard let value = decoder.value(node, as: wanted.type, of: wanted.name) else { return (nil, decoder.problems) }
        if let complaint = wanted.refuses(value) {
            return (nil, [node.problem(complaint, hint: wanted.bounds)])
        }
        return ((found, wanted, value), [])
    }
}

extension Parameter {
    /// `7d to any`, or nil where it has no bounds.
    var bounds: String? {
        guard minimum != nil || maximum != nil else { return nil }
        return "its bounds: \(minimum?.text ?? "any") to \(maximum?.text ?? "any")"
    }
}
