/// A word of source code. Comments and white space are no tokens.
struct Token: Hashable {
    enum Kind: Hashable {
        /// A name or a keyword, without its sigil: `patient` of PHP's `$patient` and Ruby's `@patient`.
        case name
        /// What stands between a literal's quotes, a pattern's slashes, a symbol, JSX text, HTML around PHP, a bare word
        /// of the shell. An interpolated literal is several texts with groups between `interpolationOpen` and
        /// `interpolationClose` among them.
        case text
        case number
        /// Operators and punctuation, the longest that there is: `.`, `=>`, `(`.
        case mark
        /// A line's end, in the languages where it can end a statement. Within brackets it means nothing.
        case newline
        case interpolationOpen
        case interpolationClose
    }

    let kind: Kind
    /// Of the file's bytes.
    let range: Range<Int>
    /// From 1.
    let line: Int
}
