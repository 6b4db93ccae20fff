/// Schemas of OpenAPI 3 (`components.schemas`), Swagger 2 (`definitions`) and JSON Schema, in JSON or YAML.
enum OpenAPISchema: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        guard file.isNamed(".json", ".yaml", ".yml") else { return false }
        return file.begins(with: "openapi:", "swagger:", "\"openapi\"", "\"swagger\"")
            || file.isNamed(".schema.json", ".schema.yaml", ".schema.yml") || file.begins(with: "json-schema.org")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        var reading = SchemaReading()
        do throws(SchemaReading.Refusal) {
            let root = try DocumentNode.read(bytes)
            for schemas in [root["components"]?["schemas"], root["definitions"], root["$defs"]] {
                for schema in schemas?.members ?? [] { take(schema.name, schema.value, &reading) }
            }
            if let title = root["title"]?.text { take(title, root, &reading) }
        } catch {
            reading.faults = [error.fault]
        }
        return reading
    }

    private static func take(_ name: String, _ schema: DocumentNode, _ reading: inout SchemaReading) {
        let columns = columns(schema, depth: 0)
        if !columns.isEmpty { reading.entities.append(SchemaEntity(name: name, columns: columns)) }
    }

    /// Of the schema, of what it is put together from, and of the objects and lists in it.
    private static func columns(_ schema: DocumentNode, depth: Int) -> [SchemaEntity.Column] {
        // What is nested deeper is no schema that people write.
        guard depth < 16 else { return [] }
        var columns: [SchemaEntity.Column] = []
        for property in schema["properties"]?.members ?? [] {
            columns.append(.init(name: property.name, line: property.line))
            columns += Self.columns(property.value, depth: depth + 1)
        }
        for word in ["allOf", "anyOf", "oneOf"] {
            for part in schema[word]?.elements ?? [] { columns += Self.columns(part, depth: depth + 1) }
        }
        if let items = schema["items"] { columns += Self.columns(items, depth: depth + 1) }
        return columns
    }
}
