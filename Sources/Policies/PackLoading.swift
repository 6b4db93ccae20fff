import Diagnostics
import Facts
import YAML

struct PackReader {
    let file: String
    var decoder = Decoder()

    mutating func pack(_ root: Node) -> Pack? {
        let keys = ["id", "title", "extends", "rules", "areas", "controls", "except", "params", "severity"]
        guard let mapping = decoder.mapping(root, of: "a pack", keys: keys) else { return nil }
        let id = decoder.required(mapping, "id").flatMap { self.id($0) }
        let title = decoder.required(mapping, "title").flatMap { decoder.string($0) }
        let lists = ["extends", "rules", "areas", "controls", "except"].map { key in
            mapping[key].map { decoder.references($0, of: key) } ?? []
        }
        let settings = mapping["params"].map { self.settings($0) } ?? []
        let severities = mapping["severity"].map { self.severities($0) } ?? []
        guard decoder.problems.isEmpty, let id, let title else { return nil }
        return Pack(
            id: id, title: title, extends: lists[0], rules: lists[1], areas: lists[2], controls: lists[3],
            except: lists[4], settings: settings, severities: severities)
    }

    private mutating func id(_ node: Node) -> String? {
        guard let id = decoder.string(node) else { return nil }
        let named = FileName(file).stem
        if id != named {
            decoder.report(
                "the pack \"\(id)\" belongs in a file \(id).yaml", at: node, hint: "the file's name says \"\(named)\"")
        }
        return id
    }

    /// `rule id: { parameter: value }`; checked against the rules when they are all known.
    mutating func settings(_ node: Node) -> [Setting] {
        pairs(node, "params").flatMap { rule, node in
            pairs(node, "params of \(rule.name)").map { Setting(rule: rule, parameter: $0, node: $1) }
        }
    }

    mutating func severities(_ node: Node) -> [SeverityOverride] {
        pairs(node, "severity").compactMap { rule, node in
            decoder.word(node, among: Severity.words, what: "a severity")
                .flatMap { Severity(word: $0) }
                .map { SeverityOverride(rule: rule, severity: $0, place: node.place) }
        }
    }

    private mutating func pairs(_ node: Node, _ what: String) -> [(Reference, Node)] {
        (decoder.pairs(node, of: what) ?? []).map { (Reference($0.key), $0.value) }
    }
}
