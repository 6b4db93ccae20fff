/// A database's connection that is not encrypted, or whose server is not known for certain.
enum CodeSSLMode: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        file.tokens.indices.compactMap { index in
            guard file.kind(at: index) == .text || file.isName(index), !file.isDocumentation(index) else { return nil }
            let mode = file.kind(at: index) == .text ? ConnectionText.weakness(of: file.text(at: index)) : nil
            if let mode { return CodeSetting(what: .weakSSLMode, tokens: index..<index + 1, field: mode.mode) }
            return option(at: index, in: file)
        }
    }

    /// `sslmode="require"`, `'sslmode' => 'prefer'`
    private static func option(at index: Int, in file: SourceFile) -> CodeSetting? {
        guard let name = file.word(at: index), file.isAssignment(index + 1), !file.isParameter(index),
            let value = file.word(at: index + 2),
            let mode = ConnectionOptions.weakness(name: name, value: value, alone: true)
        else { return nil }
        return CodeSetting(what: .weakSSLMode, tokens: index..<index + 3, field: mode)
    }
}
