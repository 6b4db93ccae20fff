internal import Diagnostics
internal import Facts
internal import JSON

extension FactKind {
    /// A fact's values as a file tells them. A field that its writer did not know, and one that is never stored, is
    /// unseen.
    func values(in fields: FileNode) throws(Problem) -> [Observation] {
        _ = try fields.object()
        let ecosystem = ecosystem { fields.json[$0]?.stringValue }
        var values: [Observation] = []
        for field in self.fields {
            guard let json = fields.json[field.name] else {
                values.append(.unseen(.notCovered(field.isVolatile ? Self.volatile : unknown(field))))
                continue
            }
            guard let observation = field.type.observation(json, ecosystem: ecosystem) else {
                let node = try fields.member(field.name)
                throw node.wrong("is of type \(field.type), not \(node.shown)")
            }
            values.append(observation)
        }
        return values
    }

    private static let volatile = "a value that moves by itself is not stored"

    private func unknown(_ field: Field) -> String {
        "the program that wrote this did not know \(name).\(field.name)"
    }
}

extension Fact {
    /// What a baseline keeps of a value that it holds.
    var storedValues: [(field: Field, observation: Observation)] {
        zip(kind.fields, values).filter { !$0.0.isVolatile }.map { ($0.0, $0.1) }
    }

    /// Facts of one subject are told apart by what is stored of them, so that their order does not matter.
    var storedOrder: ByteOrder {
        ByteOrder(evidence.path ?? "", storedValues.map { $0.observation.json.text }.joined(separator: "\n"))
    }
}
