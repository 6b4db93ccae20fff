/// Finds where functions and types begin and end.
struct ScopeReader {
    let tokens: [Token]
    let bytes: [UInt8]
    let language: Language
    let brackets: Brackets

    private static let types: Set<String> = [
        "class", "interface", "struct", "enum", "trait", "object", "extension", "actor", "protocol", "record", "module",
        "impl", "namespace",
    ]
    private static let functions: Set<String> = ["def", "function", "func", "fun", "fn"]
    /// Words before a bracket that call or declare nothing.
    private static let controls: Set<String> = [
        "if", "for", "while", "switch", "catch", "synchronized", "try", "using", "lock", "fixed", "foreach", "when",
        "elseif", "match", "with", "return", "function", "guard", "do", "else", "unless", "until", "new", "await",
    ]

    private func word(_ index: Int) -> String {
        tokens.indices.contains(index) ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }

    private func isName(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .name }

    private func isMark(_ index: Int, _ byte: UInt8) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        return tokens[index].range.count == 1 && bytes[tokens[index].range.lowerBound] == byte
    }

    // MARK: Python and Ruby

    func indented() -> [Scopes.Scope] {
        var found: [Scopes.Scope] = [], open: [(name: String, isFunction: Bool, start: Int, column: Int)] = []
        // What stands within brackets declares nothing and ends nothing, however it is indented.
        var isLineStart = true, bracketEnd = 0
        for (index, token) in tokens.enumerated() where index >= bracketEnd {
            defer { isLineStart = token.kind == .newline }
            if let partner = brackets.partner(of: index), partner > index { bracketEnd = partner }
            guard isLineStart, token.kind == .name || token.kind == .mark else { continue }
            let column = column(of: token)
            while let last = open.last, column <= last.column {
                open.removeLast()
                found.append(.init(name: last.name, isFunction: last.isFunction, tokens: last.start..<index))
            }
            if let declared = declaration(at: index) {
                open.append((declared.name, declared.isFunction, index, column))
            }
        }
        return found
            + open.map { .init(name: $0.name, isFunction: $0.isFunction, tokens: $0.start..<tokens.count) }
    }

    private func declaration(at index: Int) -> (name: String, isFunction: Bool)? {
        var place = index
        while isName(place), ["async", "private", "protected", "public", "private_class_method"].contains(word(place)) {
            place += 1
        }
        guard isName(place) else { return nil }
        let isFunction = word(place) == "def"
        guard isFunction || Self.types.contains(word(place)), isName(place + 1) else { return nil }
        var name = place + 1
        while isMark(name + 1, 0x2E) || word(name + 1) == "::", isName(name + 2) { name += 2 }  // self.load, A::B
        return (word(name), isFunction)
    }

    private func column(of token: Token) -> Int {
        var place = token.range.lowerBound
        while place > 0, bytes[place - 1] != 0x0A { place -= 1 }
        return bytes[place..<token.range.lowerBound].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }

    // MARK: Languages with braces

    func braced() -> [Scopes.Scope] {
        var found: [Scopes.Scope] = []
        for index in tokens.indices where tokens[index].kind == .name {
            guard let scope = keyword(at: index) ?? method(at: index) ?? assigned(at: index) else { continue }
            found.append(scope)
        }
        return found
    }

    /// `class Name … {`, `function name(…) … {`, `func (r *Type) name(…) {`.
    private func keyword(at index: Int) -> Scopes.Scope? {
        let isFunction = Self.functions.contains(word(index))
        guard isFunction || Self.types.contains(word(index)) else { return nil }
        var name = index + 1
        if isMark(name, 0x2A) { name += 1 }
        if language == .go, isMark(name, 0x28), let end = brackets.partner(of: name) { name = end + 1 }
        guard isName(name), let end = end(ofBodyAfter: name) else { return nil }
        return .init(name: word(name), isFunction: isFunction, tokens: index..<end)
    }

    /// `name(…) {`, without a word that tells: Java, C#, methods of JavaScript, `init` of Swift, functions of the shell.
    private func method(at index: Int) -> Scopes.Scope? {
        guard isMark(index + 1, 0x28), !Self.controls.contains(word(index)) else { return nil }
        guard index == 0 || !Self.functions.contains(word(index - 1)) && word(index - 1) != "new" else { return nil }
        guard let close = brackets.partner(of: index + 1) else { return nil }
        if index > 0, isMark(index - 1, 0x2E) { return nil }
        guard let end = end(ofBodyAt: close + 1) else { return nil }
        return .init(name: word(index), isFunction: true, tokens: index..<end)
    }

    /// After a parameter list: `{`, `throws A, B {`, `: Type {`, `=> expression;` of C#.
    private func end(ofBodyAt start: Int) -> Int? {
        if isMark(start, 0x7B) { return brackets.partner(of: start).map { $0 + 1 } }
        guard language != .go, language != .shell else { return nil }
        if language == .csharp, word(start) == "=>" { return statementEnd(start) }
        guard ["throws", "async", "rethrows", "->", ":", "where"].contains(word(start)) else { return nil }
        for place in start..<min(start + 24, tokens.count) {
            if isMark(place, 0x7B) { return brackets.partner(of: place).map { $0 + 1 } }
            if isMark(place, 0x3B) || isMark(place, 0x7D) || word(place) == "=" { return nil }
        }
        return nil
    }

    /// After a name that a keyword declares: over type parameters, parents and parameters to `{`.
    private func end(ofBodyAfter name: Int) -> Int? {
        var place = name + 1
        let bound = min(name + 200, tokens.count)
        while place < bound {
            if isMark(place, 0x7B) { return brackets.partner(of: place).map { $0 + 1 } }
            if isMark(place, 0x3B) || isMark(place, 0x7D) { return nil }
            if word(place) == "=", language == .kotlin || language == .scala {
                return isMark(place + 1, 0x7B) ? brackets.partner(of: place + 1).map { $0 + 1 } : statementEnd(place)
            }
            place = isMark(place, 0x28) || isMark(place, 0x5B) ? (brackets.partner(of: place) ?? place) + 1 : place + 1
        }
        return nil
    }

    /// `name = (…) => {`, `name: function (…) {`, `name = async x => {`.
    private func assigned(at index: Int) -> Scopes.Scope? {
        guard language == .javascript, isMark(index + 1, 0x3D) || isMark(index + 1, 0x3A) else { return nil }
        var place = index + 2
        if word(place) == "async" { place += 1 }
        if word(place) == "function" { place += 1 }
        if isMark(place, 0x28) {
            place = (brackets.partner(of: place) ?? place) + 1
        } else if isName(place) {
            place += 1
        }
        if word(place) == "=>" { place += 1 } else if word(place - 1) != ")" { return nil }
        guard isMark(place, 0x7B), let end = brackets.partner(of: place) else { return nil }
        return .init(name: word(index), isFunction: true, tokens: index..<end + 1)
    }

    private func statementEnd(_ start: Int) -> Int {
        var place = start
        while place < tokens.count, !isMark(place, 0x3B), !isMark(place, 0x7D) {
            if tokens[place].kind == .newline, place > start + 1 { break }
            if let partner = brackets.partner(of: place), partner > place { place = partner }
            place += 1
        }
        return min(place + 1, tokens.count)
    }
}
