/// The functions and types of a file, by the tokens that they reach over.
struct Scopes {
    struct Scope: Hashable {
        let name: String
        let isFunction: Bool
        /// From the word that declares it to its end.
        let tokens: Range<Int>
    }

    /// In the order in which they begin; one lies within another or beside it.
    let all: [Scope]

    init(_ tokens: [Token], of bytes: [UInt8], _ language: Language, _ brackets: Brackets) {
        let words = ScopeReader(tokens: tokens, bytes: bytes, language: language, brackets: brackets)
        all = (language.isIndented ? words.indented() : words.braced()).sorted { a, b in
            a.tokens.lowerBound != b.tokens.lowerBound
                ? a.tokens.lowerBound < b.tokens.lowerBound : a.tokens.upperBound > b.tokens.upperBound
        }
    }

    func symbol(at index: Int) -> String? {
        let names = around(index).map(\.name)
        return names.isEmpty ? nil : names.joined(separator: ".")
    }

    /// The innermost function around a token; what stands in none belongs to the file.
    func function(at index: Int) -> Scope? { around(index).last(where: \.isFunction) }

    private func around(_ index: Int) -> [Scope] {
        var found: [Scope] = []
        for scope in all {
            if scope.tokens.lowerBound > index { break }
            if scope.tokens.contains(index) { found.append(scope) }
        }
        return found
    }
}
