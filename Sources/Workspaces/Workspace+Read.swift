public import Diagnostics
public import Facts
public import YAML

extension Workspace {
    /// Reads and checks a workspace's file. Paths in it begin at its folder.
    ///
    /// Throws every mistake at once, each with file, line and column. `now` bounds how far off expiries may be.
    public static func read(path: String, now: Timestamp) throws(Problems) -> Workspace {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let isInRoot = path.hasPrefix("/") && folder.isEmpty
        return try Workspace(
            Source.read(path: path, shownAs: path), in: isInRoot ? "/" : folder, now: now)
    }

    /// The same from bytes. `folder` is where relative paths begin; empty is the current one.
    public init(_ source: Source, in folder: String, now: Timestamp) throws(Problems) {
        var reader = WorkspaceReader(folder: folder, now: now)
        let workspace = reader.read(try parsed(source))
        guard let workspace, reader.decoder.problems.isEmpty else { throw Problems(reader.decoder.problems) }
        self = workspace
    }
}

private func parsed(_ source: Source) throws(Problems) -> Node {
    do {
        return try source.parse()
    } catch {
        throw Problems(error.all.map(\.withoutKey))
    }
}

extension Problem {
    /// What YAML cannot read in the line of the key may be the key.
    fileprivate var withoutKey: Problem {
        guard let line, line.hasPrefix("key:") else { return self }
        return Problem("this is not read as YAML", at: place, hint: KeyReference.hint)
    }
}
