/// A file of source code, as words.
struct SourceFile {
    /// Below the root.
    let path: String
    let bytes: [UInt8]
    let language: Language
    let tokens: [Token]
    let brackets: Brackets
    let scopes: Scopes
    /// The line of a literal or comment that never ends, so that what follows it was not read as code.
    let unendedLine: Int?

    /// Nil where the language is none that is known.
    init?(path: String, bytes: [UInt8]) {
        guard let language = Language(path: path, bytes: bytes) else { return nil }
        self.init(path: path, bytes: bytes, language: language)
    }

    init(path: String, bytes: [UInt8], language: Language) {
        self.path = path
        self.bytes = bytes
        self.language = language
        let scanner = language.scan(bytes, path: path)
        tokens = scanner.tokens
        unendedLine = scanner.unendedLine
        brackets = Brackets(tokens, of: bytes)
        scopes = Scopes(tokens, of: bytes, language, brackets)
    }

    func text(_ token: Token) -> ArraySlice<UInt8> { bytes[token.range] }

    /// A token's text; empty outside.
    func text(at index: Int) -> ArraySlice<UInt8> {
        tokens.indices.contains(index) ? bytes[tokens[index].range] : []
    }

    func kind(at index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// Whether this mark or name stands there.
    func `is`(_ index: Int, _ word: StaticString) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark || tokens[index].kind == .name else {
            return false
        }
        return bytes.hasWord(word, at: tokens[index].range)
    }

    func isName(_ index: Int) -> Bool { kind(at: index) == .name }

    /// The functions and types around a token: `PatientService.load`. Nil at the file's top.
    func symbol(at index: Int) -> String? { scopes.symbol(at: index) }
}

extension [UInt8] {
    func hasWord(_ word: StaticString, at range: Range<Int>) -> Bool {
        guard range.count == word.utf8CodeUnitCount, range.upperBound <= count else { return false }
        return word.withUTF8Buffer { buffer in
            for (index, byte) in buffer.enumerated() where self[range.lowerBound + index] != byte { return false }
            return true
        }
    }
}

extension Language {
    /// The words of a file.
    func scan(_ bytes: [UInt8], path: String) -> Scanner {
        switch self {
        case .python: PythonLexer.scan(bytes)
        case .javascript: JavaScriptLexer.scan(bytes, path: path)
        case .php: PHPLexer.scan(bytes)
        case .java: JavaLexer.scan(bytes)
        case .csharp: CSharpLexer.scan(bytes)
        case .go: GoLexer.scan(bytes)
        case .ruby: RubyLexer.scan(bytes)
        case .swift: SwiftLexer.scan(bytes)
        case .shell: ShellLexer.scan(bytes)
        case .kotlin: KotlinLexer.scan(bytes)
        case .scala: ScalaLexer.scan(bytes)
        }
    }
}
