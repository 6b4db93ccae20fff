/// What the lines of a file are, as far as its path tells: data that a system wrote, or text that people wrote for
/// programs and readers, where "patient" and an author's address are in every other line.
enum FileNature {
    case data
    /// Source code, markup, translations, documentation. Words of context prove nothing in it, and what leads to a person
    /// leads to its author, unless it stands beside an identifier.
    case writing

    init(path: String) {
        let names = path.split(separator: "/").map { $0.lowercased() }
        guard let name = names.last else {
            self = .data
            return
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? String(parts[parts.count - 1]) : ""
        let isWriting =
            Self.endings.contains(ending) || Self.names.contains { name.hasPrefix($0) }
            || names.dropLast().contains(where: Self.folders.contains)
            || ending == "properties" && Self.translated.contains { name.hasPrefix($0) }
        self = isWriting && ending != "log" ? .writing : .data
    }

    private static let translated = ["messages", "labels", "strings", "validationmessages", "errors", "text"]
    private static let names = [
        "readme", "changelog", "changes", "license", "licence", "copying", "authors", "contributors", "contributing",
        "notice", "security.md", "maintainers", "codeowners", "dockerfile", "makefile", "jenkinsfile",
    ]
    private static let folders: Set<String> = [
        "locale", "locales", "i18n", "l10n", "lang", "langs", "translations", "node_modules", "vendor", "site-packages",
    ]
    private static let endings: Set<String> = [
        "py", "pyi", "ipynb", "js", "mjs", "cjs", "jsx", "ts", "tsx", "vue", "svelte", "java", "kt", "kts", "scala",
        "groovy",
        "gradle", "php", "phtml", "inc", "rb", "erb", "rake", "go", "rs", "c", "h", "cc", "cpp", "cxx", "hpp", "cs",
        "vb", "fs",
        "swift", "m", "mm", "dart", "lua", "pl", "pm", "r", "jl", "ex", "exs", "erl", "clj", "hs", "ml", "sh", "bash",
        "zsh",
        "ps1", "bat", "cmd", "tf", "proto", "graphql", "gql", "prisma", "feature", "html", "htm", "xhtml", "svg", "css",
        "scss", "sass", "less", "jsp", "asp", "aspx", "cshtml", "twig", "mustache", "hbs", "ejs", "tpl", "xsd", "xsl",
        "xslt", "wsdl", "md", "mdx", "markdown", "rst", "adoc", "asciidoc", "tex", "po", "pot", "xlf", "xliff", "resx",
        "strings", "arb", "ftl", "map", "lock",
    ]
}
