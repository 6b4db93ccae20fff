public import Facts

/// A read-only face over a folder, an archive or a revision. It never leaves its root and runs nothing.
public protocol Tree: Sendable {
    /// Every file below the root. A file or folder that `isLeftOut` names is passed over without a word, and with it all
    /// that lies below it.
    func list(within limits: Limits, without isLeftOut: (_ path: String) -> Bool) -> Listing
    /// A file's bytes. Throws `denied` where it cannot be read or is larger than `count`.
    func read(_ path: String, upTo count: Int) throws(Reason) -> [UInt8]
    /// A way to the files' bytes that holds no file whole. Each worker has its own.
    func opener() -> any TreeOpener
    /// The files that git tracks; nil where none of them are. Throws where git's index is there and cannot be read.
    func tracked() throws(Reason) -> Tracked?
}

extension Tree {
    public func list(within limits: Limits) -> Listing { list(within: limits) { _ in false } }
    public func opener() -> any TreeOpener { WholeFileOpener(tree: self) }
    public func tracked() throws(Reason) -> Tracked? { nil }
}

/// The files of a tree, and what was passed over.
public struct Listing: Hashable, Sendable {
    /// Below the root, with `/`, sorted.
    public let files: [String]
    public let skipped: [String: Reason]
    /// Folders that are no part of the content: git's own.
    public let setAside: [String: Reason]
    /// Every symbolic link, and where it says that it leads.
    public let links: [String: String]

    public init(
        files: [String], skipped: [String: Reason], setAside: [String: Reason] = [:], links: [String: String] = [:]
    ) {
        self.files = files
        self.skipped = skipped
        self.setAside = setAside
        self.links = links
    }
}

/// The files below a tree's root that git's index names.
public struct Tracked: Hashable, Sendable {
    public let files: Set<String>
    /// Every folder that a tracked file lies in, at any depth.
    public let folders: Set<String>
    /// What the index names and could not be followed: a submodule that is not there.
    public let gaps: [String: Reason]

    public init(files: Set<String>, gaps: [String: Reason] = [:]) {
        self.files = files
        self.gaps = gaps
        folders = files.union(gaps.keys).reduce(into: []) { folders, path in
            var path = path[...]
            while let slash = path.lastIndex(of: "/") {
                path = path[..<slash]
                guard folders.insert(String(path)).inserted else { break }
            }
        }
    }
}
