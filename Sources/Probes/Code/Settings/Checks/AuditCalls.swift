/// A handler that serves a patient's data and writes nothing down of who looked (45 CFR 164.312(b)). What another file
/// does, a middleware for all routes say, is not seen: this is a hint.
enum AuditCalls: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        guard Set<Language>([.shell, .swift]).contains(file.language) == false else { return [] }
        let handlers = Handlers.find(context.calls, in: file)
        guard !handlers.isEmpty, !auditsEverything(file) else { return [] }
        return handlers.filter { !audits($0.tokens, file) }.map { handler in
            CodeSetting(what: .noAuditCall, tokens: handler.route)
        }
    }

    /// Outside of any function: `app.use(audit)`, `before_action :log_access`, a decorator of the class.
    private static func auditsEverything(_ file: SourceFile) -> Bool {
        let functions = file.scopes.all.filter(\.isFunction)
        var next = 0
        var end = 0
        for index in file.tokens.indices {
            while next < functions.count, functions[next].tokens.lowerBound <= index {
                end = max(end, functions[next].tokens.upperBound)
                next += 1
            }
            if index >= end, isAudit(index, file), !file.isImport(index) { return true }
        }
        return false
    }

    private static func audits(_ tokens: Range<Int>, _ file: SourceFile) -> Bool {
        tokens.clamped(to: 0..<file.tokens.count).contains { isAudit($0, file) }
    }

    private static func isAudit(_ index: Int, _ file: SourceFile) -> Bool {
        guard let word = file.word(at: index) else { return false }
        let words = NameWords(word)
        return words.words.contains { $0.hasPrefix("audit") || $0 == "accesslog" || $0 == "provenance" }
            || phrases.contains(where: words.holds(phrase:))
    }

    private static let phrases = [
        "access log", "log access", "record access", "track access", "access event", "log view", "record view",
        "access trail",
        "access recorder", "log phi", "phi access", "log activity", "activity log", "log event", "record event",
    ]
}

/// Functions that answer requests for patients' data.
enum Handlers {
    struct Handler {
        /// What says so: the decorator, the call that registers it, the method's name.
        let route: Range<Int>
        /// Decorators and body.
        let tokens: Range<Int>
    }

    static func find(_ calls: [Call], in file: SourceFile) -> [Handler] {
        let byCall = calls.compactMap { handler($0, file) }
        return byCall + actions(in: file)
    }

    private static func handler(_ call: Call, _ file: SourceFile) -> Handler? {
        guard let last = call.callee.last, let route = routeText(call, file) else { return nil }
        let name = String(decoding: last, as: UTF8.self)
        if isDecorator(call, file) {
            guard annotations.contains(name) else { return nil }
            return function(after: call, file).map { Handler(route: route, tokens: call.start..<$0.tokens.upperBound) }
        }
        guard registrations.contains(name), call.arguments.count >= 2, isRouter(call) else { return nil }
        return registered(call, route, file)
    }

    private static let annotations: Set<String> = [
        "get", "post", "put", "patch", "delete", "route", "api_route", "GetMapping", "PostMapping", "PutMapping",
        "PatchMapping",
        "DeleteMapping", "Path", "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "Route", "Get", "Post", "Put",
        "Delete", "Patch",
    ]
    private static let registrations: Set<String> = [
        "get", "post", "put", "patch", "delete", "all", "GET", "POST", "PUT", "PATCH", "DELETE", "HandleFunc", "Get",
        "Post", "Put",
        "Delete", "Patch", "MapGet", "MapPost", "MapPut", "MapDelete",
    ]

    private static func routeText(_ call: Call, _ file: SourceFile) -> Range<Int>? {
        call.arguments.first?.tokens.first { index in
            file.kind(at: index) == .text && PatientRoute.isRoute(file.string(at: index))
        }.map { $0..<$0 + 1 }
    }

    /// `@app.get(…)`, `[HttpGet(…)]`
    private static func isDecorator(_ call: Call, _ file: SourceFile) -> Bool {
        file.is(call.start - 1, "@") || file.is(call.start - 1, "[") && file.language == .csharp
    }

    private static func function(after call: Call, _ file: SourceFile) -> Scopes.Scope? {
        file.scopes.all.first {
            $0.isFunction && $0.tokens.lowerBound > call.start && $0.tokens.lowerBound < call.close + 60
        }
    }

    /// A client has a `get` too.
    private static func isRouter(_ call: Call) -> Bool {
        guard let receiver = call.callee.dropLast().last else { return false }
        let words = NameWords(String(decoding: receiver, as: UTF8.self))
        // Go's `http.HandleFunc` registers, and others' `http.get` asks.
        if words.words == ["http"] { return call.callee.last.map { $0.elementsEqual("HandleFunc".utf8) } ?? false }
        return words.holds(anyOf: [
            "app", "router", "route", "server", "fastify", "mux", "r", "e", "g", "group", "engine", "blueprint", "bp",
            "rg",
        ])
    }

    /// With its body in the call, or a name of a function in this file.
    private static func registered(_ call: Call, _ route: Range<Int>, _ file: SourceFile) -> Handler? {
        if call.tokens.contains(where: {
            file.is($0, "=>") || file.is($0, "function") || file.is($0, "func") || file.is($0, "fn")
        }) {
            return Handler(route: route, tokens: call.tokens)
        }
        guard let name = call.arguments.last?.tokens.last(where: { file.isName($0) }), file.language != .php,
            let scope = file.scopes.all.first(where: { $0.isFunction && $0.name == file.string(at: name) })
        else { return nil }
        // Middlewares stand in the call.
        return call.tokens.contains { NameWords(file.string(at: $0)).words.contains { $0.hasPrefix("audit") } }
            ? nil : Handler(route: route, tokens: scope.tokens)
    }

    /// Rails' and Laravel's actions have their names by custom: `PatientsController#show`.
    private static func actions(in file: SourceFile) -> [Handler] {
        guard file.language == .ruby || file.language == .php,
            file.path.lowercased().hasSuffix(file.language == .ruby ? "_controller.rb" : "controller.php"),
            PatientRoute.isOfPatients(file.path)
        else { return [] }
        return file.scopes.all.filter { $0.isFunction && customary.contains($0.name) }.map { scope in
            Handler(
                route: scope.tokens.lowerBound..<min(scope.tokens.lowerBound + 2, scope.tokens.upperBound),
                tokens: scope.tokens)
        }
    }

    private static let customary: Set<String> = ["index", "show", "create", "store", "update", "destroy", "edit"]
}
