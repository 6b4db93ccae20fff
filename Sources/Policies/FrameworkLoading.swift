import Diagnostics
import YAML

/// A framework as it was read, with the places of what it names.
struct LoadedFramework {
    let framework: Framework
    let id: Reference
    let controls: [LoadedControl]
}

struct LoadedControl {
    let control: Control
    let id: Reference
    let coverage: Reference
    let rules: [Reference]
}

struct FrameworkReader {
    var decoder = Decoder()

    mutating func framework(_ root: Node) -> LoadedFramework? {
        guard
            let mapping = decoder.mapping(root, of: "a framework", keys: ["framework", "title", "source", "controls"])
        else { return nil }
        let id = text(mapping, "framework")
        let title = text(mapping, "title")
        let source = text(mapping, "source")
        let list = decoder.required(mapping, "controls")
        guard let id, let list else { return nil }
        let controls = decoder.list(list, of: "controls") { decoder, node in
            var reader = FrameworkReader(decoder: decoder)
            defer { decoder = reader.decoder }
            return reader.control(node, of: id.name)
        }
        guard decoder.problems.isEmpty, let title, let source, let controls else { return nil }
        return LoadedFramework(
            framework: Framework(
                id: id.name, title: title.name, source: source.name, controls: controls.map(\.control)),
            id: id, controls: controls)
    }

    private mutating func control(_ node: Node, of framework: String) -> LoadedControl? {
        guard let mapping = decoder.mapping(node, of: "a control", keys: ["id", "title", "type", "coverage", "rules"])
        else { return nil }
        let id = text(mapping, "id")
        let title = text(mapping, "title")
        let type = word(mapping, "type", among: ["standard", "required", "addressable"], what: "a type")
        let grades = Control.Coverage.allCases.map(\.rawValue)
        let coverage = word(mapping, "coverage", among: grades, what: "a coverage grade")
        let rules = mapping["rules"].map { decoder.references($0, of: "rules") } ?? []
        guard let id, let title, let type, let coverage, let grade = Control.Coverage(rawValue: coverage.name) else {
            return nil
        }
        return LoadedControl(
            control: Control(
                framework: framework, id: id.name, title: title.name, type: type.name, coverage: grade,
                rules: rules.compactMap { RuleID($0.name) }),
            id: id, coverage: coverage, rules: rules)
    }

    private mutating func text(_ mapping: Mapping, _ key: String) -> Reference? {
        decoder.required(mapping, key).flatMap { decoder.reference($0) }
    }

    private mutating func word(_ mapping: Mapping, _ key: String, among words: [String], what: String) -> Reference? {
        decoder.required(mapping, key).flatMap { node in
            decoder.word(node, among: words, what: what).map { _ in Reference(node) }
        }
    }
}
