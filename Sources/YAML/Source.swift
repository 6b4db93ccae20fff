public import Diagnostics

/// The bytes of one YAML file and the name that it is shown by.
public struct Source: Sendable {
    public let bytes: [UInt8]
    /// What stands before line and column in every message.
    public let file: String

    public init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// The document as a tree, or all the mistakes that were found before the parser could not go on.
    ///
    /// What loads has one meaning and is bounded: UTF-8, one document, keys that are text and differ, no more than
    /// `depth` levels, and no anchors, aliases, tags, directives or merge keys.
    public func parse(depth: Int = 40) throws(Problems) -> Node {
        guard bytes.count <= Source.sizeLimit else {
            throw Problems([sizeProblem(file: file, limit: Source.sizeLimit)])
        }
        let document = try Document(bytes: bytes, file: file)
        return try Composer.compose(document, depth: depth)
    }

    /// One megabyte: a thousand times a rule.
    public static let sizeLimit = 1 << 20
}
