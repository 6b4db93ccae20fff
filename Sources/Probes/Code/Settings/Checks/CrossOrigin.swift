/// Every site may read the answers: `Access-Control-Allow-Origin: *` (WHATWG Fetch, section 3.3).
enum CrossOrigin: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        let found =
            headers(in: file) + book.look(at: file).filter { !file.isParameter($0.tokens.upperBound - 1) }.map(\.tokens)
            + defaults(context.calls, in: file)
        return found.map {
            CodeSetting(
                what: .corsAny, tokens: $0, field: PatientRoute.speaks($0, in: file) ? "patient-route" : "general")
        }
    }

    /// `setHeader("Access-Control-Allow-Origin", "*")`, `header("Access-Control-Allow-Origin: *")`
    private static func headers(in file: SourceFile) -> [Range<Int>] {
        file.tokens.indices.compactMap { index in
            guard file.kind(at: index) == .text, file.tokens[index].range.count <= 64 else { return nil }
            let text = file.string(at: index).lowercased()
            guard text.hasPrefix("access-control-allow-origin") else { return nil }
            let value = text.dropFirst("access-control-allow-origin".count).filter { $0 != " " && $0 != ":" }
            if value == "*" { return index..<index + 1 }
            guard value.isEmpty else { return nil }
            guard let next = (index + 1...index + 5).first(where: { file.kind(at: $0) == .text }),
                file.string(at: next) == "*",
                !(index..<next).contains(where: { comparisons.contains(file.string(at: $0)) })
            else { return nil }
            return index..<next + 1
        }
    }

    private static let comparisons: Set<String> = ["==", "===", "!=", "!==", "in"]

    /// Libraries that let everybody in where nothing is said: Express' `cors()`, Flask's `CORS(app)`, Spring's `@CrossOrigin`.
    private static func defaults(_ calls: [Call], in file: SourceFile) -> [Range<Int>] {
        let open = calls.filter { call in
            guard let last = call.callee.last, call.callee.count == 1 else { return false }
            let name = String(decoding: last, as: UTF8.self)
            if file.language == .javascript, name == "cors" {
                return call.arguments.isEmpty && file.is(call.start - 1, "(")
                    || file.is(call.start - 1, ",") && call.arguments.isEmpty
            }
            return file.language == .python && name == "CORS" && call.arguments.count == 1
                && call.arguments[0].label == nil
        }
        let annotations = file.tokens.indices.filter { index in
            file.is(index, "CrossOrigin") && file.is(index - 1, "@")
                && (!file.is(index + 1, "(") || file.is(index + 2, ")"))
        }
        return open.map(\.tokens) + annotations.map { $0 - 1..<$0 + 1 }
    }

    private static func any(_ text: String, _ languages: Set<Language>? = nil) -> Phrase {
        Phrase(.corsAny, text, in: languages)
    }

    private static let book = PhraseBook([
        any("CORS_ALLOW_ALL_ORIGINS|CORS_ORIGIN_ALLOW_ALL = True", [.python]),
        any(
            "allow_origins|origins|allowed_origins|CORS_ORIGINS|origin|allowedOrigins|AllowOrigins|AllowedOrigins ~ **"),
        any("allow_origins|origins|allowed_origins|CORS_ORIGINS|origin|allowedOrigins|allowed_origins ~ [ **"),
        any("AllowedOrigins|AllowOrigins ~ [ ] string { **", [.go]),
        any("AllowAllOrigins ~ true", [.go]), any("cors . Default|AllowAll ( )", [.go]),
        any("allowedOrigins|allowedOriginPatterns|addAllowedOrigin|addAllowedOriginPattern|WithOrigins ( **"),
        any("setAllowedOrigins|setAllowedOriginPatterns ( List|Arrays|Collections . of|asList|singletonList ( **", jvm),
        any("CrossOrigin ( **", jvm), any("origins = { **", jvm), any("AllowAnyOrigin ( )", [.csharp]),
        any("anyHost ( )", [.kotlin]),
        any("allowedOrigin ~ . all", [.swift]), any("origin : true", [.javascript]), any("origins **", [.ruby]),
    ])

    private static let jvm: Set<Language> = [.java, .kotlin, .scala]
}
