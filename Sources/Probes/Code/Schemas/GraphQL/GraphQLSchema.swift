/// `type Patient implements Person { ssn(masked: Boolean): String! }` (GraphQL specification, section 3).
enum GraphQLSchema: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool { file.isNamed(".graphql", ".graphqls", ".gql") }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .graphQL)
        var reading = words.reading
        for index in 0..<words.count where isKeyword(words, index) {
            guard let name = words.name(index + 1), !roots.contains(name), let open = open(words, after: index + 1)
            else { continue }
            if words.close(of: open) == words.count {
                reading.faults.append(
                    .init(words: "the type that begins here is never closed", line: words.line(index)))
            }
            reading.entities.append(SchemaEntity(name: name, columns: columns(words, open)))
        }
        return reading
    }

    private static let roots: Set<String> = ["Query", "Mutation", "Subscription"]

    private static func isKeyword(_ words: SchemaWords, _ index: Int) -> Bool {
        words.isWord(index, "type") || words.isWord(index, "input") || words.isWord(index, "interface")
    }

    /// Behind interfaces and directives; none where another definition begins first.
    private static func open(_ words: SchemaWords, after name: Int) -> Int? {
        var index = name + 1
        while index < words.count, !words.isMark(index, "{") {
            if words.isMark(index, ":") { return nil }
            if words.isMark(index, "(") {
                index = words.close(of: index)
            } else if isKeyword(words, index) {
                return nil
            }
            index += 1
        }
        return index < words.count ? index : nil
    }

    /// A name before a colon, or before its arguments and a colon.
    private static func columns(_ words: SchemaWords, _ open: Int) -> [SchemaEntity.Column] {
        var columns: [SchemaEntity.Column] = []
        var index = open + 1
        let end = words.close(of: open)
        while index < end {
            if let name = words.name(index) {
                let after = words.isMark(index + 1, "(") ? words.close(of: index + 1) + 1 : index + 1
                if words.isMark(after, ":") { columns.append(.init(name: name, line: words.line(index))) }
                index = max(index, after - 1)
            } else if words.isMark(index, "(") || words.isMark(index, "{") {
                index = words.close(of: index)
            }
            index += 1
        }
        return columns
    }
}
