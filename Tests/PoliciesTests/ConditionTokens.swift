/// The pieces of a condition, as far as mistakes are to be put into them.
struct ConditionToken {
    enum Sort { case name, member, method, macro, int, string, `operator` }

    let sort: Sort
    let text: String
    /// In the decoded text's UTF-8.
    let offset: Int
}

enum ConditionTokens {
    static let macros: Set<String> = ["all", "exists", "exists_one", "filter", "map", "has"]
    private static let operators = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!"]

    static func of(_ text: String) -> [ConditionToken] {
        let bytes = Array(text.utf8)
        var tokens: [ConditionToken] = []
        var position = 0
        var declared = false
        while position < bytes.count {
            let start = position
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
                position += 1
                tokens.append(token(.string, bytes[start..<min(position, bytes.count)], start))
            } else if isLetter(byte) {
                while position < bytes.count, isLetter(bytes[position]) || isDigit(bytes[position]) { position += 1 }
                let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
                let isCall = position < bytes.count && bytes[position] == UInt8(ascii: "(")
                let word = String(decoding: bytes[start..<position], as: UTF8.self)
                let sort: ConditionToken.Sort =
                    isCall ? (macros.contains(word) ? .macro : .method) : isMember ? .member : .name
                // The variable that a macro declares may have any name.
                if !(declared && sort == .name), !["in", "true", "false"].contains(word) {
                    tokens.append(token(sort, bytes[start..<position], start))
                }
                declared = isCall && isMember && macros.contains(word)
            } else if isDigit(byte) {
                while position < bytes.count, isDigit(bytes[position]) || isLetter(bytes[position]) { position += 1 }
                if bytes[start..<position].allSatisfy(isDigit) { tokens.append(token(.int, bytes[start..<position], start)) }
            } else if let found = operators.first(where: { bytes[start...].starts(with: Array($0.utf8)) }) {
                position += found.utf8.count
                tokens.append(token(.operator, bytes[start..<position], start))
            } else {
                position += 1
            }
        }
        return tokens
    }

    private static func token(_ sort: ConditionToken.Sort, _ bytes: ArraySlice<UInt8>, _ offset: Int) -> ConditionToken {
        ConditionToken(sort: sort, text: String(decoding: bytes, as: UTF8.self), offset: offset)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
