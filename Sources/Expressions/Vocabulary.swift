/// The words of the language that are not names of the workspace's own.
enum Vocabulary {
    static let keywords: Set<String> = ["true", "false", "null", "in"]

    /// CEL's reserved words: no variable has such a name, a field may.
    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]

    static let macros = ["all", "exists", "exists_one", "filter", "map"]

    static let calendar = [
        "getFullYear", "getMonth", "getDayOfYear", "getDayOfMonth", "getDate", "getDayOfWeek", "getHours", "getMinutes",
        "getSeconds", "getMilliseconds",
    ]

    static let methods = ["size", "startsWith", "endsWith", "contains", "matches"] + macros + calendar

    static let functions = [
        "has", "size", "matches", "int", "double", "string", "bool", "duration", "timestamp", "ip", "cidr",
    ]

    /// How other languages write our operators.
    static let otherOperators = [
        "and": "&&", "or": "||", "not": "!", "is": "==", "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">",
        "ge": ">=", "=>": ">=", "=<": "<=", "=!": "!=", "<>": "!=",
    ]

    /// What CEL has and we do not, and what to write instead.
    static let leftOutNames: [String: (what: String, hint: String?)] = [
        "null": ("null", "whether a field is there is asked with has(it.field)"),
        "dyn": ("dyn: every expression has one type", nil),
        "type": ("type(): every type is known when the rule loads", nil),
        "bytes": ("bytes", "facts hold text; compare strings"),
        "uint": ("unsigned numbers", "use int"),
        "optional": ("optional values", "whether a field is there is asked with has(it.field)"),
        "null_type": ("types as values", nil),
        "list": ("types as values", nil),
        "map": ("types as values", nil),
    ]
}
