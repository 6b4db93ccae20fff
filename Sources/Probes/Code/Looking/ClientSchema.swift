internal import Diagnostics
internal import Facts
internal import Trees

/// The fields that the client's own schema names, and what of it could not be read.
struct ClientSchema {
    var dictionary = FieldDictionary.standard
    var unread: [Unread] = []

    private struct Part {
        var fields: [SchemaField] = []
        var problem: String?
    }

    static func read(_ reading: Reading, width: Int) async -> ClientSchema {
        let (found, _) = await reading.each(width: width, where: mayHold) { part(of: &$0) }
        var schema = ClientSchema()
        for (path, part) in found {
            for field in part.fields {
                schema.dictionary = schema.dictionary.adding(
                    field.field, of: field.entity, tellsAlone: field.tellsAlone)
            }
            if let problem = part.problem {
                // Only its own names are not known then: its leaks are sought by the names that everybody has.
                schema.unread.append(Unread(path, .told("its schema: \(problem)"), .setAside))
            }
        }
        return schema
    }

    private static func part(of document: inout Document) -> Part {
        do throws(Reason) {
            guard document.form == .text, let window = try document.next(), window.isLast else { return Part() }
            guard SchemaReader.recognises(path: document.path, head: window.bytes.prefix(SchemaReader.headLength))
            else {
                return Part()
            }
            let (fields, problems) = SchemaReader.fields(in: window.bytes, path: document.path)
            return Part(fields: fields, problem: problems.first?.problem)
        } catch {
            return Part(problem: error.description)
        }
    }

    private static let endings: Set<Substring> = [
        "sql", "ddl", "prisma", "graphql", "graphqls", "gql", "proto", "json", "yaml", "yml", "py", "rb", "php", "java",
        "kt",
        "ts", "js",
    ]

    private static func mayHold(_ path: String) -> Bool {
        path.split(separator: ".").last.map(endings.contains) ?? false
    }
}
