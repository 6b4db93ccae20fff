public import Facts
internal import Glibc
public import Probing

/// A folder on this machine. Links are not followed, nothing is run, and nothing outside the folder is opened,
/// whatever is moved or replaced while we look.
public final class FolderTree: Tree {
    /// How much of a folder is listed before the rest is passed over.
    public struct Bounds: Hashable, Sendable {
        public var files: Int
        /// How many folders may stand in one another.
        public var depth: Int
        /// The length of a path below the root, in bytes.
        public var path: Int

        public init(files: Int = 1_000_000, depth: Int = 100, path: Int = 4096) {
            self.files = files
            self.depth = depth
            self.path = path
        }
    }

    private let root: Descriptor
    private let bounds: Bounds

    /// The folder is opened once and stays the same even if its path comes to name another. A link as the path itself
    /// is followed: it is the user who named it.
    public init(_ path: String, bounds: Bounds = Bounds()) throws(Reason) {
        root = try Descriptor.open(path, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
        self.bounds = bounds
    }

    /// Sorted by bytes. Passed over without a word: `.git`, and links to folders. Passed over as `notCovered`: links to
    /// files, and what is no file (devices, FIFOs, sockets). Any other reason may stand for more than one file: a
    /// folder that cannot be read, a name that is not UTF-8, what lies beyond the bounds or the deadline.
    public func list(within limits: Limits, without isLeftOut: (_ path: String) -> Bool) -> Listing {
        withoutActuallyEscaping(isLeftOut) { isLeftOut in
            var walk = Walk(bounds: bounds, deadline: limits.deadline, isLeftOut: isLeftOut)
            walk.enter(".", in: root.raw, path: "", depth: 0)
            return Listing(files: walk.files, skipped: walk.skipped, setAside: walk.setAside, links: walk.links)
        }
    }

    /// Throws `denied` too where the file changed while it was read.
    public func read(_ path: String, upTo count: Int) throws(Reason) -> [UInt8] {
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !names.contains(where: { ["", ".", ".."].contains($0) || $0.utf8.contains(0) }) else {
            throw .denied("the path leaves the folder or is not in its plain form")
        }
        return try read(names[...], in: root.raw, upTo: count)
    }

    public func opener() -> any TreeOpener { FolderOpener(root: root.raw, of: self, depth: bounds.depth) }

    public func tracked() throws(Reason) -> Tracked? { try WorkTree(around: root.raw)?.tracked(in: root.raw) }

    /// Component by component, so that none of them is a link.
    private func read(_ names: ArraySlice<String>, in folder: Int32, upTo count: Int) throws(Reason) -> [UInt8] {
        guard let name = names.first, names.count > 1 else {
            return try readFile(names.first ?? "", in: folder, upTo: count)
        }
        guard names.count <= bounds.depth + 1 else { throw .denied("deeper than \(bounds.depth) folders") }
        let next = try Descriptor.open(name, in: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        return try read(names.dropFirst(), in: next.raw, upTo: count)
    }
}
