/// Follows a file's health fields to its sinks: from top to bottom, each variable holding what it was given last.
struct FlowReader {
    let file: SourceFile
    let table: SinkTable
    var evaluator: Evaluator
    private(set) var sightings: [FlowSighting] = []
    /// Addresses that were put together and not used yet, by the variable that holds them.
    var built: [ArraySlice<UInt8>: FlowSighting] = [:]
    /// Apple's logger is imported, which keeps back what is not declared public.
    let importsAppleLog: Bool
    /// There is markup in the file's texts: what it prints is a page.
    let isPagePart: Bool
    /// The brackets that we are within.
    private var open: [Int] = []
    private var nextScope = 0
    private var scopeEnds: [Int] = []

    /// Every leak of a file, in the order of its lines; of two that lie in one another, the outer one.
    static func sightings(in file: SourceFile, _ dictionary: FieldDictionary) -> [FlowSighting] {
        var senses = Senses(dictionary, file.language)
        guard senses.hear(file) else { return [] }
        var reader = FlowReader(file, senses)
        reader.read()
        return reader.outermost
    }

    private init(_ file: SourceFile, _ senses: Senses) {
        self.file = file
        table = SinkTable.of(file.language)
        importsAppleLog = file.language == .swift && Self.importsAppleLog(file)
        isPagePart = file.language == .php && file.tokens.contains { $0.kind == .text && Self.isMarkup(file.text($0)) }
        evaluator = Evaluator(file: file, senses: senses, bindings: Bindings())
    }

    private static func importsAppleLog(_ file: SourceFile) -> Bool {
        file.tokens.indices.contains { index in
            file.is(index, "import") && (file.is(index + 1, "os") || file.is(index + 1, "OSLog"))
        }
    }

    private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.dropLast().contains { index in
            guard text[index] == 0x3C else { return false }
            let next = text[index + 1]
            return next.isLetter || next == 0x2F || next == 0x21
        }
    }

    private mutating func read() {
        for index in file.tokens.indices {
            follow(index)
            switch file.tokens[index].kind {
            case .name: readName(at: index)
            case .mark: readMark(at: index)
            default: break
            }
        }
        for sighting in built.values { sightings.append(sighting) }
    }

    /// Keeps track of the functions and brackets around.
    private mutating func follow(_ index: Int) {
        while let end = scopeEnds.last, index >= end {
            scopeEnds.removeLast()
            evaluator.bindings.scopes.removeLast()
        }
        let scopes = file.scopes.all
        while nextScope < scopes.count, scopes[nextScope].tokens.lowerBound <= index {
            if scopes[nextScope].isFunction {
                evaluator.bindings.scopes.append(scopes[nextScope].tokens.lowerBound)
                scopeEnds.append(scopes[nextScope].tokens.upperBound)
                enter(functionAt: index)
            }
            nextScope += 1
        }
        while let last = open.last, let end = file.brackets.partner(of: last), index > end { open.removeLast() }
        if let partner = file.brackets.partner(of: index), partner > index { open.append(index) }
    }

    /// Whether the bracket around is a round one: what is assigned there is an argument.
    var isWithinArguments: Bool { open.last.map { file.is($0, "(") } ?? false }

    private mutating func readName(at index: Int) {
        if file.is(index, "throw") || (file.is(index, "raise") && file.language == .python) { return thrown(at: index) }
        if file.is(index, "for") || file.is(index, "foreach") { bindLoop(at: index) }
        if file.is(index, "as"), file.language == .python { bindAlias(at: index) }
        bindTyped(at: index)
        if file.isLink(index - 1) { bindBlock(at: index) }
        if hasCommands, !file.is(index + 1, "(") || file.is(index, "echo"), let call = file.command(at: index) {
            read(call)
        }
    }

    private var hasCommands: Bool {
        switch file.language {
        case .ruby, .php, .python, .shell: true
        default: false
        }
    }

    private mutating func readMark(at index: Int) {
        if file.is(index, "(") {
            if let call = file.call(at: index) { read(call) }
        } else if isAssignment(index) {
            assign(at: index)
        } else if file.is(index, "<<"), file.language == .ruby, file.isName(index - 1) {
            let given = evaluator.value(of: index + 1..<file.expressionEnd(from: index + 1))
            evaluator.bindings.add(given, to: file.text(at: index - 1))
        }
    }

    private func isAssignment(_ index: Int) -> Bool {
        if file.is(index, ":=") { return true }
        let isOne = file.is(index, "=") || file.is(index, "+=") || file.is(index, ".=") || file.is(index, "??=")
        guard isOne || file.is(index, "|=") else { return false }
        return !isWithinArguments || file.is((open.last ?? 0) - 1, "try") || file.is((open.last ?? 0) - 1, "using")
            || file.is((open.last ?? 0) - 1, "while") || file.is((open.last ?? 0) - 1, "if")
    }

    mutating func tell(_ sink: SinkKind, _ fields: Set<String>, _ tokens: Range<Int>) {
        guard let sighting = sighting(sink, fields, tokens) else { return }
        sightings.append(sighting)
    }

    func sighting(_ sink: SinkKind, _ fields: Set<String>, _ tokens: Range<Int>) -> FlowSighting? {
        guard !fields.isEmpty, !tokens.isEmpty else { return nil }
        let names = fields.sorted()
        return FlowSighting(
            sink: sink, fields: names, symbol: file.symbol(at: tokens.lowerBound),
            shape: Shape(of: tokens, in: file, fields: names), line: file.tokens[tokens.lowerBound].line, tokens: tokens
        )
    }

    private var outermost: [FlowSighting] {
        let sorted = sightings.sorted { a, b in
            (a.tokens.lowerBound, -a.tokens.count, a.sink.rawValue)
                < (b.tokens.lowerBound, -b.tokens.count, b.sink.rawValue)
        }
        var kept: [FlowSighting] = []
        for sighting in sorted {
            let isInner = kept.suffix(8).contains { outer in
                outer.tokens.lowerBound <= sighting.tokens.lowerBound
                    && outer.tokens.upperBound >= sighting.tokens.upperBound
                    && Set(sighting.fields).isSubset(of: outer.fields)
            }
            if !isInner { kept.append(sighting) }
        }
        return kept
    }
}
