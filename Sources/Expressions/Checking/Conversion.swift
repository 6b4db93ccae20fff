internal import Diagnostics
internal import Facts

/// What to write where a value is of another type than its place asks for: nothing is converted silently.
enum Conversion {
    static func hint(from found: Type, to wanted: Type, literal: String? = nil) -> String? {
        let text = literal.map { "\"\(printable($0))\"" } ?? "…"
        switch (found, wanted) {
        case (.int, .double): return "write it with a point (1.0), or double(…)"
        case (.double, .int): return "write it without a point, or int(…)"
        case (.string, .int): return unquoted(literal, if: { Int64($0) != nil }, else: "int(…)")
        case (.string, .double): return unquoted(literal, if: { Double($0) != nil }, else: "double(…)")
        case (.string, .timestamp): return "timestamp(\(text))"
        case (.string, .duration): return "write a duration without quotes: 30d, 12h, 15m, 10s"
        case (.string, .ip): return "ip(\(text))"
        case (.string, .cidr): return "cidr(\(text))"
        case (.string, .version), (.string, .ordered):
            return "a text is read as \(wanted.noun) only where it stands in the rule, compared with one"
        case (.string, .bool): return unquoted(literal, if: { $0 == "true" || $0 == "false" }, else: nil)
        case (.int, .duration): return "give it a unit: 30d, 12h, 15m, 10s"
        case (.int, .timestamp): return "timestamp(…) of seconds since 1970"
        case (.int, .bool): return "compare it: … > 0"
        case (.list, .bool): return "ask .exists(x, …), .all(x, …) or size(…) > 0"
        case (.ip, .string), (.int, .string), (.double, .string), (.bool, .string), (.duration, .string),
            (.timestamp, .string), (.version, .string), (.ordered, .string), (.cidr, .string):
            return "string(…)"
        case (.fact, _), (.record, _): return "name one of its fields"
        default: return nil
        }
    }

    /// For a text in quotes that would be right without them; `otherwise` is for a text that is not known.
    private static func unquoted(_ literal: String?, if fits: (String) -> Bool, else otherwise: String?) -> String? {
        guard let literal else { return otherwise }
        return fits(literal) ? "write it without quotes: \(literal)" : nil
    }
}

extension Conversion {
    /// For a literal that lacks the quotes which its place asks for: versions and words are written as text, too.
    static func quoting(_ node: Node, for wanted: Type) -> String? {
        guard case .literal(let value) = node.form, node.text == nil else { return nil }
        switch (wanted, value) {
        case (.string, .int), (.string, .double), (.string, .bool), (.version, .int), (.version, .double):
            return "write it in quotes: \"\(Rendering.literal(value))\""
        case (.ordered(let ordering), _): return "write one of its words: \(ordering.words.joined(separator: ", "))"
        default: return nil
        }
    }
}

extension Type {
    /// For the middle of a sentence.
    var noun: String {
        switch self {
        case .version: "a version"
        case .ordered(let ordering): "a word of \(ordering.name)"
        case .int: "an int"
        case .ip: "an ip"
        default: "a \(self)"
        }
    }
}
