import Diagnostics
import Facts
import YAML

/// Resolves every name that one file uses of another: the closed world at load.
extension RuleSetLoader {
    mutating func resolve(_ rules: [Rule], _ packs: [Pack], _ frameworks: [LoadedFramework]) {
        let names = Set(rules.map(\.id.description))
        resolveIds(rules)
        resolveControls(frameworks, names)
        resolvePacks(packs, rules, frameworks.map(\.framework))
    }

    private mutating func resolveIds(_ rules: [Rule]) {
        var seen: [RuleID: String] = [:]
        for rule in rules {
            if let other = seen.updateValue(rule.file, forKey: rule.id) {
                complain("the id \(rule.id) is taken", Place(file: rule.file, line: 1, column: 1), "see \(other)")
            }
        }
        for rule in rules {
            for old in rule.replaces where seen[old] != nil {
                complain(
                    "\(rule.id) replaces \(old), which is still here", Place(file: rule.file, line: 1, column: 1),
                    "take the old rule away")
            }
        }
    }

    private mutating func resolveControls(_ frameworks: [LoadedFramework], _ rules: Set<String>) {
        var frameworkIds = Set<String>()
        for loaded in frameworks {
            if !frameworkIds.insert(loaded.framework.id).inserted {
                complain("the framework \(loaded.framework.id) is here twice", loaded.place, nil)
            }
            for reference in loaded.references { expect(reference, among: rules, "rule") }
            var ids = Set<String>()
            for control in loaded.framework.controls {
                if !ids.insert(control.id).inserted { complain("\(control.name) is here twice", loaded.place, nil) }
                let isTechnical = control.coverage == .technicalFull || control.coverage == .technicalPartial
                if isTechnical != !control.rules.isEmpty {
                    complain(
                        isTechnical
                            ? "\(control.name) is graded \(control.coverage.rawValue) and names no rule"
                            : "\(control.name) names rules and is graded \(control.coverage.rawValue)",
                        loaded.place, "grade it technical-full or technical-partial exactly where rules serve it")
                }
            }
        }
    }

    private mutating func resolvePacks(_ packs: [Pack], _ rules: [Rule], _ frameworks: [Framework]) {
        let names = Set(rules.map(\.id.description))
        let areas = Set(rules.map(\.id.area))
        let controls = Set(frameworks.flatMap(\.controls).map(\.name))
        let packNames = Set(packs.map(\.id))
        for pack in packs {
            for reference in pack.extends { expect(reference, among: packNames, "pack") }
            for reference in pack.rules + pack.except { expect(reference, among: names, "rule") }
            for reference in pack.areas { expect(reference, among: areas, "area") }
            for reference in pack.controls { expect(reference, among: controls, "control") }
            for override in pack.severities { expect(override.rule, among: names, "rule") }
            for setting in pack.settings { problems += setting.resolved(among: rules).problems }
        }
        if let cycle = PackGraph(packs).cycle() {
            complain(
                "packs extend each other in a circle: \(cycle.names.joined(separator: " -> "))", cycle.place,
                "take one `extends` away")
        }
    }

    private mutating func expect(_ reference: Reference, among names: Set<String>, _ what: String) {
        guard !names.contains(reference.name) else { return }
        problems.append(reference.unknown(what, among: names))
    }

    private mutating func complain(_ problem: String, _ place: Place, _ hint: String?) {
        problems.append(Problem(problem, at: place, hint: hint))
    }
}

extension Reference {
    func unknown(_ what: String, among names: Set<String>) -> Problem {
        Problem(
            "there is no \(what) \"\(name)\"", at: place, hint: didYouMean(name, among: names.sorted()), line: line)
    }
}

extension Setting {
    /// The parameter and the value that this sets, or why it cannot.
    func resolved(among rules: [Rule]) -> (
        value: (rule: Rule, parameter: Parameter, value: Value)?, problems: [Problem]
    ) {
        guard let found = rules.first(where: { $0.id.description == rule.name }) else {
            return (nil, [rule.unknown("rule", among: Set(rules.map(\.id.description)))])
        }
        guard let wanted = found.parameters.first(where: { $0.name == parameter.name }) else {
            return (nil, [parameter.unknown("parameter of \(found.id)", among: Set(found.parameters.map(\.name)))])
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

/// Which pack extends which.
struct PackGraph {
    private let packs: [String: Pack]

    init(_ packs: [Pack]) { self.packs = Dictionary(packs.map { ($0.id, $0) }) { first, _ in first } }

    /// A circle, told from its first member in alphabetical order, or nil.
    func cycle() -> (names: [String], place: Place)? {
        for name in packs.keys.sorted() {
            var path = [name]
            if let pack = packs[name], let found = walk(from: pack, back: name, &path) { return found }
        }
        return nil
    }

    private func walk(from pack: Pack, back start: String, _ path: inout [String]) -> (names: [String], place: Place)? {
        for next in pack.extends {
            if next.name == start { return (path + [start], next.place) }
            guard !path.contains(next.name), let child = packs[next.name] else { continue }
            path.append(next.name)
            if let found = walk(from: child, back: start, &path) { return found }
            path.removeLast()
        }
        return nil
    }

    /// A pack and all it extends, the extended ones first, each once.
    func lineage(of name: String) -> [Pack] {
        var order: [Pack] = []
        var seen = Set<String>()
        func visit(_ name: String) {
            guard seen.insert(name).inserted, let pack = packs[name] else { return }
            pack.extends.forEach { visit($0.name) }
            order.append(pack)
        }
        visit(name)
        return order
    }
}
