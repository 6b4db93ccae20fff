/// What a chain of names gives, step by step.
extension Evaluator {
    private enum State {
        case unknown
        /// `isWhole`: it stands for all that the object holds; not so for one of its parts that is not known.
        case object(ObjectKind, isWhole: Bool)
        case field(NameSense.FieldSense)
        case value(FlowValue)
        /// A type, a store or a service of patients: what is found through it is a patient.
        case store(ObjectKind)
        /// It tells nothing, whatever comes after it.
        case hidden(isMasked: Bool)
    }

    func value(of path: AccessPath, _ depth: Int) -> FlowValue {
        if path.steps.count == 1, path.steps[0].arguments == nil, let bound = bindings[path.steps[0].name] {
            return path.steps[0].isCut ? FlowValue(isMasked: true) : bound
        }
        if path.steps.contains(where: isTempFile) { return FlowValue(isTempFile: true) }
        var state = State.unknown
        for (index, step) in path.steps.enumerated() {
            let previous = index > 0 ? senses[path.steps[index - 1].name] : nil
            if step.arguments != nil {
                state = called(step, on: state, previous, isFirst: index == 0, at: path, depth)
            } else if index == 0 {
                state = first(step, isAlone: path.steps.count == 1)
            } else {
                state = member(step, of: state, previous)
            }
            if step.isCut { state = .hidden(isMasked: true) }
            if case .hidden = state { break }
        }
        return Self.value(of: state)
    }

    /// `tempfile.mkstemp()`, `Paths.get("/tmp/x")`.
    private func isTempFile(_ step: AccessPath.Step) -> Bool {
        if Self.tempFiles.contains(senses[step.name].split.words.joined()) { return true }
        guard let first = step.arguments?.first, file.kind(at: first) == .text else { return false }
        return isTempPath(file.text(at: first))
    }

    private static func value(of state: State) -> FlowValue {
        switch state {
        case .unknown, .store: .nothing
        case .object(let kind, let isWhole): isWhole ? FlowValue(object: kind) : .nothing
        case .field(let field): FlowValue(fields: [field.canonical])
        case .value(let value): value
        case .hidden(let isMasked): FlowValue(isMasked: isMasked)
        }
    }

    // MARK: Names

    private func first(_ step: AccessPath.Step, isAlone: Bool) -> State {
        if let bound = bindings[step.name] {
            if bound.isMasked { return .hidden(isMasked: true) }
            if let object = bound.object { return .object(object, isWhole: true) }
            if bound.isPatientRows, bound.fields.isEmpty { return .object(.patient, isWhole: false) }
            return .value(bound)
        }
        let word = senses[step.name]
        if Self.isVoid(word) { return .hidden(isMasked: false) }
        if word.split.isUpperCase, file.language != .shell { return .unknown }
        if let object = word.sense.object, senses.isOne(object) {
            let isType = word.split.isCapitalised && (file.language != .csharp || isAlone)
            if isType { return .store(object) }
            if let field = senses.field(word, of: nil) { return .field(field) }
            return .object(object, isWhole: true)
        }
        if let field = senses.field(word, of: nil) {
            return word.split.isCapitalised && file.language != .shell ? .unknown : .field(field)
        }
        return storeOrUnknown(word)
    }

    private func member(_ step: AccessPath.Step, of state: State, _ previous: Senses.Word?) -> State {
        let word = senses[step.name]
        switch state {
        case .unknown: return memberOfUnknown(word, step, previous)
        case .store(let kind):
            return word.sense.object != nil && !word.split.isCapitalised ? .object(kind, isWhole: true) : state
        case .object(let kind, let isWhole): return part(word, of: kind, isWhole, step)
        case .field(let field): return part(word, of: field)
        case .value(let value):
            if Handling.hides(word.split.words) { return .hidden(isMasked: true) }
            // A dictionary that fields were put into gives the one that is asked for.
            if let field = senses.field(word, of: nil) { return .field(field) }
            return .value(value)
        case .hidden: return state
        }
    }

    private func memberOfUnknown(_ word: Senses.Word, _ step: AccessPath.Step, _ previous: Senses.Word?) -> State {
        if Self.isVoid(word) { return .hidden(isMasked: false) }
        let isConstant = word.split.isUpperCase && !step.isKey && previous?.split.isCapitalised == true
        if isConstant { return .hidden(isMasked: false) }
        if let object = word.sense.object, senses.isOne(object) {
            let isType = word.split.isCapitalised && !step.isKey && file.language != .csharp && file.language != .go
            if isType { return .store(object) }
            if let field = senses.field(word, of: nil) { return .field(field) }
            return .object(object, isWhole: true)
        }
        if let field = senses.field(word, of: nil) { return .field(field) }
        return storeOrUnknown(word)
    }

    private func part(_ word: Senses.Word, of kind: ObjectKind, _ isWhole: Bool, _ step: AccessPath.Step) -> State {
        if let field = senses.field(word, of: kind) { return .field(field) }
        if let object = word.sense.object { return .object(object, isWhole: true) }
        if Handling.hides(word.split.words) || Self.isApart(word) { return .hidden(isMasked: false) }
        let isSame = word.split.words.allSatisfy(Self.wholes.contains)
        return .object(kind, isWhole: isWhole && isSame)
    }

    private func part(_ word: Senses.Word, of field: NameSense.FieldSense) -> State {
        if let inner = senses.field(word, of: .cover) { return .field(inner) }
        if Handling.hides(word.split.words) { return .hidden(isMasked: true) }
        if Self.isApart(word) { return .hidden(isMasked: false) }
        if field.isEntity {
            if let inner = senses.field(word, of: .record) { return .field(inner) }
            if word.sense.object == .patient { return .object(.patient, isWhole: true) }
            let tells = word.split.words.contains(where: Self.telling.contains)
            return tells ? .field(field) : .hidden(isMasked: false)
        }
        return .field(field)
    }

    private func storeOrUnknown(_ word: Senses.Word) -> State {
        let words = word.split.words
        guard let last = words.last, Self.stores.contains(last), words.count > 1 else { return .unknown }
        let object = senses.dictionary.sense(of: words.dropLast()).object
        return object.map { .store($0) } ?? .unknown
    }

    // MARK: Calls

    private func called(
        _ step: AccessPath.Step, on state: State, _ previous: Senses.Word?, isFirst: Bool, at path: AccessPath,
        _ depth: Int
    ) -> State {
        let word = senses[step.name], arguments = step.arguments ?? 0..<0
        let words = word.split.words
        if case .hidden = state { return state }
        if Handling.hides(words) || cutsToEnd(words, arguments) { return .hidden(isMasked: true) }
        if let key = accessed(words, arguments) { return member(key, of: state, previous) }
        switch state {
        case .unknown:
            return function(word, arguments, isFirst: isFirst, at: path, depth)
        case .store(let kind):
            if Self.isFinder(words, senses) { return .object(kind, isWhole: true) }
            return got(words, of: kind) ?? .unknown
        case .object(let kind, let isWhole):
            if Self.maps.contains(words.joined()) { return mapped(kind, arguments, depth) }
            if let got = got(words, of: kind) { return got }
            if Self.isApart(word) { return .hidden(isMasked: false) }
            let isSame = Self.isFinder(words, senses) || Handling(ofFunction: words) == .passes
            return .object(kind, isWhole: isWhole && isSame)
        case .field(let field): return part(word, of: field)
        case .value(let value): return .value(value)
        case .hidden: return state
        }
    }

    /// `substr(ssn, -4)`, `ssn.slice(-4)`, `ssn.last(4)`: the last four are commonly shown.
    private func cutsToEnd(_ words: [String], _ arguments: Range<Int>) -> Bool {
        guard words.contains(where: ["substr", "slice", "substring", "last", "right", "suffix", "tail"].contains) else {
            return false
        }
        if words.last == "last" || words.last == "right" || words.last == "suffix" { return !arguments.isEmpty }
        return arguments.contains { file.is($0, "-") && ($0 == arguments.lowerBound || file.is($0 - 1, ",")) }
    }

    private func function(
        _ word: Senses.Word, _ arguments: Range<Int>, isFirst: Bool, at path: AccessPath, _ depth: Int
    ) -> State {
        let words = word.split.words
        if let got = got(words, of: nil) { return got }
        let isMade = isFirst && isConstructor(word, at: path)
        if isMade, let object = word.sense.object, senses.isOne(object) { return .object(object, isWhole: true) }
        let given = value(of: arguments, depth: depth + 1)
        // Rails makes addresses: `search_path(ssn: …)`.
        let isAddress = file.language == .ruby && words.last == "path"
        if Handling(ofFunction: words) == .passes || isMade || isAddress {
            var shown = given
            if shown.object == .patient, !isAddress { shown.fields.insert(FlowValue.wholePatient) }
            shown.object = nil
            return .value(shown)
        }
        guard given.isPatientRows || given.isTempFile else { return .unknown }
        return .value(FlowValue(isTempFile: given.isTempFile, isPatientRows: given.isPatientRows))
    }

    /// `getSsn()`, `fetch_patient(id)`, `findPatientByMrn(mrn)`, `ssn()`.
    private func got(_ words: [String], of owner: ObjectKind?) -> State? {
        var words = words
        let hasVerb = words.first.map(Self.verbs.contains) ?? false
        if hasVerb { words.removeFirst() }
        if let by = words.firstIndex(where: Self.prepositions.contains) { words.removeSubrange(by...) }
        guard !words.isEmpty else { return nil }
        let sense = senses.dictionary.sense(of: words)
        let found = Senses.Word(split: SplitName([]), sense: sense)
        if let field = senses.field(found, of: owner) { return .field(field) }
        if let object = sense.object, senses.isOne(object), hasVerb || owner != nil {
            return .object(object, isWhole: true)
        }
        return nil
    }

    /// `row.get("ssn")`: the text names what is had.
    private func accessed(_ words: [String], _ arguments: Range<Int>) -> AccessPath.Step? {
        guard Self.accessors.contains(words.joined()), file.kind(at: arguments.lowerBound) == .text else { return nil }
        let isAlone = arguments.count == 1 || file.is(arguments.lowerBound + 1, ",")
        guard isAlone, !arguments.isEmpty else { return nil }
        return AccessPath.Step(name: file.text(at: arguments.lowerBound), isKey: true)
    }

    /// `patients.map(p => p.ssn)`, `patients.map(&:ssn)`, `patients.pluck("ssn")`.
    private func mapped(_ kind: ObjectKind, _ arguments: Range<Int>, _ depth: Int) -> State {
        var inner = self
        inner.readsFunctions = true
        if let name = file.parameter(of: arguments) { inner.bindings.bind(name, to: FlowValue(object: kind)) }
        var value = inner.value(of: arguments, depth: depth + 1)
        for index in arguments where file.kind(at: index) == .text {
            if let field = senses.field(senses[file.text(at: index)], of: kind) { value.fields.insert(field.canonical) }
        }
        value.isMasked = false
        return value.fields.isEmpty ? .hidden(isMasked: false) : .value(FlowValue(fields: value.fields))
    }

    /// A type's name that is called makes an object that shows what it was made of; Go's and C#'s functions have such
    /// names, too.
    private func isConstructor(_ word: Senses.Word, at path: AccessPath) -> Bool {
        guard word.split.isCapitalised, !word.split.words.contains(where: Self.machinery.contains) else { return false }
        if file.is(path.tokens.lowerBound - 1, "new") { return true }
        return file.language != .go && file.language != .csharp && file.language != .php && file.language != .ruby
    }
}

extension SourceFile {
    /// The first parameter of a function that is written down as an argument: `p => …`, `(p) => …`, `function (p) …`,
    /// `lambda p: …`, `p -> …`, `{ |p| … }`, `{ p in … }`.
    func parameter(of range: Range<Int>) -> ArraySlice<UInt8>? {
        var place = range.lowerBound
        while place < range.upperBound,
            `is`(place, "(") || `is`(place, "{") || `is`(place, "|") || `is`(place, "async")
                || `is`(place, "function") || `is`(place, "lambda") || `is`(place, "fn") || kind(at: place) == .newline
        {
            place += 1
        }
        guard place < range.upperBound, isName(place) else { return nil }
        let marks: [StaticString] = ["=>", "->", ")", "|", ":", ",", "in"]
        return marks.contains { `is`(place + 1, $0) } ? text(at: place) : nil
    }
}
