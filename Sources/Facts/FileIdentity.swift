/// How facts of a kind stand in files, so that they are the same facts when the file, or the place in it, moves.
///
/// All are names of the kind's fields.
public struct FileIdentity: Hashable, Sendable {
    /// The path below the root.
    public let path: String
    /// The function or class around it; nil where the kind tells none.
    public let symbol: String?
    /// What stays wherever it goes: category and tag; sink and fields.
    public let lasting: [String]
    /// What an edit in place may change: the shape of a statement. Nil where nothing may: another tag is another value.
    public let shape: String?

    public init(path: String, symbol: String? = nil, lasting: [String], shape: String? = nil) {
        self.path = path
        self.symbol = symbol
        self.lasting = lasting
        self.shape = shape
    }

    var names: [String] { [path] + lasting + [symbol, shape].compactMap(\.self) }
}
