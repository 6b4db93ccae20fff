public import Facts

/// A read-only face over a folder, an archive or a revision. It never leaves its root and runs nothing.
public protocol Tree: Sendable {
    /// Every file below the root. A file or folder that `isLeftOut` names is passed over without a word, and with it all
    /// that lies below it.
    func list(within limits: Limits, without isLeftOut: (_ path: String) -> Bool) -> Listing
    /// A file's bytes. Throws `denied` where it cannot be read or is larger than `count`.
    func read(_ path: String, upTo count: Int) throws(Reason) -> [UInt8]
}

extension Tree {
    public func list(within limits: Limits) -> Listing { list(within: limits) { _ in false } }
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
