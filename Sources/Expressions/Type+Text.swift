internal import Facts

extension Type {
    /// The type that a rule names: `int`, `list(string)`, `ordered(low < high)`; nil for anything else.
    public init?(_ text: String) {
        self.init(text[...], depth: 0)
    }

    private init?(_ text: Substring, depth: Int) {
        let simple: [Substring: Type] = [
            "bool": .bool, "int": .int, "bytes": .int, "double": .double, "string": .string, "duration": .duration,
            "timestamp": .timestamp, "version": .version, "ip": .ip, "cidr": .cidr,
        ]
        if let type = simple[text] {
            self = type
        } else if text.hasSuffix(")"), depth < 10, text.hasPrefix("list(") {
            guard let element = Type(text.dropFirst(5).dropLast(), depth: depth + 1) else { return nil }
            self = .list(element)
        } else if text.hasSuffix(")"), text.hasPrefix("ordered(") {
            guard let ordering = Self.ordering(text.dropFirst(8).dropLast()) else { return nil }
            self = .ordered(ordering)
        } else {
            return nil
        }
    }

    private static func ordering(_ text: Substring) -> Ordering? {
        let words = text.split(separator: "<", omittingEmptySubsequences: false).map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard words.count > 1, Set(words).count == words.count, !words.contains("") else { return nil }
        return Ordering(words.joined(separator: " < "), words)
    }
}
