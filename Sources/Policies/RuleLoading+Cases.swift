import Diagnostics
import Expressions
import Facts
import YAML

extension RuleReader {
    mutating func bands(_ node: Node, _ names: Declarations) -> [Band]? {
        guard case .sequence(let nodes) = node.content else {
            return severity(node).map { [Band(condition: nil, severity: $0)] }
        }
        var bands: [Band] = []
        for (index, node) in nodes.enumerated() {
            guard let mapping = decoder.mapping(node, of: "a severity band", keys: ["when", "is"]),
                let severity = decoder.required(mapping, "is").flatMap({ self.severity($0) })
            else { return nil }
            let condition = mapping["when"].map { self.condition($0, names) }
            let isLast = index == nodes.count - 1
            if isLast != (condition == nil) {
                decoder.report(
                    isLast
                        ? "the last severity band has no `when`: it is what holds otherwise"
                        : "only the last severity band may leave out `when`", at: node,
                    hint: isLast ? "add a band { is: high } after it" : "bands are tried in order: put it last")
                return nil
            }
            bands.append(Band(condition: condition ?? nil, severity: severity))
        }
        guard !bands.isEmpty else {
            decoder.report("severity has no band", at: node, hint: "write one word: low, medium, high")
            return nil
        }
        return bands
    }

    mutating func severity(_ node: Node) -> Severity? {
        decoder.word(node, among: Severity.words, what: "a severity")
            .flatMap { Severity(word: $0) }
    }

    mutating func cases(_ node: Node, _ reach: Reach, _ parameters: [Parameter]) -> [Case]? {
        let before = decoder.problems.count
        var names = Set<String>()
        let reader = CaseReader(reach: reach, parameters: parameters)
        let cases = decoder.list(node, of: "cases") { decoder, node -> Case? in
            let example = reader.read(node, &decoder)
            if let example, !names.insert(example.name).inserted {
                decoder.report("two cases are called \"\(example.name)\"", at: node, hint: "say what each shows")
            }
            return example
        }
        // What a case that could not be read expects is not known.
        guard let cases, decoder.problems.count == before else { return nil }
        let told = Set(cases.map(\.expectation))
        let wanted: [Case.Expectation] = [.pass, .fail, .undetermined]
        for missing in wanted where !told.contains(missing) {
            decoder.report(
                "the rule has no case that expects \(missing.rawValue)", at: node,
                hint: "add one: a rule without pass, fail and undetermined cases does not load")
        }
        return cases
    }
}

private struct CaseReader {
    let reach: Reach
    let parameters: [Parameter]
    let given: GivenReader

    init(reach: Reach, parameters: [Parameter]) {
        self.reach = reach
        self.parameters = parameters
        given = GivenReader(kind: reach.kind)
    }

    private static let keys = ["name", "now", "given", "missing", "params", "target", "expect", "severity"]
    private static let expectations = Case.Expectation.allCases.map(\.rawValue)

    func read(_ node: Node, _ decoder: inout Decoder) -> Case? {
        guard let mapping = decoder.mapping(node, of: "a case", keys: Self.keys) else { return nil }
        let name = decoder.required(mapping, "name").flatMap { decoder.string($0) }
        let expectation = decoder.required(mapping, "expect").flatMap { node in
            decoder.word(node, among: Self.expectations, what: "an expectation").flatMap {
                Case.Expectation(rawValue: $0)
            }
        }
        let now = mapping["now"].map { decoder.value($0, as: .timestamp, of: "now") } ?? .timestamp(Case.standardNow)
        let facts = decoder.required(mapping, "given").flatMap { self.facts($0, &decoder) }
        let settings = mapping["params"].map { self.settings($0, &decoder) } ?? [:]
        let target = mapping["target"].map { self.target($0, &decoder) } ?? Case.standardTarget
        let severity = mapping["severity"].map { node in
            decoder.word(node, among: Severity.words, what: "a severity")
        }
        let missing = mapping["missing"].map { self.missing($0, &decoder) }
        if let node = mapping["severity"], let expectation, expectation != .fail {
            decoder.report(
                "a case that expects \(expectation.rawValue) has no severity", at: node, hint: "take it away")
        }
        guard let name, let expectation, case .timestamp(let now)? = now, let facts, let settings, let target else {
            return nil
        }
        return Case(
            name: name, now: now, facts: facts, missing: missing ?? nil, parameters: settings, target: target,
            expectation: expectation, severity: severity.flatMap { $0.flatMap { Severity(word: $0) } },
            place: node.place)
    }

    private func facts(_ node: Node, _ decoder: inout Decoder) -> [Fact]? {
        switch (reach, node.content) {
        case (.each, _): return given.fact(node, ordinal: 1, into: &decoder).map { [$0] }
        case (.over, .sequence(let nodes)):
            var facts: [Fact] = []
            for (index, node) in nodes.enumerated() {
                guard let fact = given.fact(node, ordinal: index + 1, into: &decoder) else { return nil }
                facts.append(fact)
            }
            return facts
        case (.over, _):
            decoder.report(
                "given is a list of facts, for the rule is `over` them", at: node, hint: "write [{ … }, { … }]")
            return nil
        }
    }

    private func missing(_ node: Node, _ decoder: inout Decoder) -> Reason? {
        guard case .over = reach else {
            decoder.report(
                "`missing` belongs to a rule that is `over` its facts", at: node,
                hint: "a field that was not seen is written { unseen: reason }")
            return nil
        }
        return decoder.string(node).map(Reason.told)
    }

    private func settings(_ node: Node, _ decoder: inout Decoder) -> [String: Value]? {
        guard let mapping = decoder.mapping(node, of: "params of a case", keys: parameters.map(\.name)) else {
            return nil
        }
        var values: [String: Value] = [:]
        for parameter in parameters {
            guard let node = mapping[parameter.name] else { continue }
            guard let value = decoder.value(node, as: parameter.type, of: parameter.name) else { return nil }
            if let complaint = parameter.refuses(value) {
                decoder.report(complaint, at: node, hint: parameter.bounds)
                return nil
            }
            values[parameter.name] = value
        }
        return values
    }

    private func target(_ node: Node, _ decoder: inout Decoder) -> TargetIdentity? {
        guard
            let mapping = decoder.mapping(
                node, of: "target of a case", keys: ["kind", "role", "environment", "expect"])
        else { return nil }
        let kinds = TargetKind.allCases.map(\.rawValue)
        let kind =
            mapping["kind"].map { decoder.word($0, among: kinds, what: "a kind of target") }
            ?? TargetKind.server.rawValue
        let role = mapping["role"].map { decoder.string($0) }
        let environment = mapping["environment"].map { decoder.string($0) }
        let ports = mapping["expect"].map { node in
            decoder.list(node, of: "expect") { decoder, node in decoder.int(node) }
        }
        guard let kind = kind.flatMap({ TargetKind(rawValue: $0) }) else { return nil }
        return TargetIdentity(
            id: Case.standardTarget.id, kind: kind, environment: environment ?? nil, role: role ?? nil,
            expectedPorts: ports.map { $0 ?? [] })
    }
}

extension Case {
    /// The clock of a case that tells none.
    static let standardNow = Timestamp.epoch
    static let standardTarget = TargetIdentity(id: .example, kind: .server)
}
