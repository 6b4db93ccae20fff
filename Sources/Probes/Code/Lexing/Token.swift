/// A word of source code. Comments and white space are no tokens.
struct Token: Hashable {
    enum Kind: Hashable {
        case name
        /// A literal without what is put into it: each expression of an interpolated literal follows as a token group
        /// between `.open` and `.close` of kind interpolation.
        case text
        case number
        /// Operators and punctuation, one each: `.`, `=>`, `(`.
        case mark
        /// A line's end where it ends a statement: Python, Ruby, Go, Swift, shell.
        case newline
        case interpolationOpen
        case interpolationClose
    }

    let kind: Kind
    /// Of the file's bytes; of a literal what stands between its quotes.
    let range: Range<Int>
    /// From 1.
    let line: Int
}
