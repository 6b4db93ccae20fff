/// `model Patient { hxNotes String? @map("hx_notes") … @@map("pat_demo") }`
enum PrismaSchema: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool { file.isNamed(".prisma") }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .braces)
        var reading = words.reading
        // What was read of a body is not read again: a body that nobody closes holds all that follows.
        var end = 0
        for index in 0..<words.count where index >= end && words.beginsLine(index) && words.isMark(index + 2, "{") {
            guard words.isWord(index, "model") || words.isWord(index, "type") || words.isWord(index, "view"),
                let name = words.name(index + 1)
            else { continue }
            let body = index + 3..<words.close(of: index + 2)
            end = body.upperBound
            if body.upperBound == words.count {
                reading.faults.append(
                    .init(words: "the model that begins here is never closed", line: words.line(index)))
            }
            reading.entities.append(entity(name, body, words))
        }
        return reading
    }

    private static func entity(_ name: String, _ body: Range<Int>, _ words: SchemaWords) -> SchemaEntity {
        var entity = SchemaEntity(name: name)
        for index in body where isMap(words, index) {
            guard let mapped = words.literal(index + 2) else { continue }
            if words.isMark(index - 2, "@") {
                entity.otherNames.append(mapped)
            } else {
                entity.columns.append(.init(name: mapped, line: words.line(index)))
            }
        }
        entity.columns += body.compactMap { index in
            guard words.beginsLine(index), let name = words.name(index), words.kind(index + 1) == .name else {
                return nil
            }
            return .init(name: name, line: words.line(index))
        }
        return entity
    }

    private static func isMap(_ words: SchemaWords, _ index: Int) -> Bool {
        words.isWord(index, "map") && words.isMark(index - 1, "@") && words.isMark(index + 1, "(")
    }
}
