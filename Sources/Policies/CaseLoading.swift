import Diagnostics
import Facts
import Versions
import YAML

/// Reads the `given` of a case: facts as somebody would have seen them.
struct GivenReader {
    let kind: FactKind
    private let names: [String]
    private let what: String

    init(kind: FactKind) {
        self.kind = kind
        names = kind.fields.map(\.name)
        what = "\(kind.name) in a case"
    }

    /// One fact. What the case does not tell was not seen, so a rule that asks for it comes out undetermined.
    func fact(_ node: Node, ordinal: Int, into decoder: inout Decoder) -> Fact? {
        guard let mapping = decoder.mapping(node, of: what, keys: names) else { return nil }
        let ecosystem = kind.ecosystem { name in mapping[name]?.text }
        var values = [Observation](repeating: .unseen(.told("not given in this case")), count: names.count)
        var isWhole = true
        for pair in mapping.pairs {
            guard let index = kind.index(of: pair.name) else { continue }
            guard let told = observation(pair.value, kind.fields[index], ecosystem, &decoder) else {
                isWhole = false
                continue
            }
            values[index] = told
        }
        return isWhole ? Fact(kind, Subject("case/\(ordinal)"), values: values, evidence: Evidence()) : nil
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
        _ node: Node, as type: FieldType, of what: @autoclosure () -> String, ecosystem: Ecosystem? = nil
    ) -> Value? {
        if case .list(let element) = type {
            let values = list(node, of: what()) { decoder, node in
                decoder.value(node, as: element, of: what(), ecosystem: ecosystem)
            }
            return values.map { .list(Elements($0)) }
        }
        guard let text = string(node) else { return nil }
        guard let value = type.value(text, ecosystem: ecosystem) else {
            report("\(what()) is of type \(type), and \"\(text)\" is none", at: node, hint: hint(for: type, text))
            return nil
        }
        return value
    }

    private func hint(for type: FieldType, _ text: String) -> String {
        if case .ordered(let ordering) = type, let near = didYouMean(text, among: ordering.words) { return near }
        return "write \(type.example)"
    }
}
