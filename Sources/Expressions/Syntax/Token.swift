/// One word of the language and where it stands.
struct Token {
    enum Kind: Equatable {
        case identifier(String)
        /// The sign belongs to the parser: `-9223372036854775808` is an int although its digits alone are not.
        case int(UInt64)
        case double(Double)
        case string(String)
        case duration(Duration)
        case symbol(Symbol)
        case end
    }

    let kind: Kind
    let range: Range<Int>

    func isSymbol(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }
}

enum Symbol: String {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case dot = "."
    case comma = ","
    case question = "?"
    case colon = ":"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case not = "!"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case unequal = "!="
    case and = "&&"
    case or = "||"
    case `in` = "in"
}
