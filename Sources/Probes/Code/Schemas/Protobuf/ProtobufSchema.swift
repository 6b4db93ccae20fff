/// `message Patient { optional string ssn = 1; oneof contact { string phone = 2; } }`
enum ProtobufSchema: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool { file.isNamed(".proto") }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .braces)
        var reading = words.reading
        var open: [Block] = []
        for index in 0..<words.count {
            if words.isMark(index, "{") {
                open.append(block(words, index, in: open.last, &reading.entities))
            } else if words.isMark(index, "}") {
                _ = open.popLast()
            } else if let message = open.last?.message, let column = column(words, index) {
                reading.entities[message].columns.append(column)
            }
        }
        if let block = open.first {
            reading.faults.append(.init(words: "the block that begins here is never closed", line: block.line))
        }
        return reading
    }

    private struct Block {
        /// The message whose fields stand in it; nil in an enum, a service, an option.
        let message: Int?
        let line: Int
    }

    private static func block(
        _ words: SchemaWords, _ open: Int, in outer: Block?, _ entities: inout [SchemaEntity]
    ) -> Block {
        let line = words.line(open)
        if words.isWord(open - 2, "oneof") { return Block(message: outer?.message, line: line) }
        guard words.isWord(open - 2, "message"), let name = words.name(open - 1) else {
            return Block(message: nil, line: line)
        }
        entities.append(SchemaEntity(name: name))
        return Block(message: entities.count - 1, line: line)
    }

    /// A type, a name, `=` and a number: neither an option nor a reserved range has all four.
    private static func column(_ words: SchemaWords, _ index: Int) -> SchemaEntity.Column? {
        guard let name = words.name(index), words.isMark(index + 1, "="), words.kind(index + 2) == .number,
            words.kind(index - 1) == .name || words.isMark(index - 1, ">"), !words.isWord(index - 1, "option")
        else { return nil }
        return .init(name: name, line: words.line(index))
    }
}
