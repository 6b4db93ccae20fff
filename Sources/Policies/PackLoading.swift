import Diagnostics
import Facts
import YAML

struct PackReader {
    var decoder = Decoder()

    mutating func pack(_ root: Node) -> Pack? {
        let keys = ["id", "title", "extends", "rules", "areas", "controls", "except", "params", "severity"]
        guard let mapping = decoder.mapping(root, of: "a pack", keys: keys) else { return nil }
        let id = decoder.required(mapping, "id").flatMap { decoder.string($0) }
        let title = decoder.required(mapping, "title").flatMap { decoder.string($0) }
        let lists = ["extends", "rules", "areas", "controls", "except"].map { key in
            mapping[key].map { references($0, key) } ?? []
        }
        let settings = mapping["params"].map { self.settings($0) } ?? []
        let severities = mapping["severity"].map { self.severities($0) } ?? []
        guard decoder.problems.isEmpty, let id, let title else { return nil }
        return Pack(
            id: id, title: title, extends: lists[0], rules: lists[1], areas: lists[2], controls: lists[3],
            except: lists[4], settings: settings, severities: severities, place: mapping["id"]?.place ?? root.place)
    }

    private mutating func references(_ node: Node, _ what: String) -> [Reference] {
        decoder.list(node, of: what) { decoder, node in
            decoder.string(node).map { _ in Reference(node) }
        } ?? []
    }

    /// `rule id: { parameter: value }`; checked against the rules when they are all known.
    mutating func settings(_ node: Node) -> [Setting] {
        pairs(node, "params").flatMap { rule, node in
            pairs(node, "params of \(rule.name)").map { parameter, node in
                Setting(rule: rule, parameter: parameter, node: node)
            }
        }
    }

    mutating func severities(_ node: Node) -> [SeverityOverride] {
        pairs(node, "severity").compactMap { rule, node in
            decoder.word(node, among: Severity.allCases.map(\.description), what: "a severity")
                .flatMap { Severity(word: $0) }
                .map { SeverityOverride(rule: rule, severity: $0, place: node.place) }
        }
    }

    private mutating func pairs(_ node: Node, _ what: String) -> [(Reference, Node)] {
        guard case .mapping(let pairs) = node.content else {
            decoder.report("\(what) is a mapping of names", at: node)
            return []
        }
        return pairs.map { pair in
            (Reference(pair.key), pair.value)
        }
    }
}

/// A framework as it was read, with the places of the rules it names.
struct LoadedFramework {
    let framework: Framework
    let references: [Reference]
    let place: Place
}

struct FrameworkReader {
    var decoder = Decoder()
    private var references: [Reference] = []

    mutating func framework(_ root: Node) -> LoadedFramework? {
        guard
            let mapping = decoder.mapping(root, of: "a framework", keys: ["framework", "title", "source", "controls"])
        else { return nil }
        let id = decoder.required(mapping, "framework").flatMap { decoder.string($0) }
        let title = decoder.required(mapping, "title").flatMap { decoder.string($0) }
        let source = decoder.required(mapping, "source").flatMap { decoder.string($0) }
        guard let id, let list = decoder.required(mapping, "controls") else { return nil }
        var gathered: [Reference] = []
        let controls = decoder.list(list, of: "controls") { decoder, node in
            Self.control(node, of: id, &decoder, &gathered)
        }
        guard decoder.problems.isEmpty, let title, let source, let controls else { return nil }
        return LoadedFramework(
            framework: Framework(id: id, title: title, source: source, controls: controls), references: gathered,
            place: root.place)
    }

    private static func control(
        _ node: Node, of framework: String, _ decoder: inout Decoder, _ gathered: inout [Reference]
    ) -> Control? {
        guard let mapping = decoder.mapping(node, of: "a control", keys: ["id", "title", "type", "coverage", "rules"])
        else { return nil }
        let id = decoder.required(mapping, "id").flatMap { decoder.string($0) }
        let title = decoder.required(mapping, "title").flatMap { decoder.string($0) }
        let type = decoder.required(mapping, "type").flatMap { node in
            decoder.word(node, among: ["standard", "required", "addressable"], what: "a type")
        }
        let grades = Control.Coverage.allCases.map(\.rawValue)
        let coverage = decoder.required(mapping, "coverage").flatMap { node in
            decoder.word(node, among: grades, what: "a coverage grade").flatMap { Control.Coverage(rawValue: $0) }
        }
        let rules =
            mapping["rules"].map { node in
                decoder.list(node, of: "rules") { decoder, node -> Reference? in
                    decoder.string(node).map { _ in Reference(node) }
                } ?? []
            } ?? []
        gathered += rules
        guard let id, let title, let type, let coverage else { return nil }
        return Control(
            framework: framework, id: id, title: title, type: type, coverage: coverage,
            rules: rules.compactMap { RuleID($0.name) })
    }
}
