import Diagnostics
import Facts
import Versions
import YAML

/// Reads the `given` of a case: facts as somebody would have seen them.
struct GivenReader {
    let kind: FactKind

    /// One fact. What the case does not tell was not seen, so a rule that asks for it comes out undetermined.
    mutating func fact(_ node: Node, ordinal: Int, into decoder: inout Decoder) -> Fact? {
        guard let mapping = decoder.mapping(node, of: "\(kind.name) in a case", keys: kind.fields.map(\.name)) else {
            return nil
        }
        let ecosystem = kind.ecosystem { name in mapping[name]?.text }
        var isWhole = true
        let values = kind.fields.map { field -> Observation in
            guard let node = mapping[field.name] else { return .unseen(.told("not given in this case")) }
            guard let told = observation(node, field, ecosystem, &decoder) else {
                isWhole = false
                return .absent
            }
            return told
        }
        guard isWhole else { return nil }
        return Fact(kind, Subject("case/\(ordinal)"), values: values, evidence: Evidence())
    }

    private func observation(
        _ node: Node, _ field: Field, _ ecosystem: Ecosystem?, _ decoder: inout Decoder
    ) -> Observation? {
        if node.isNull { return .absent }
        if case .mapping = node.content {
            guard let mapping = decoder.mapping(node, of: "an observation", keys: ["unseen"]),
                let reason = decoder.required(mapping, "unseen").flatMap({ decoder.string($0) })
            else { return nil }
            return .unseen(.told(reason))
        }
        return decoder.value(node, as: field.type, of: "\(kind.name).\(field.name)", ecosystem: ecosystem)
            .map(Observation.seen)
    }
}

extension Decoder {
    /// A value by its declared type, lists included.
    mutating func value(
        _ node: Node, as type: FieldType, of what: String, ecosystem: Ecosystem? = nil
    ) -> Value? {
        if case .list(let element) = type {
            let values = list(node, of: what) { decoder, node in
                decoder.value(node, as: element, of: what, ecosystem: ecosystem)
            }
            return values.map { .list(Elements($0)) }
        }
        guard let text = string(node) else { return nil }
        guard let value = type.value(text, ecosystem: ecosystem) else {
            report("\(what) is of type \(type), and \"\(text)\" is none", at: node, hint: hint(for: type, text))
            return nil
        }
        return value
    }

    private func hint(for type: FieldType, _ text: String) -> String {
        if case .ordered(let ordering) = type, let near = didYouMean(text, among: ordering.words) { return near }
        return "write \(type.example)"
    }
}
