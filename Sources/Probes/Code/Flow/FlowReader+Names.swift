/// What names come to hold.
extension FlowReader {
    /// At `=` and its like.
    mutating func assign(at mark: Int) {
        let start = file.statementStart(of: mark)
        let isCondition = (start..<mark).contains { file.is($0, "if") || file.is($0, "guard") || file.is($0, "while") }
        let end = file.expressionEnd(from: mark + 1, beforeBrace: isCondition && file.language == .swift)
        let right = mark + 1..<max(mark + 1, end)
        let isAdded = file.is(mark, "+=") || file.is(mark, ".=") || file.is(mark, "|=")
        if file.is(mark - 1, "}") || file.is(mark - 1, "]"), takesApart(mark - 1, start) {
            return takeApart(mark - 1, right)
        }
        guard let target = target(of: mark, start) else { return }
        let value = evaluator.value(of: right)
        if target.isPath { return put(value, right, into: target.index, before: mark, start) }
        let name = file.text(at: target.index)
        if isAdded { return evaluator.bindings.add(shownValue(value), to: name) }
        if let comma = (start..<mark).first(where: { file.is($0, ",") }), file.isName(comma - 1), file.isName(start) {
            return bindSeveral(start..<mark, right, value)
        }
        bind(name, to: value, right)
        build(name, right, value, start)
    }

    private func shownValue(_ value: FlowValue) -> FlowValue {
        value.object == .patient ? FlowValue(fields: value.fields.union([FlowValue.wholePatient])) : value
    }

    private mutating func bind(_ name: ArraySlice<UInt8>, to value: FlowValue, _ right: Range<Int>) {
        let isNamed = evaluator.senses[name].sense != .nothing
        let isConstant =
            right.count == 1 && file.kind(at: right.lowerBound) == .text
            && !file.tokens[right.lowerBound].range.isEmpty
        if value.tells || value.isTempFile {
            evaluator.bindings.bind(name, to: value)
        } else if value.isMasked || (isNamed && isConstant) {
            evaluator.bindings.bind(name, to: FlowValue(isMasked: true))
        } else {
            evaluator.bindings.forget(name)
        }
    }

    /// `p, err := load()`, `a, b = patient.ssn, patient.dob`.
    private mutating func bindSeveral(_ left: Range<Int>, _ right: Range<Int>, _ value: FlowValue) {
        let names = left.filter { file.isName($0) && (file.is($0 + 1, ",") || $0 + 1 == left.upperBound) }
        let values = file.arguments(in: right)
        if values.count == names.count, values.count > 1 {
            for (name, given) in zip(names, values) {
                bind(file.text(at: name), to: evaluator.value(of: given.tokens), given.tokens)
            }
        } else if let first = names.first {
            bind(file.text(at: first), to: value, right)
        }
    }

    /// The name before `=`, over a type (`x: Type`), or the path that is assigned to.
    private func target(of mark: Int, _ start: Int) -> (index: Int, isPath: Bool)? {
        if let colon = (start..<mark).first(where: { file.is($0, ":") }), file.isName(colon - 1),
            !file.isLink(colon - 2)
        {
            return (colon - 1, false)
        }
        if file.is(mark - 1, "]"), let open = file.brackets.partner(of: mark - 1) {
            return file.isName(open - 1) ? (root(of: open - 1), true) : nil
        }
        guard file.isName(mark - 1) else { return nil }
        return file.isLink(mark - 2) ? (root(of: mark - 1), true) : (mark - 1, false)
    }

    private func root(of index: Int) -> Int {
        var place = index
        while place >= 2, file.isLink(place - 1), file.isName(place - 2) { place -= 2 }
        return place
    }

    /// `document.cookie = …`, `message["Subject"] = …`; else what is put in stays in.
    private mutating func put(_ value: FlowValue, _ right: Range<Int>, into root: Int, before mark: Int, _ start: Int) {
        let path = file.path(at: root)
        let words = path.steps.map { PathWord(evaluator.senses[$0.name].split.words) }
        let isKeyed = file.is(mark - 1, "]")
        let keyless = isKeyed && path.steps.last?.isKey != true
        let kind = table.kind(assignedTo: keyless ? words + [PathWord([])] : words, byKey: true)
        let fields = shownValue(value).fields
        if let kind { return tell(kind, fields, root..<max(mark + 1, right.upperBound)) }
        guard evaluator.senses[file.text(at: root)].sense == .nothing, !file.is(root, "this"), !file.is(root, "self")
        else { return }
        evaluator.bindings.add(FlowValue(fields: fields), to: file.text(at: root))
    }

    // MARK: Taking apart

    private func takesApart(_ close: Int, _ start: Int) -> Bool {
        guard let open = file.brackets.partner(of: close) else { return false }
        return !file.isName(open - 1) || file.is(open - 1, "const") || file.is(open - 1, "let")
            || file.is(open - 1, "var")
    }

    /// `const { ssn, dob: birth } = patient`, `[a, b] = …`.
    private mutating func takeApart(_ close: Int, _ right: Range<Int>) {
        guard let open = file.brackets.partner(of: close) else { return }
        let value = evaluator.value(of: right)
        for part in file.arguments(in: open + 1..<close) {
            guard let key = part.tokens.first(where: { file.isName($0) || file.kind(at: $0) == .text }) else {
                continue
            }
            let isRenamed = file.is(key + 1, ":") || file.is(key + 1, "=>")
            let name = isRenamed && file.isName(key + 2) ? key + 2 : key
            let word = evaluator.senses[file.text(at: key)]
            let owner = value.object ?? (value.isPatientRows ? .patient : nil)
            if let field = evaluator.senses.field(word, of: owner) {
                evaluator.bindings.bind(file.text(at: name), to: FlowValue(fields: [field.canonical]))
            }
        }
    }

    // MARK: Loops

    /// `for p in patients`, `for (const p of patients)`, `foreach ($patients as $k => $p)`, `for _, p := range patients`,
    /// `for (Patient p : patients)`.
    mutating func bindLoop(at index: Int) {
        let inside = file.is(index + 1, "(") ? index + 2 : index + 1
        let bound = min(inside + 24, file.tokens.count)
        guard let middle = (inside..<max(inside, bound)).first(where: isLoopMiddle) else { return }
        let left = inside..<middle
        if file.is(middle, "as") {
            let names = (middle + 1..<min(middle + 8, file.tokens.count)).prefix { !file.is($0, ")") }.filter(
                file.isName)
            return bindElements(of: left, to: Array(names.suffix(1)))
        }
        let first = file.is(middle, ":=") ? middle + 2 : middle + 1
        let names = left.filter {
            file.isName($0) && !file.is($0, "const") && !file.is($0, "let") && !file.is($0, "var")
        }
        let end = file.expressionEnd(from: first, beforeBrace: true)
        bindElements(of: first..<max(first, min(end, first + 40)), to: Array(names.suffix(1)))
    }

    /// `patients.forEach(p => …)`, `patients.each do |p|`, `patients.forEach { p in …`.
    mutating func bindBlock(at index: Int) {
        guard Self.iterators.contains(file.string(at: index)) else { return }
        var place = index + 1
        if file.is(place, "(") || file.is(place, "do") || file.is(place, "{") { place += 1 } else { return }
        guard let name = file.parameter(of: place..<min(place + 8, file.tokens.count)),
            let start = file.callee(before: index + 1)?.start, start < index - 1
        else { return }
        let value = evaluator.value(of: start..<index - 1)
        if value.object != nil { evaluator.bindings.bind(name, to: value) } else { evaluator.bindings.forget(name) }
    }

    /// A function's parameters are not the variables outside that have their names.
    mutating func enter(functionAt index: Int) {
        let bound = min(index + 12, file.tokens.count)
        guard let open = (index..<bound).first(where: { file.is($0, "(") }), let close = file.brackets.partner(of: open)
        else { return }
        for place in open..<min(close, open + 200) where file.isName(place) {
            evaluator.bindings.forget(file.text(at: place))
        }
    }

    private static let iterators: Set<String> = [
        "each", "forEach", "map", "flatMap", "filter", "collect", "select", "find_each", "foreach", "each_with_index",
        "forEachOrdered", "peek", "compactMap", "find", "some", "every", "reject", "sortBy", "Select", "ForEach",
        "Where",
        "each_slice", "flat_map", "onEach", "let", "also", "then",
    ]

    private func isLoopMiddle(_ index: Int) -> Bool {
        file.is(index, "in") || file.is(index, "of") || file.is(index, "as")
            || (file.is(index, ":=") && file.is(index + 1, "range"))
            || (file.is(index, ":") && file.language == .java) || (file.is(index, "<-") && file.language == .scala)
    }

    private mutating func bindElements(of range: Range<Int>, to names: [Int]) {
        var range = range
        if file.language == .python, let colon = range.first(where: { file.is($0, ":") }) {
            range = range.lowerBound..<colon
        }
        let value = evaluator.value(of: range)
        for name in names {
            let name = file.text(at: name)
            if value.tells { evaluator.bindings.bind(name, to: value) } else { evaluator.bindings.forget(name) }
        }
    }

    /// `with open("/tmp/x") as f`, `except`, `import … as`.
    mutating func bindAlias(at index: Int) {
        guard file.isName(index + 1) else { return }
        let start = file.statementStart(of: index)
        guard file.is(start, "with") || file.is(start, "async") else { return }
        let value = evaluator.value(of: start + 1..<index)
        if value.isTempFile || value.tells { evaluator.bindings.bind(file.text(at: index + 1), to: value) }
    }

    // MARK: Types

    /// `Patient p`, `p: Patient`, `p *models.Patient`, `List<Patient> rows`.
    mutating func bindTyped(at index: Int) {
        let word = evaluator.senses[file.text(at: index)]
        guard word.split.isCapitalised, let kind = word.sense.object, kind == .patient else { return }
        if file.is(index + 1, "(") || file.isLink(index + 1) { return }
        guard let name = declared(byTypeAt: index) else { return }
        evaluator.bindings.bind(file.text(at: name), to: FlowValue(object: kind))
    }

    private func declared(byTypeAt index: Int) -> Int? {
        var after = index + 1
        while file.is(after, ">") || file.is(after, ">>") || file.is(after, "]") || file.is(after, "[")
            || file.is(after, "?")
        {
            after += 1
        }
        if file.language != .go, file.isName(after), !file.isControl(after), !file.is(after, "in"),
            !file.is(after, "extends")
        {
            return after
        }
        var before = index - 1
        while file.isLink(before), file.isName(before - 1) { before -= 2 }
        while file.is(before, "*") || file.is(before, "&") || file.is(before, "[") || file.is(before, "]")
            || file.is(before, "?")
        {
            before -= 1
        }
        if file.is(before, "<"), file.isName(before - 1) { before -= 2 }
        if file.language == .go {
            return file.isName(before) && !file.isControl(before) && !file.is(before, "struct") ? before : nil
        }
        guard file.is(before, ":") else { return nil }
        return file.isName(before - 1) ? before - 1 : nil
    }

    // MARK: Addresses

    /// `url = "https://…?ssn=" + patient.ssn`: told here, unless it is used in a request further down.
    private mutating func build(_ name: ArraySlice<UInt8>, _ right: Range<Int>, _ value: FlowValue, _ start: Int) {
        built[name] = nil
        guard !value.fields.isEmpty,
            right.contains(where: { file.kind(at: $0) == .text && isAddress(file.text(at: $0)) })
        else { return }
        built[name] = sighting(.url, value.fields, start..<right.upperBound)
    }

    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        let isAbsolute = text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8)
        guard isAbsolute || text.first == 0x2F || text.first == 0x3F || text.first == 0x26 else { return false }
        return text.contains(0x3D) && (isAbsolute || text.contains(0x3F) || text.first == 0x26)
    }

    /// A request took these addresses with it.
    mutating func use(_ range: Range<Int>) {
        guard !built.isEmpty else { return }
        for index in range where file.isName(index) { built[file.text(at: index)] = nil }
    }
}
