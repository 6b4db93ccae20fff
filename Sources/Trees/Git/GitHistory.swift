internal import Facts
public import Probing

/// Every version of every file that a repository's branches, tags and stashes lead to, each once. The work tree is not
/// looked at, nor is what nothing leads to any more.
///
/// A version's path is `git:` and the path that it had where it first came in: in the first commit, from the roots on,
/// that holds these bytes. Commits that are added later do not change it, so that it can identify; which commit it was
/// is told as `Document.commit`. Two versions of a file have one path. No object's name is told: it is a hash of the
/// content, from which a short content could be guessed.
public struct GitHistory: Sendable {
    private let folder: String
    private let since: String?
    private let limits: Limits
    private let bounds: Bounds

    /// `since`: a revision; what it leads to is not looked at.
    public init(_ folder: String, since: String? = nil, within limits: Limits, bounds: Bounds = Bounds()) {
        self.folder = folder
        self.since = since
        self.limits = limits
        self.bounds = bounds
    }

    /// As `Reading.each`, with a git of its own for each worker. What concerns the history as a whole is told of `git:`.
    public func each<Found: Sendable>(
        width: Int, where wanted: @escaping @Sendable (_ path: String) -> Bool = { _ in true },
        _ visit: @escaping @Sendable (inout Document) -> Found
    ) async -> (found: [(path: String, found: Found)], unread: [Unread]) {
        let reader = DocumentReader(bounds: bounds, deadline: limits.deadline, wanted: wanted, visit: visit)
        do throws(Reason) {
            let git = try Git(in: folder, until: limits.deadline)
            let versions = try GitVersions(of: git, since: since)
            let places = Places(versions.blobs.count, step: 64)
            let portions = await atOnce(width) { [blobs = versions.blobs] in
                var reader = BlobReader(git, reader)
                while let range = places.next() { reader.read(blobs[range]) }
                return reader.portion
            }
            return Portion.joined(portions + [Portion(unread: versions.unread)])
        } catch {
            return ([], [Unread("git:", error)])
        }
    }
}
