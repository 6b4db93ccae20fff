/// What kind of file something stands in, by its path alone: how values are written there, and what speaks against them.
struct FileSort: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Values are literals in quotes; what is bare is an expression.
        case code
        /// Values are bare or in quotes, and `$` begins a reference.
        case shell
        /// Settings: `.env`, YAML, JSON, TOML, INI, XML, properties.
        case settings
        /// HTML, CSS, SVG: for the eye.
        case markup
        /// Documents for people.
        case prose
        /// Digests of packages, and no secrets but in addresses.
        case lock
        /// Words in another language: "Password": "Passwort".
        case translation
        /// Logs, dumps and everything else.
        case text
    }

    let kind: Kind
    /// Tests, fixtures, examples: made to be published.
    let isTrial: Bool
    /// Whether a space ends a bare value that follows a colon: YAML and the like take it to the line's end.
    let isYAML: Bool

    init(path: String) {
        let lower = path.utf8.map(\.lowered)
        let parts = lower.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        let name = parts.last ?? ""
        let folders = Set(parts.dropLast())
        kind = Self.kind(of: name, folders)
        isTrial = !folders.isDisjoint(with: Self.trialFolders) || Self.isTrialName(name)
        isYAML = name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    }

    private static func kind(of name: String, _ folders: Set<String>) -> Kind {
        if locks.contains(name) || name.hasSuffix(".lock") || name.hasSuffix(".sum") { return .lock }
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        if translationEndings.contains(ending) || isTranslation(name, folders) { return .translation }
        if name.hasPrefix(".env") || name.hasSuffix(".env") || settingsNames.contains(name) { return .settings }
        if name.hasPrefix("dockerfile") || name.hasPrefix("makefile") || name.hasPrefix("jenkinsfile") { return .shell }
        if name.hasPrefix("readme") || papers.contains(name) { return .prose }
        return kinds[ending] ?? .text
    }

    private static func isTranslation(_ name: String, _ folders: Set<String>) -> Bool {
        let isTable = [".json", ".yml", ".yaml", ".properties", ".php", ".js", ".ts", ".xml", ".rb", ".py"]
            .contains { name.hasSuffix($0) }
        guard isTable else { return false }
        return !folders.isDisjoint(with: translationFolders) || name.hasPrefix("messages") || name.hasPrefix("strings.")
    }

    private static func isTrialName(_ name: String) -> Bool {
        let stem = name.split(separator: ".").first.map(String.init) ?? ""
        return name.contains(".test.") || name.contains(".spec.") || name.contains("_test.") || stem.hasPrefix("test_")
            || stem.hasSuffix("test") || stem.hasSuffix("tests") || name.hasSuffix(".example")
            || name.hasSuffix(".sample") || name.contains(".example.") || name.contains(".sample.")
            || name.hasSuffix(".dist") || name.hasSuffix(".template") || name.contains(".template.")
            || stem == "conftest"
    }

    private static let locks: Set<String> = [
        "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "packages.lock.json", "package.resolved",
        "go.sum", "composer.lock", "bun.lockb", "deno.lock", "gradle.lockfile", "paket.lock", "cartfile.resolved",
        ".package-lock.json", "verification-metadata.xml", "record", "md5sums", "sha256sums", "sha512sums", "checksums",
        "manifest.mf", "shasums256.txt", "composer.installed.json",
    ]
    private static let settingsNames: Set<String> = [
        ".npmrc", ".yarnrc", ".pypirc", ".netrc", "_netrc", ".pgpass", "pgpass.conf", ".htpasswd", ".git-credentials",
        ".s3cfg", ".boto", "credentials", "config", ".my.cnf", ".mylogin.cnf", ".dockercfg", ".dockerconfigjson",
        ".vault-token", "htpasswd", ".flaskenv", "secrets", "shadow", "passwd",
    ]
    private static let papers: Set<String> = [
        "metadata", "pkg-info", "changes", "changelog", "news", "license", "copying", "authors",
    ]
    private static let trialFolders: Set<String> = [
        "test", "tests", "testing", "testdata", "test-data", "test_data", "__tests__", "spec", "specs", "fixture",
        "fixtures", "mock", "mocks", "__mocks__", "example", "examples", "sample", "samples", "demo", "demos",
        "cassettes",
        "e2e", "integration-tests", "snapshots", "__snapshots__", "benches", "benchmarks", "doc", "docs", "man", "man1",
        "man3", "man5", "man7", "man8", "tutorial",
        "tutorials", "unittests", "androidtest", "unit_tests", "testsuite", "regress", "t", "doctests",
    ]
    private static let translationFolders: Set<String> = [
        "locale", "locales", "i18n", "l10n", "lang", "langs", "language", "languages", "translation", "translations",
        "nls", "_locales", "lproj",
    ]
    private static let translationEndings: Set<String> = [
        "po", "pot", "mo", "strings", "stringsdict", "xcstrings", "resx", "xlf", "xliff", "arb", "ftl", "qm", "gmo",
    ]
    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        let lists: [(Kind, String)] = [
            (
                .code,
                """
                py pyi pyx js mjs cjs jsx ts tsx mts java kt kts scala groovy gradle go rb erb rake php phtml cs vb fs c h cc \
                cpp cxx hpp hh m mm swift rs pl pm lua dart ex exs erl clj cljs hs ml r jl nim zig vue svelte ipynb sol \
                cls trigger sas pas asm proto graphql thrift cmake el lisp scm tcl d cr v vala coffee nse awk
                """
            ),
            (.shell, "sh bash zsh ksh fish csh bat cmd ps1 psm1 psd1 mk makefile dockerfile sql ddl psql cypher"),
            (
                .settings,
                """
                env yml yaml json json5 jsonc toml ini cfg cnf conf config properties props xml plist tf tfvars tfstate hcl \
                nix service timer rc desktop reg inf settings jks pem key crt cer ovpn rdp netrc npmrc pypirc htpasswd \
                csproj pom ppk cue libsonnet jsonnet bicep har
                """
            ),
            (.markup, "html htm xhtml css scss sass less svg map jsp jspx aspx cshtml mustache hbs ejs j2 tmpl twig"),
            (.prose, "md markdown rst adoc asciidoc tex texi textile org man rtf pod 1 2 3 5 7 8"),
        ]
        for (kind, endings) in lists { for ending in endings.split(separator: " ") { kinds[String(ending)] = kind } }
        return kinds
    }()
}
