/// Pages of errors with variables in them, shown to whoever causes one.
enum DebugMode: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        book.look(at: file).filter {
            isServed($0.tokens.lowerBound, in: file) && !file.isParameter($0.tokens.upperBound - 1)
        }.map { CodeSetting(what: .debugMode, tokens: $0.tokens) }
    }

    /// Django's DEBUG counts in a settings module only; Flask's `run(debug=True)` anywhere.
    private static func isServed(_ index: Int, in file: SourceFile) -> Bool {
        guard file.is(index, "DEBUG") else { return true }
        let words = NameWords(file.path)
        return (words.holds("setting") || words.holds("production") || words.holds("prod"))
            && file.symbol(at: index) == nil
    }

    private static let book = PhraseBook([
        Phrase(.debugMode, "DEBUG = True", in: [.python]),
        Phrase(.debugMode, "app . run ( debug = True", in: [.python]),
        Phrase(.debugMode, "app . debug = True", in: [.python]),
        Phrase(.debugMode, "run ( host = * , debug = True", in: [.python]),
        Phrase(.debugMode, "run ( host = * , port = * , debug = True", in: [.python]),
        Phrase(.debugMode, "run ( debug = True", in: [.python]),
        Phrase(.debugMode, "ini_set ( display_errors , +", in: [.php]),
        Phrase(.debugMode, "consider_all_requests_local = true", in: [.ruby]),
    ])
}
