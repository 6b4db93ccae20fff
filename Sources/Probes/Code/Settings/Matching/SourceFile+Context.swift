/// What stands around a word.
extension SourceFile {
    /// The bracket within which a token stands; nil at the top, and far from any.
    func bracket(around index: Int) -> Int? {
        var place = index - 1
        var steps = 0
        while place >= 0, steps < 4000 {
            if let partner = brackets.partner(of: place) {
                if partner > place { return place }
                place = partner
            }
            place -= 1
            steps += 1
        }
        return nil
    }

    /// The calls within whose brackets a token stands, the innermost first.
    func calls(around index: Int) -> [Call] {
        var found: [Call] = []
        var bracket = bracket(around: index)
        while let open = bracket, found.count < 8 {
            if let call = call(at: open) { found.append(call) }
            bracket = self.bracket(around: open)
        }
        return found
    }

    /// Whether it is a parameter of a declaration: `def get(url, verify=False):`.
    func isParameter(_ index: Int) -> Bool {
        var open = bracket(around: index)
        var steps = 0
        while let here = open, steps < 3 {
            if `is`(here, "("), isName(here - 1), declarators.contains(string(at: here - 2)) { return true }
            (open, steps) = (bracket(around: here), steps + 1)
        }
        return false
    }

    /// Whether it only brings a name in: `import x`, `from x import y`, `using x;`, `use x;`.
    func isImport(_ index: Int) -> Bool {
        var first = index
        while first > 0, index - first < 64, tokens[first - 1].line == tokens[index].line,
            tokens[first - 1].kind != .newline,
            !`is`(first - 1, ";")
        {
            first -= 1
        }
        // `using (x) {` and `using var x = y;` of C# use.
        if `is`(first, "using"), (first..<index).contains(where: { `is`($0, "=") || `is`($0, "(") }) { return false }
        return ["import", "from", "using", "use", "package"].contains(string(at: first))
    }

    /// The names in a range, split into words in lower case.
    func nameWords(in range: Range<Int>) -> [NameWords] {
        range.clamped(to: 0..<tokens.count).filter { kind(at: $0) == .name }.map { NameWords(string(at: $0)) }
    }

    /// Where a statement ends: a semicolon, a line's end or a bracket that was opened before it.
    func statementEnd(after start: Int) -> Int {
        var place = start + 1
        while place < tokens.count, place - start < 400 {
            if `is`(place, ";") || kind(at: place) == .newline { return place }
            if let partner = brackets.partner(of: place) {
                if partner < place { return place }
                place = partner
            }
            place += 1
        }
        return min(place, tokens.count)
    }

    /// The first token of the statement around here.
    func statementStart(before index: Int) -> Int {
        var place = index
        while place > 0, index - place < 400 {
            let before = place - 1
            if `is`(before, ";") || `is`(before, "{") || `is`(before, "}") || kind(at: before) == .newline {
                return place
            }
            if let partner = brackets.partner(of: before), partner < before { place = partner } else { place = before }
        }
        return place
    }

    /// A text that is a statement by itself documents.
    func isDocumentation(_ index: Int) -> Bool {
        guard language == .python, kind(at: index) == .text else { return false }
        let isFirst = index == 0 || kind(at: index - 1) == .newline
        return isFirst && (kind(at: index + 1) == .newline || kind(at: index + 1) == nil)
    }
}

private let declarators: Set<String> = ["def", "function", "func", "fun"]
