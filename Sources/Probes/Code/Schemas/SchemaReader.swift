import Diagnostics

/// Reads the client's schema for the names of fields that hold health data: what no fixed list can know.
enum SchemaReader {
    static let formats: [any SchemaFormat.Type] = [
        SQLSchema.self, PrismaSchema.self, GraphQLSchema.self, ProtobufSchema.self, FHIRProfile.self,
        OpenAPISchema.self,
        PythonModels.self, RailsSchema.self, LaravelMigration.self, JPAEntities.self, TypeORMEntities.self,
        MongooseSchema.self,
    ]

    /// `head`: the first kilobytes of the file, at least four where it has them.
    static func recognises(path: String, head: ArraySlice<UInt8>) -> Bool { format(of: path, head: head) != nil }

    /// What was found before a mistake is there as well as the mistake.
    static func fields(in bytes: [UInt8], path: String) -> (fields: [SchemaField], problems: [Problem]) {
        guard let format = format(of: path, head: bytes.prefix(headLength)) else { return ([], []) }
        guard bytes.count <= format.sizeLimit else {
            return ([], [problem("the schema has more than \(format.sizeLimit) bytes and was not read", path, 1)])
        }
        let reading = format.read(bytes)
        let fields = PatientFields.choose(from: merged(reading.entities)).map { chosen in
            SchemaField(
                entity: chosen.entity, field: chosen.column.name, path: path, line: chosen.column.line,
                why: chosen.meaning, tellsAlone: chosen.tellsAlone)
        }
        return (fields, reading.faults.map { problem($0.words, path, $0.line) })
    }

    static let headLength = 16 << 10

    private static func format(of path: String, head: ArraySlice<UInt8>) -> (any SchemaFormat.Type)? {
        let file = SchemaFile(path: path, head: head)
        return formats.first { $0.recognises(file) }
    }

    private static func problem(_ words: String, _ path: String, _ line: Int) -> Problem {
        Problem(
            words, at: Place(file: path, line: line, column: 1),
            hint: "its fields are known by the fixed dictionary only until it can be read")
    }

    /// A table is made in one statement and altered in others.
    private static func merged(_ entities: [SchemaEntity]) -> [SchemaEntity] {
        var positions: [String: Int] = [:]
        var merged: [SchemaEntity] = []
        for entity in entities {
            if let position = positions[entity.name] {
                merged[position].columns += entity.columns
                merged[position].otherNames += entity.otherNames
            } else {
                positions[entity.name] = merged.count
                merged.append(entity)
            }
        }
        return merged
    }
}
