/// How calls are found among words.
extension SourceFile {
    /// A call that reaches over more lines than this is left alone: it is a missing bracket.
    static let mostLines = 40
    /// Nor one of more words: it is data. It also bounds what a line of a megabyte costs.
    static let mostTokens = 2000

    /// Every call with brackets, in the order of their opening brackets, nested ones too.
    var calls: [Call] { tokens.indices.compactMap(call(at:)) }

    /// The call whose opening bracket this is. Declarations and control words are none.
    func call(at open: Int) -> Call? {
        guard `is`(open, "("), let close = brackets.partner(of: open) else { return nil }
        guard tokens[close].line - tokens[open].line <= Self.mostLines, close - open <= Self.mostTokens else {
            return nil
        }
        guard let callee = callee(before: open), !isDeclaration(callee.start, close: close) else { return nil }
        return Call(
            callee: callee.path, arguments: arguments(in: open + 1..<close), line: tokens[callee.start].line,
            start: callee.start, open: open, close: close, isCommand: false)
    }

    /// The path that ends before a bracket: over `.`, `->`, `::`, `?.`, over brackets and type arguments in between.
    func callee(before open: Int) -> (path: [ArraySlice<UInt8>], start: Int)? {
        var place = open - 1
        if `is`(place, "?.") || `is`(place, "!") { place -= 1 }
        if `is`(place, ">") || `is`(place, ">>") { place = beforeTypeArguments(place) ?? place }
        guard isName(place), !isControl(place) else { return nil }
        var path = [text(at: place)], start = place
        while path.count < 24, let before = link(before: start) {
            guard let receiver = receiver(endingAt: before) else { break }
            if receiver.isNamed { path.append(text(at: receiver.start)) }
            start = receiver.start
        }
        return (path.reversed(), start)
    }

    /// The token before a `.` or its like that stands before this one.
    func link(before index: Int) -> Int? {
        var place = index - 1
        while kind(at: place) == .newline { place -= 1 }
        guard kind(at: place) == .mark, isLink(place) else { return nil }
        place -= 1
        while kind(at: place) == .newline { place -= 1 }
        if `is`(place, "!") || `is`(place, "?") { place -= 1 }
        return place >= 0 ? place : nil
    }

    /// In PHP a point joins texts, elsewhere an arrow is no way into an object.
    func isLink(_ index: Int) -> Bool {
        if `is`(index, "::") { return true }
        if language == .php { return `is`(index, "->") || `is`(index, "?->") }
        return `is`(index, ".") || `is`(index, "?.") || `is`(index, "&.")
    }

    /// A name, or the name before a bracket that ends here; a literal or bracket without a name is unnamed.
    private func receiver(endingAt end: Int) -> (start: Int, isNamed: Bool)? {
        var place = end, steps = 0
        while steps < 8, `is`(place, ")") || `is`(place, "]"), let open = brackets.partner(of: place), open < place {
            place = open - 1
            steps += 1
            if `is`(place, "?.") { place -= 1 }
            if !isName(place), !`is`(place, ")"), !`is`(place, "]") { return (open, false) }
        }
        if isName(place) { return (place, true) }
        return kind(at: place) == .text ? (place, false) : nil
    }

    private func beforeTypeArguments(_ end: Int) -> Int? {
        var depth = 0
        for place in stride(from: end, through: max(0, end - 16), by: -1) {
            if `is`(place, ">") { depth += 1 } else if `is`(place, ">>") { depth += 2 }
            if `is`(place, "<") { depth -= 1 }
            if depth == 0 { return isName(place - 1) ? place - 1 : nil }
            guard isName(place) || kind(at: place) == .mark, !`is`(place, ";"), !`is`(place, "(") else { return nil }
        }
        return nil
    }

    private static let controls: Set<String> = [
        "if", "for", "while", "switch", "catch", "synchronized", "using", "lock", "foreach", "when", "elseif", "elif",
        "return", "in", "and", "or", "not", "else", "case", "guard", "where", "unless", "until", "function", "func",
        "fn", "fun", "do", "is", "as", "of", "typeof", "instanceof", "await", "yield", "new", "throw", "raise",
        "import",
    ]

    /// A word of the language. Ruby's `raise` is a method like others.
    func isControl(_ index: Int) -> Bool {
        if language == .ruby, `is`(index, "raise") { return false }
        return !isLink(index - 1) && Self.controls.contains(String(decoding: text(at: index), as: UTF8.self))
    }

    /// `def log(patient)`, `void print(Patient patient) {`, `log(message) {` of a class.
    private func isDeclaration(_ start: Int, close: Int) -> Bool {
        let before = start - 1
        if isName(before) {
            if `is`(before, "def") || `is`(before, "function") || `is`(before, "func") || `is`(before, "fun") {
                return true
            }
            if language == .java || language == .csharp, !Self.precedesCall.contains(string(at: before)) { return true }
        }
        guard language == .java || language == .csharp || language == .php || language == .javascript else {
            return false
        }
        return `is`(close + 1, "{") && !`is`(before, "new") && !`is`(before, "throw")
    }

    private static let precedesCall: Set<String> = [
        "return", "await", "throw", "new", "yield", "else", "do", "in", "case", "assert", "and", "or", "not", "when",
    ]

    func string(at index: Int) -> String { String(decoding: text(at: index), as: UTF8.self) }

    /// Split by the commas outside inner brackets. A trailing comma begins no argument.
    func arguments(in range: Range<Int>) -> [Call.Argument] {
        var found: [Call.Argument] = [], start = range.lowerBound, place = start
        while place < range.upperBound {
            if `is`(place, ",") {
                found.append(argument(start..<place))
                start = place + 1
            }
            if let partner = brackets.partner(of: place), partner > place, partner < range.upperBound {
                place = partner
            }
            place += 1
        }
        if range[start..<range.upperBound].contains(where: { tokens[$0].kind != .newline }) {
            found.append(argument(start..<range.upperBound))
        }
        return found
    }

    private func argument(_ range: Range<Int>) -> Call.Argument {
        var start = range.lowerBound
        while start < range.upperBound, tokens[start].kind == .newline { start += 1 }
        let isLabelled =
            isName(start) && start + 1 < range.upperBound
            && (`is`(start + 1, "=") || (`is`(start + 1, ":") && language != .javascript))
        guard isLabelled else { return Call.Argument(label: nil, tokens: start..<range.upperBound) }
        return Call.Argument(label: text(at: start), tokens: start + 2..<max(start + 2, range.upperBound))
    }
}
