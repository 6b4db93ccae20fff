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
                        : "only the last severity band may leave out `when`", at: node)
                return nil
            }
            bands.append(Band(condition: condition ?? nil, severity: severity))
        }
        guard !bands.isEmpty else {
            decoder.report("severity has no band", at: node)
            return nil
        }
        return bands
    }

    mutating func severity(_ node: Node) -> Severity? {
        decoder.word(node, among: Severity.allCases.map(\.description), what: "a severity")
            .flatMap { Severity(word: $0) }
    }

    mutating func cases(_ node: Node, _ reach: Reach, _ parameters: [Parameter]) -> [Case]? {
        guard
            let cases = decoder.list(
                node, of: "cases",
                each: { decoder, node -> Case? in
                    var reader = CaseReader(reach: reach, parameters: parameters, decoder: decoder)
                    defer { decoder = reader.decoder }
                    return reader.read(node)
                })
        else { return nil }
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
    var decoder: Decoder

    mutating func read(_ node: Node) -> Case? {
        let keys = ["name", "now", "given", "missing", "params", "target", "expect", "severity"]
        guard let mapping = decoder.mapping(node, of: "a case", keys: keys) else { return nil }
        let name = decoder.required(mapping, "name").flatMap { decoder.string($0) }
        let words = Case.Expectation.allCases.map(\.rawValue)
        let expectation = decoder.required(mapping, "expect").flatMap { node in
            decoder.word(node, among: words, what: "an expectation").flatMap { Case.Expectation(rawValue: $0) }
        }
        let now = mapping["now"].map { decoder.value($0, as: .timestamp, of: "now") } ?? .timestamp(Case.standardNow)
        let facts = decoder.required(mapping, "given").flatMap { self.facts($0) }
        let settings = mapping["params"].map { self.settings($0) } ?? [:]
        let target = mapping["target"].map { self.target($0) } ?? Case.standardTarget
        let severity = mapping["severity"].map { node in
            decoder.word(node, among: Severity.allCases.map(\.description), what: "a severity")
        }
        let missing = mapping["missing"].map { self.missing($0) }
        guard let name, let expectation, case .timestamp(let now)? = now, let facts, let settings, let target else {
            return nil
        }
        return Case(
            name: name, now: now, facts: facts, missing: missing ?? nil, parameters: settings, target: target,
            expectation: expectation, severity: severity.flatMap { $0.flatMap { Severity(word: $0) } },
            place: node.place)
    }

    private mutating func facts(_ node: Node) -> [Fact]? {
        var given = GivenReader(kind: reach.kind)
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
            decoder.report("given is a list of facts: the rule is `over` them", at: node)
            return nil
        }
    }

    private mutating func missing(_ node: Node) -> Reason? {
        guard case .over = reach else {
            decoder.report("`missing` belongs to a rule that is `over` its facts", at: node)
            return nil
        }
        return decoder.string(node).map(Reason.told)
    }

    private mutating func settings(_ node: Node) -> [String: Value]? {
        guard let mapping = decoder.mapping(node, of: "params of a case", keys: parameters.map(\.name)) else {
            return nil
        }
        var values: [String: Value] = [:]
        for parameter in parameters {
            guard let node = mapping[parameter.name] else { continue }
            guard let value = decoder.value(node, as: parameter.type, of: parameter.name) else { return nil }
            if let complaint = parameter.refuses(value) {
                decoder.report(complaint, at: node)
                return nil
            }
            values[parameter.name] = value
        }
        return values
    }

    private mutating func target(_ node: Node) -> TargetIdentity? {
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
