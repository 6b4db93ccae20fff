/// Reads off an expression which health fields its value shows.
struct Evaluator {
    let file: SourceFile
    let senses: Senses
    var bindings: Bindings
    /// What a function that is written down gives is what the expression gives: the argument of `map`.
    var readsFunctions = false
    /// Apple's logger keeps back every interpolation that is not declared public.
    var keepsPrivate = false

    /// Calls within calls deeper than this are not followed.
    static let deepest = 12
    /// Longer expressions are read this far.
    static let mostTokens = 2000

    func value(of range: Range<Int>, depth: Int = 0) -> FlowValue {
        guard depth < Self.deepest else { return .nothing }
        let range = range.clamped(to: file.tokens.indices)
        var result = FlowValue.nothing, index = range.lowerBound, isAlone = true
        let end = min(range.upperBound, range.lowerBound + Self.mostTokens)
        let inner = withComprehension(in: range.lowerBound..<end)
        while index < end {
            let next = inner.step(at: index, in: range.lowerBound..<end, depth, into: &result)
            if !isNeutral(index) { isAlone = false }
            index = max(next, index + 1)
        }
        // An object within a larger expression is shown whole: `"…" + patient`.
        if !isAlone, result.object == .patient {
            result.fields.insert(FlowValue.wholePatient)
            result.object = nil
        }
        return result
    }

    /// What may stand around an object without making something else of it: `await load()`, `[patient]`, `p ?? q`.
    private func isNeutral(_ index: Int) -> Bool {
        switch file.tokens[index].kind {
        case .name, .newline, .number: return true
        case .mark: return Self.neutral.contains(file.string(at: index))
        default: return false
        }
    }

    private static let neutral: Set<String> = [
        "&", "*", "**", "!", "(", ")", "?", "??", "||", "?:", "[", "]", "...", "{", "}", ";",
    ]

    /// What is shown when the value of an expression is handed over.
    func shown(by range: Range<Int>) -> Set<String> {
        let value = value(of: range)
        return value.object == .patient ? value.fields.union([FlowValue.wholePatient]) : value.fields
    }

    /// Reads one word or path and says where the next is.
    private func step(at index: Int, in range: Range<Int>, _ depth: Int, into result: inout FlowValue) -> Int {
        switch file.tokens[index].kind {
        case .interpolationOpen:
            if isPrivate(index) || isDigested(index), let close = file.brackets.partner(of: index) { return close + 1 }
            return index + 1
        case .text:
            if isTempPath(file.text(at: index)) { result.isTempFile = true }
            if let key = key(at: index, before: range.upperBound, depth) { result = result.union(key) }
            if isPatientQuery(file.text(at: index)) { result.isPatientRows = true }
            return index + 1
        case .name:
            return name(at: index, in: range, depth, into: &result)
        default: return afterFunction(at: index, before: range.upperBound) ?? index + 1
        }
    }

    private func name(at index: Int, in range: Range<Int>, _ depth: Int, into result: inout FlowValue) -> Int {
        let end = range.upperBound
        if file.is(index, "if"), !file.isLink(index - 1) { return afterCondition(index, before: end) }
        if let next = afterFunction(withKeywordAt: index, before: end) { return next }
        if file.isControl(index), !file.isLink(index + 1) { return index + 1 }
        if let key = key(at: index, before: end, depth) {
            result = result.union(key)
            return index + 2
        }
        if isArrow(index + 1) { return afterFunction(withArrowAt: index + 1, before: end) }
        let path = file.path(at: index, before: end)
        let value = value(of: path, depth)
        if !isAsked(path, after: range.lowerBound) { result = result.union(value) }
        if value.isMasked, path.tokens.upperBound >= end { result.isMasked = true }
        return path.tokens.upperBound
    }

    /// `ssn: value`, `"ssn" => value`, `ssn=value`: the key tells what the value is, where that is a name or a path.
    /// Nil where there is no key.
    private func key(at index: Int, before end: Int, _ depth: Int) -> FlowValue? {
        let isText = file.kind(at: index) == .text
        guard file.is(index + 1, ":") || file.is(index + 1, "=>") || (file.is(index + 1, "=") && !isText) else {
            return nil
        }
        if file.is(index - 1, "?") || file.isLink(index - 1) { return nil }
        // `(p) => …` and Scala's `case x => …` are no keys.
        if file.is(index + 1, "=>"), !isText { return nil }
        let word = senses[file.text(at: index)]
        guard let field = senses.field(word, of: nil), !word.split.isUpperCase || isText else { return .nothing }
        let value = valueRange(after: index + 1, before: end)
        guard file.isName(value.lowerBound), !Self.constants.contains(file.string(at: value.lowerBound)) else {
            return .nothing
        }
        let path = file.path(at: value.lowerBound)
        guard path.tokens.upperBound >= value.upperBound, !isAsked(path, after: value.lowerBound) else {
            return .nothing
        }
        if path.steps.count == 1, senses[path.steps[0].name].split.isCapitalised { return .nothing }
        if path.steps.contains(where: { $0.arguments != nil || $0.isCut }) { return .nothing }
        let given = self.value(of: path, depth)
        if given.isMasked || bindings[path.steps[0].name]?.isMasked == true { return .nothing }
        let hides = path.steps.contains { Handling.hides(senses[$0.name].split.words) }
        return hides ? .nothing : FlowValue(fields: [field.canonical])
    }

    private static let constants: Set<String> = [
        "true", "false", "null", "nil", "None", "True", "False", "undefined", "string", "String", "str", "int", "bool",
        "number", "any", "date", "function", "async", "await", "new", "typeof", "not",
    ]

    /// Up to the comma or bracket that ends a value.
    private func valueRange(after mark: Int, before end: Int) -> Range<Int> {
        var start = mark + 1
        while start < end, file.kind(at: start) == .newline { start += 1 }
        var place = start
        while place < end, !file.is(place, ","), !file.is(place, ";") {
            if let partner = file.brackets.partner(of: place) {
                if partner < place { break }
                place = partner
            }
            if file.kind(at: place) == .newline { break }
            place += 1
        }
        return start..<max(start, min(place, end))
    }

    // MARK: Functions that are written down

    /// `(p, q) => …` and `() => { … }` from their first bracket: the function is a value of its own, which tells nothing.
    /// `() => expression` stands for the expression. Nil where there is no function.
    private func afterFunction(at index: Int, before end: Int) -> Int? {
        guard file.is(index, "("), let close = file.brackets.partner(of: index), isArrow(close + 1) else { return nil }
        if close == index + 1, !file.is(close + 2, "{") { return close + 2 }
        return afterFunction(withArrowAt: close + 1, before: end)
    }

    private func afterFunction(withArrowAt arrow: Int, before end: Int) -> Int {
        if file.is(arrow + 1, "{"), let close = file.brackets.partner(of: arrow + 1) { return close + 1 }
        return readsFunctions ? arrow + 1 : valueRange(after: arrow, before: end).upperBound
    }

    /// `function (p) { … }`, `lambda p: …`.
    private func afterFunction(withKeywordAt index: Int, before end: Int) -> Int? {
        if file.language == .python, file.is(index, "lambda") {
            guard let colon = (index..<end).first(where: { file.is($0, ":") }) else { return nil }
            return readsFunctions ? colon + 1 : valueRange(after: colon, before: end).upperBound
        }
        guard file.is(index, "function"), file.language == .javascript || file.language == .php else { return nil }
        guard let body = (index..<min(end, index + 60)).first(where: { file.is($0, "{") }) else { return nil }
        return file.brackets.partner(of: body).map { $0 + 1 }
    }

    private func isArrow(_ index: Int) -> Bool {
        switch file.language {
        case .javascript, .csharp, .scala: file.is(index, "=>")
        case .java, .kotlin: file.is(index, "->")
        default: false
        }
    }

    /// `x if condition else y` of Python; elsewhere the condition stands between brackets.
    private func afterCondition(_ index: Int, before end: Int) -> Int {
        if file.is(index + 1, "("), file.language != .python, let close = file.brackets.partner(of: index + 1) {
            return close + 1
        }
        var place = index + 1
        while place < end, !file.is(place, "else"), !file.is(place, "then"), !file.is(place, "{"), !file.is(place, ",")
        {
            if let partner = file.brackets.partner(of: place) {
                if partner < place { return place }
                place = partner
            }
            place += 1
        }
        return place + 1
    }

    /// Whether only something is asked of the value: `ssn == x`, `!ssn`, `ssn ? a : b`, `ssn && x`, `x in ssn`.
    ///
    /// What stands before `start` is no part of the expression.
    private func isAsked(_ path: AccessPath, after start: Int) -> Bool {
        let next = path.tokens.upperBound, before = path.tokens.lowerBound - 1
        if file.kind(at: next) == .mark || file.isName(next) {
            if Self.questionsAfter.contains(file.string(at: next)) { return true }
            if file.is(next, "?"), !file.isLink(next + 1) { return true }
        }
        if before >= start, file.kind(at: before) == .mark || file.isName(before) {
            if Self.questionsBefore.contains(file.string(at: before)) { return true }
        }
        return isShellQuestion(path)
    }

    private static let questionsAfter: Set<String> = [
        "==", "!=", "===", "!==", "<", ">", "<=", ">=", "<=>", "is", "in", "instanceof", "&&", "and", "!in", "=~",
    ]
    private static let questionsBefore: Set<String> = [
        "!", "not", "==", "!=", "===", "!==", "<=", ">=", "in", "typeof", "instanceof", "delete", "void", "sizeof",
        "lambda",
        "isset", "unless", "while", "elif", "#", "~",
    ]

    /// `${ssn:+set}`, `${ssn: -4}`, `${ssn:0:3}`.
    private func isShellQuestion(_ path: AccessPath) -> Bool {
        guard file.language == .shell, file.kind(at: path.tokens.upperBound) == .text else { return false }
        guard file.kind(at: path.tokens.lowerBound - 1) == .interpolationOpen else { return false }
        let rest = file.text(at: path.tokens.upperBound)
        guard
            file.tokens[path.tokens.upperBound].range.lowerBound == file.tokens[path.tokens.lowerBound].range.upperBound
        else { return false }
        guard rest.first == 0x3A, let second = rest.dropFirst().first else { return rest.first == 0x2B }
        return second == 0x2B || second == 0x20 || second.isDigit || second == 0x28
    }

    /// `\(value, privacy: .private)` of Apple's logger, which also keeps back what nobody declared public.
    private func isPrivate(_ open: Int) -> Bool {
        guard file.language == .swift, let close = file.brackets.partner(of: open) else { return false }
        for index in open..<close where file.is(index, "privacy") || file.is(index, "mask") {
            return !(file.is(index + 3, "public") || file.is(index + 2, "public"))
        }
        return keepsPrivate
    }

    /// `$(echo "$ssn" | sha256sum)`.
    private func isDigested(_ open: Int) -> Bool {
        guard file.language == .shell, let close = file.brackets.partner(of: open) else { return false }
        return (open..<close).contains { file.isName($0) && Self.digests.contains(file.string(at: $0)) }
    }

    private static let digests: Set<String> = [
        "sha256sum", "sha1sum", "sha512sum", "md5sum", "wc", "openssl", "gpg", "tail", "cut", "shasum", "md5", "age",
        "test",
        "redact", "mask", "anonymize",
    ]

    func isTempPath(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: "/tmp/".utf8) || text.starts(with: "/var/tmp/".utf8) || text.elementsEqual("/tmp".utf8)
            || text.starts(with: "C:\\Temp".utf8) || text.starts(with: "C:\\\\Temp".utf8)
    }

    /// `… for p in patients`: what stands before the loop is read with its variable.
    private func withComprehension(in range: Range<Int>) -> Evaluator {
        guard file.language == .python else { return self }
        var inner = self
        for index in range where file.is(index, "for") && file.isName(index + 1) && !file.isLink(index - 1) {
            guard let keyword = (index + 2..<min(index + 8, range.upperBound)).first(where: { file.is($0, "in") }),
                file.isName(keyword + 1)
            else { continue }
            let element = value(of: file.path(at: keyword + 1), 1)
            guard element.tells else { continue }
            for name in index + 1..<keyword where file.isName(name) {
                inner.bindings.bind(file.text(at: name), to: element)
            }
        }
        return inner
    }
}
