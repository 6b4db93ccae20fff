/// Where statements begin and end, as far as brackets, marks and lines tell.
extension SourceFile {
    /// The token behind the expression that begins here: at `;`, at a bracket that closes what is around it, or at a
    /// line's end that nothing continues. Bounded in lines.
    func expressionEnd(from start: Int, beforeBrace: Bool = false) -> Int {
        guard tokens.indices.contains(start) else { return start }
        let lastLine = tokens[start].line + Self.mostLines
        let bound = min(tokens.count, start + Self.mostTokens)
        var place = start
        while place < bound, tokens[place].line <= lastLine {
            if `is`(place, ";") || `is`(place, "?>") || (beforeBrace && `is`(place, "{")) { return place }
            if language == .shell, endsCommand(place) { return place }
            if tokens[place].kind == .newline, place > start, !isContinued(at: place) { return place }
            if let partner = brackets.partner(of: place) {
                if partner < place { return place }
                place = partner
            } else if `is`(place, ")") || `is`(place, "}") || `is`(place, "]") {
                return place
            }
            place += 1
        }
        return place
    }

    private func endsCommand(_ place: Int) -> Bool {
        `is`(place, "|") || `is`(place, "||") || `is`(place, "&&") || `is`(place, "&")
    }

    /// Whether a line goes on: it ends in an operator, or the next begins with one.
    private func isContinued(at newline: Int) -> Bool {
        if language == .shell { return false }
        if kind(at: newline - 1) == .mark, Self.continuesAfter.contains(string(at: newline - 1)) { return true }
        var next = newline
        while kind(at: next) == .newline { next += 1 }
        guard kind(at: next) == .mark, language != .python else { return false }
        return isLink(next) || Self.continuesBefore.contains(string(at: next))
    }

    private static let continuesAfter: Set<String> = [
        "+", "-", "*", "/", "=", ",", ".", "&&", "||", "?", ":", "(", "[", "{", "=>", "\\", "??", "?:", "+=", "%", "->",
        "|",
        ":=", "<<",
    ]
    private static let continuesBefore: Set<String> = ["+", "&&", "||", "?", "??", "?:", "|>"]

    /// The first token of the statement that this token stands in.
    func statementStart(of index: Int) -> Int {
        var place = index
        while place > 0, index - place < 80 {
            let before = place - 1
            if tokens[before].kind == .newline || `is`(before, ";") || `is`(before, "{") || `is`(before, "(") { break }
            if `is`(before, "}") || `is`(before, "?>") || `is`(before, "[") || tokens[before].kind == .interpolationOpen
            {
                // `{ a, b } = value` takes a name apart.
                guard `is`(before, "}"), before == index - 1, let open = brackets.partner(of: before) else { break }
                place = open
                continue
            }
            if let partner = brackets.partner(of: before), partner < before { place = partner } else { place = before }
        }
        return place
    }

    /// A command without brackets whose last name this is: Ruby's `logger.info "…"`, PHP's `echo`, the shell's words.
    func command(at index: Int) -> Call? {
        guard startsArguments(index + 1, of: index), let callee = callee(before: index + 1) else { return nil }
        var end = expressionEnd(from: index + 1)
        if language == .ruby, let cut = (index + 1..<end).first(where: endsRubyCommand) { end = cut }
        return Call(
            callee: callee.path, arguments: arguments(in: index + 1..<end), line: tokens[callee.start].line,
            start: callee.start, open: index, close: end, isCommand: true)
    }

    private func startsArguments(_ next: Int, of index: Int) -> Bool {
        guard let kind = kind(at: next), !isControl(index) else { return false }
        switch language {
        case .shell: return !`is`(next, "=") && !`is`(next, "+=") && kind != .newline
        case .php: return `is`(index, "echo") || `is`(index, "print")
        case .python: return `is`(index, "print") && kind == .text
        case .ruby:
            if kind == .text || kind == .number { return true }
            if `is`(next, "[") || `is`(next, "{") || `is`(next, "(") || `is`(next, ":") || `is`(next, "*") {
                return `is`(next, "[") && tokens[next].range.lowerBound > tokens[index].range.upperBound
            }
            return kind == .name && !isControl(next) && !Self.rubyWords.contains(string(at: next))
        default: return false
        }
    }

    private func endsRubyCommand(_ index: Int) -> Bool {
        `is`(index, "if") || `is`(index, "unless") || `is`(index, "do") || `is`(index, "while")
    }

    private static let rubyWords: Set<String> = ["then", "end", "rescue", "ensure", "begin", "until", "super"]
}
