/// A profile or logical model: a StructureDefinition's element paths (HL7 FHIR R4, section 5.3), and the names of the
/// slices and extensions that a client adds.
enum FHIRProfile: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".json") && file.begins(with: "\"StructureDefinition\"")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        do throws(SchemaReading.Refusal) {
            let root = try DocumentNode.read(bytes)
            guard root["resourceType"]?.text == "StructureDefinition" else { return SchemaReading() }
            return SchemaReading(entities: [entity(root)])
        } catch {
            return SchemaReading(faults: [error.fault])
        }
    }

    private static func entity(_ root: DocumentNode) -> SchemaEntity {
        let elements = ["snapshot", "differential"].flatMap { root[$0]?["element"]?.elements ?? [] }
        var entity = SchemaEntity(name: root["type"]?.text ?? root["name"]?.text ?? "")
        entity.otherNames = [root["name"]?.text, root["id"]?.text].compactMap(\.self).filter { _ in entity.name.isEmpty
        }
        entity.columns = elements.flatMap(columns)
        return entity
    }

    /// `Patient.contact.name` brings `name`, `Patient.value[x]` brings `value`; the element itself, `Patient`, nothing.
    private static func columns(_ element: DocumentNode) -> [SchemaEntity.Column] {
        ["path", "sliceName"].compactMap { member in
            guard let written = element.members.first(where: { $0.name == member }), let path = written.value.text,
                member == "sliceName" || path.utf8.contains(UInt8(ascii: ".")),
                let last = path.split(separator: ".").last
            else { return nil }
            return .init(name: last.hasSuffix("[x]") ? String(last.dropLast(3)) : String(last), line: written.line)
        }
    }
}
