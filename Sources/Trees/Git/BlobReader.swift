internal import Facts

/// One worker's way through its share of the versions.
struct BlobReader<Found: Sendable> {
    private var answers: GitAnswers
    private var reader: DocumentReader<Found>
    var portion: Portion<Found> { reader.portion }

    init(_ git: Git, _ reader: DocumentReader<Found>) {
        answers = GitAnswers(git, ["cat-file", "--batch"])
        self.reader = reader
    }

    /// Where git dies of one version, the rest are asked of another git.
    mutating func read(_ blobs: ArraySlice<GitVersions.Blob>) {
        var rest = blobs.filter { reader.mayWant($0.path) }[...]
        while var blob = rest.first, reader.goesOn(at: blob.path) {
            do throws(Reason) {
                try answers.ask(rest.map(\.name))
                while let next = rest.popFirst() {
                    blob = next
                    if try !read(blob) { break }
                }
            } catch {
                answers.stop()
                reader.miss(blob.path, error)
                rest = rest.drop { $0.order <= blob.order }
            }
        }
    }

    /// False where git has to be started anew.
    private mutating func read(_ blob: GitVersions.Blob) throws(Reason) -> Bool {
        switch try answers.next() {
        case .missing:
            reader.miss(blob.path, .malformed("git cannot read it: the repository is damaged"))
            return true
        case .over:
            reader.miss(blob.path, .malformed("git cannot read it: the repository is damaged"))
            return false
        case .object(_, let size):
            guard let child = answers.child else { return false }
            let object = GitObject(child, size: size)
            reader.look(object, at: blob)
            return try end(object, child)
        }
    }

    /// What the visitor left, and the line's end behind it.
    private mutating func end(_ object: GitObject, _ child: Child) throws(Reason) -> Bool {
        let left = object.left
        guard !object.isBroken, try object.skip(left) == left, try child.line()?.isEmpty == true else {
            answers.stop()
            return false
        }
        return true
    }
}

extension DocumentReader {
    fileprivate mutating func look(_ object: GitObject, at blob: GitVersions.Blob) {
        var place = Place(blob.path)
        place.commit = blob.commit
        order = blob.order
        look(object, place)
    }
}
