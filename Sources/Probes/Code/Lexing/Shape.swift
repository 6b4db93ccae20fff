internal import Digests

/// What a statement looks like when names of variables, texts, layout and comments are taken away: the same tomorrow
/// though lines are moved, names changed and texts reworded. No data is in it, so the digest needs no key.
struct Shape: Hashable, CustomStringConvertible {
    /// 16 hexadecimal digits.
    let description: String

    /// `fields`: the health fields that reach the statement, by their canonical names; they stand for the names in it
    /// that hold them.
    init(of tokens: Range<Int>, in file: SourceFile, fields: [String] = []) {
        let words = Self.words(tokens.clamped(to: 0..<file.tokens.count), in: file) + ["|"] + fields.sorted()
        description = String(SHA256Digest(of: words.joined(separator: " ")).description.prefix(16))
    }

    private static func words(_ range: Range<Int>, in file: SourceFile) -> [String] {
        var words: [String] = []
        for index in range {
            guard let word = word(at: index, in: file) else { continue }
            // Pieces of one literal are one, and a comma before a closing bracket is layout.
            if word == "\"", words.last == "\"" { continue }
            if word == ")" || word == "]" || word == "}", words.last == "," { words.removeLast() }
            words.append(word)
        }
        return words
    }

    private static func word(at index: Int, in file: SourceFile) -> String? {
        switch file.tokens[index].kind {
        case .newline: nil
        case .text: "\""
        case .number: "0"
        case .interpolationOpen: "{"
        case .interpolationClose: "}"
        case .mark: file.is(index, ";") ? nil : file.string(at: index)
        case .name: isCallee(index, in: file) ? file.string(at: index) : "v"
        }
    }

    /// A name that is called, or that the path of a call begins with is kept, but for the variable before its first
    /// dot where that is not all there is.
    private static func isCallee(_ index: Int, in file: SourceFile) -> Bool {
        file.is(index + 1, "(") || file.isControl(index)
    }
}
