public import Facts

/// A read-only face over a folder, an archive or a revision. It never leaves its root and runs nothing.
public protocol Tree: Sendable {
    /// Every file below the root.
    func list(within limits: Limits) -> Listing
    /// A file's bytes. Throws `denied` where it cannot be read or is larger than `count`.
    func read(_ path: String, upTo count: Int) throws(Reason) -> [UInt8]
}

/// The files of a tree, and what was passed over.
public struct Listing: Hashable, Sendable {
    /// Below the root, with `/`, sorted.
    public let files: [String]
    public let skipped: [String: Reason]

    public init(files: [String], skipped: [String: Reason]) {
        self.files = files
        self.skipped = skipped
    }
}
