/// Health fields that reach a sink.
struct FlowSighting: Hashable {
    let sink: SinkKind
    /// Canonical names, sorted.
    let fields: [String]
    let symbol: String?
    let shape: Shape
    /// From 1.
    let line: Int
    /// Of the statement.
    let tokens: Range<Int>
}
