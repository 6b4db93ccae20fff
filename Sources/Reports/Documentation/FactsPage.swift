public import Facts
public import JSON

/// `Docs/Facts.md`: every fact kind, printed from its declaration.
extension Catalogue {
    public var markdown: String {
        var page = """
            # Facts

            Every kind of fact that a rule may ask for. Printed by `plimsoll facts --catalogue`; do not edit.

            A field that could not be looked at is *unseen*, with a reason: what depends on it is undetermined. A field \
            that is not there is *absent*: `has(it.field)` tells.

            """
        for entry in entries { page += "\n" + entry.markdown }
        return page
    }

    public var json: JSONValue { .array(entries.map(\.json)) }
}

extension Catalogue.Entry {
    fileprivate var markdown: String {
        let places = targets.sorted().map { $0.rawValue }.joined(separator: ", ")
        var text =
            "## \(kind.name)\n\n\(kind.doc)\n\nSubject: \(kind.subject). Seen by the probe `\(probe)` on: \(places).\n\n"
        text += "| field | type | meaning |\n|---|---|---|\n"
        for field in kind.fields {
            let moves = field.isVolatile ? " Volatile: never stored in a baseline." : ""
            text += "| `\(field.name)` | \(field.type.cell) | \(field.doc.cell)\(moves) |\n"
        }
        return text
    }

    fileprivate var json: JSONValue {
        [
            "kind": .string(kind.name), "doc": .string(kind.doc), "subject": .string(kind.subject),
            "probe": .string(probe), "targets": .strings(targets.sorted().map(\.rawValue)),
            "fields": .array(
                kind.fields.map { field in
                    [
                        "name": .string(field.name), "type": .string(field.type.description), "doc": .string(field.doc),
                        "volatile": .bool(field.isVolatile),
                    ]
                }),
        ]
    }
}

extension FieldType {
    fileprivate var cell: String { description.cell }
}

extension String {
    /// Text in a cell of a table: one line, and no bar that would end it.
    var cell: String {
        split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
    }
}
