/// What leaves through calls, commands and exceptions.
extension FlowReader {
    mutating func read(_ call: Call) {
        if file.language == .shell { return readShell(call) }
        let path = call.callee.map { PathWord(evaluator.senses[$0].split.words) }
        if let kind = kind(of: call, path) {
            return tell(kind.kind, leaving(call, kind), call.tokens)
        }
        if readWrite(call, path) { return }
        add(call, path)
    }

    /// The sink that a call is, once what is said to it is looked at.
    private func kind(of call: Call, _ path: [PathWord]) -> Sink? {
        let candidates = table.sinks(for: path).filter { sink in
            sink.needs.isEmpty || call.inside.contains { sink.needs.contains(file.string(at: $0)) && isKey($0) }
        }
        guard let sink = candidates.first, !isPage(call, sink) else { return nil }
        guard sink.kind == .url, let host = hostKind(in: call) else { return sink }
        return Sink(host, "")
    }

    /// A label, a key or a constant.
    private func isKey(_ index: Int) -> Bool {
        file.is(index + 1, "=") || file.is(index + 1, ":") || file.is(index + 1, "=>") || file.isLink(index - 1)
            || evaluator.senses[file.text(at: index)].split.isUpperCase
    }

    private mutating func leaving(_ call: Call, _ sink: Sink) -> Set<String> {
        var evaluator = evaluator
        evaluator.keepsPrivate = sink.kind == .log && file.language == .swift && importsAppleLog
        let ranges = taken(by: sink, from: call)
        var fields = ranges.reduce(into: Set<String>()) { $0.formUnion(evaluator.shown(by: $1)) }
        // `redirect_to @patient`: the framework makes an address with the key of it.
        if sink.kind == .url, let first = ranges.first, evaluator.value(of: first).object == .patient {
            fields.remove(FlowValue.wholePatient)
        }
        // Whom a message goes to is no part of what it tells.
        if sink.kind == .mail { fields.remove("email") }
        if sink.kind == .sms { fields.remove("phone") }
        if sink.kind == .url, !fields.isEmpty { use(call.inside) }
        return fields
    }

    private func taken(by sink: Sink, from call: Call) -> [Range<Int>] {
        // Go's context comes before all else.
        let arguments = call.arguments.drop { file.language == .go && file.is($0.tokens.lowerBound, "ctx") }
        let all = arguments.map { argument in
            // The label tells what the value is: `log.info("…", ssn=value)`.
            argument.label == nil ? argument.tokens : argument.tokens.lowerBound - 2..<argument.tokens.upperBound
        }
        switch sink.taken {
        case .all: return all
        case .rest: return Array(all.dropFirst())
        case .first(let keys):
            guard !keys.isEmpty else { return Array(all.prefix(1)) }
            let first = call.arguments.first.map { $0.label == nil ? [$0.tokens] : [] } ?? []
            return first + keyed(keys, in: call)
        case .second(let keys): return Array(all.dropFirst().prefix(1)) + keyed(keys, in: call)
        }
    }

    /// The values of labels and keys: `params=…`, `{ params: … }`, `'query' => […]`.
    private func keyed(_ keys: [String], in call: Call) -> [Range<Int>] {
        call.inside.compactMap { index in
            guard file.isName(index) || file.kind(at: index) == .text, keys.contains(file.string(at: index)) else {
                return nil
            }
            guard file.is(index + 1, "=") || file.is(index + 1, ":") || file.is(index + 1, "=>") else {
                let isShort = file.isName(index) && (file.is(index - 1, "{") || file.is(index - 1, ","))
                return isShort && (file.is(index + 1, ",") || file.is(index + 1, "}")) ? index..<index + 1 : nil
            }
            var end = index + 2
            while end < call.close, !file.is(end, ",") {
                if let partner = file.brackets.partner(of: end) {
                    if partner < end { break }
                    end = partner
                }
                end += 1
            }
            return index + 2..<max(index + 2, end)
        }
    }

    // MARK: Pages

    /// PHP prints its pages: what goes into markup, or through a function that makes markup of it, is meant to be seen.
    private func isPage(_ call: Call, _ sink: Sink) -> Bool {
        guard file.language == .php, sink.kind == .print else { return false }
        guard ["echo", "print", "printf"].contains(String(decoding: call.callee[0], as: UTF8.self)) else {
            // print_r($x, true) gives a text back.
            return call.arguments.count > 1 && file.is(call.close - 1, "true")
        }
        if isPagePart { return true }
        return call.inside.contains { file.isName($0) && Self.escapes.contains(file.string(at: $0)) }
    }

    private static let escapes: Set<String> = [
        "htmlspecialchars", "htmlentities", "text", "attr", "xlt", "xla", "esc_html", "esc_attr", "e", "h",
        "json_encode",
        "nl2br", "js_escape", "attr_url", "oeFormatShortDate",
    ]

    // MARK: Hosts

    /// A request to one of these services is more than a request.
    private func hostKind(in call: Call) -> SinkKind? {
        let texts = call.inside.filter { file.kind(at: $0) == .text }.map { file.string(at: $0) }
        return Self.hosts.first { host in texts.contains { $0.contains(host.name) } }?.kind
    }

    static let hosts: [(name: String, kind: SinkKind)] = [
        ("api.openai.com", .llm), ("api.anthropic.com", .llm), ("openai.azure.com", .llm), ("api.cohere", .llm),
        ("generativelanguage.googleapis.com", .llm), ("aiplatform.googleapis.com", .llm), ("api.mistral.ai", .llm),
        ("api.groq.com", .llm), ("openrouter.ai", .llm), ("api-inference.huggingface.co", .llm), ("api.together", .llm),
        ("api.deepseek.com", .llm), ("api.perplexity.ai", .llm), ("localhost:11434", .llm),
        ("/v1/chat/completions", .llm),
        ("google-analytics.com", .analytics), ("api.segment.io", .analytics), ("api.mixpanel.com", .analytics),
        ("api.amplitude.com", .analytics), ("app.posthog.com", .analytics), ("sentry.io", .analytics),
        ("api.twilio.com", .sms), ("rest.nexmo.com", .sms), ("api.sendgrid.com", .mail), ("api.mailgun.net", .mail),
        ("api.postmarkapp.com", .mail), ("api.resend.com", .mail),
    ]

    // MARK: Exceptions

    /// `throw new Error(…)`, `raise ValueError(…)`: what the exception is made of is in every log that it ends up in.
    mutating func thrown(at index: Int) {
        let range = index + 1..<max(index + 1, file.expressionEnd(from: index + 1))
        var fields = evaluator.shown(by: range)
        if let open = range.first(where: { file.is($0, "(") }), let close = file.brackets.partner(of: open) {
            for argument in file.arguments(in: open + 1..<close) {
                fields.formUnion(evaluator.shown(by: argument.tokens))
            }
        }
        tell(.exception, fields, index..<range.upperBound)
    }

    // MARK: Files

    /// A write to a file that everybody may read, or to a log.
    private mutating func readWrite(_ call: Call, _ path: [PathWord]) -> Bool {
        guard let last = path.last, Self.writers.contains(last.whole) else { return false }
        let receiver = evaluator.value(of: call.start..<call.open)
        let given = call.arguments.map { evaluator.value(of: $0.tokens) }
        guard let kind = fileKind(call, isTemp: receiver.isTempFile || given.contains(where: \.isTempFile)) else {
            return false
        }
        var fields = call.arguments.reduce(into: Set<String>()) { $0.formUnion(evaluator.shown(by: $1.tokens)) }
        if Self.savers.contains(last.whole), path.count > 1 {
            let owner = file.path(at: call.start)
            let root = evaluator.value(
                of: AccessPath(steps: Array(owner.steps.prefix(1)), tokens: call.start..<call.start + 1), 0)
            if root.object == .patient { fields.insert(FlowValue.wholePatient) }
            fields.formUnion(root.fields)
        }
        tell(kind, fields, call.tokens)
        return !fields.isEmpty
    }

    private func fileKind(_ call: Call, isTemp: Bool) -> SinkKind? {
        if isTemp { return .tempFile }
        let isLog = call.inside.contains { file.kind(at: $0) == .text && file.string(at: $0).hasSuffix(".log") }
        return isLog ? .log : nil
    }

    private static let writers: Set<String> = savers.union([
        "write", "writelines", "fwrite", "fputs", "fileputcontents", "writefile", "writefilesync", "appendfile",
        "appendfilesync", "fputcsv", "dump", "writerow", "writerows", "println", "print", "printf", "writestring",
        "fprintf",
        "fprintln", "fprint", "writealltext", "appendalltext", "writeline", "puts", "writetext", "appendtext", "append",
        "writealltextasync", "appendalltextasync", "writealllines", "writelineasync", "writeasync", "outputfile",
        "writejson",
        "writejsonsync", "copyto", "writeallbytes", "writeoutputs", "outputjson", "writebytes", "writestringtofile",
        "createfile",
    ])
    /// Methods of what is saved.
    private static let savers: Set<String> = [
        "tocsv", "tojson", "toexcel", "topickle", "toparquet", "write", "save", "writeto", "dumpto", "toxml", "tohtml",
    ]

    // MARK: What is put into variables

    private mutating func add(_ call: Call, _ path: [PathWord]) {
        let methods = path.dropFirst()
        guard !methods.isEmpty, methods.allSatisfy({ Self.adders.contains($0.whole) }), file.isName(call.start) else {
            return
        }
        guard evaluator.senses[call.callee[0]].sense == .nothing else { return }
        for argument in call.arguments {
            let fields = evaluator.shown(by: argument.tokens)
            evaluator.bindings.add(FlowValue(fields: fields), to: call.callee[0])
        }
    }

    private static let adders: Set<String> = [
        "append", "push", "add", "write", "writestring", "concat", "put", "set", "insert", "extend", "update",
        "appendline",
        "appendformat", "unshift", "addall", "addlast", "appendstring", "println", "printf", "setdefault", "merge",
    ]
}
