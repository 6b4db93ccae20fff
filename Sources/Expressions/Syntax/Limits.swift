/// What bounds an expression, so that no rule can exhaust the stack, the memory or the clock.
enum Limit {
    /// Bytes of source.
    static let source = 20_000
    /// Levels of nesting.
    static let depth = 100
    /// Macros inside macros.
    static let macros = 4
    /// Steps of one evaluation: elements visited, and bytes or elements produced or searched.
    static let steps = 2_000_000
}
