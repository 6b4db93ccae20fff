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
    /// Of each the one around it; -1 where there is none.
    private let parents: [Int]

    init(_ tokens: [Token], of bytes: [UInt8], _ language: Language, _ brackets: Brackets) {
        let words = ScopeReader(tokens: tokens, bytes: bytes, language: language, brackets: brackets)
        all = (language.isIndented ? words.indented() : words.braced()).sorted { a, b in
            a.tokens.lowerBound != b.tokens.lowerBound
                ? a.tokens.lowerBound < b.tokens.lowerBound : a.tokens.upperBound > b.tokens.upperBound
        }
        parents = Self.parents(of: all)
    }

    private static func parents(of all: [Scope]) -> [Int] {
        var open: [Int] = [], parents: [Int] = []
        for (index, scope) in all.enumerated() {
            while let last = open.last, all[last].tokens.upperBound <= scope.tokens.lowerBound { open.removeLast() }
            parents.append(open.last ?? -1)
            open.append(index)
        }
        return parents
    }

    func symbol(at index: Int) -> String? {
        let names = around(index).map(\.name)
        return names.isEmpty ? nil : names.joined(separator: ".")
    }

    /// The innermost function around a token; what stands in none belongs to the file.
    func function(at index: Int) -> Scope? { around(index).last(where: \.isFunction) }

    /// Outermost first, and no more than people nest.
    private func around(_ index: Int) -> [Scope] {
        var found: [Scope] = []
        var place = all.partition(at: index)
        while place >= 0, found.count < 16 {
            if all[place].tokens.contains(index) { found.append(all[place]) }
            place = parents[place]
        }
        return found.reversed()
    }
}

extension [Scopes.Scope] {
    /// The last one that begins at or before a token; -1 where none does.
    fileprivate func partition(at index: Int) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].tokens.lowerBound <= index { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
