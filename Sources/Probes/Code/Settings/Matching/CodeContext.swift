/// What several checks ask of one file, found once.
struct CodeContext {
    let file: SourceFile
    /// All of the file.
    let calls: [Call]
    /// Where each name is given a value: the token of the sign that gives it.
    private let assignments: [ArraySlice<UInt8>: [Int]]

    init(_ file: SourceFile) {
        self.file = file
        calls = file.calls
        var assignments: [ArraySlice<UInt8>: [Int]] = [:]
        for index in file.tokens.indices where file.isName(index) {
            guard let equals = file.equals(after: index), file.isOwn(index) else { continue }
            assignments[file.text(at: index), default: []].append(equals)
        }
        self.assignments = assignments
    }

    /// What the nearest assignment before a use of this name assigns: one hop, in the same file.
    func assigned(to name: ArraySlice<UInt8>, before use: Int) -> Range<Int>? {
        guard let all = assignments[name] else { return nil }
        // The first that does not come before the use, by halves.
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle] < use { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        return all[low - 1] + 1..<file.statementEnd(after: all[low - 1])
    }
}

extension SourceFile {
    /// A variable, or a member of the object itself.
    fileprivate func isOwn(_ place: Int) -> Bool {
        !isLink(place - 1) || `is`(place - 2, "self") || `is`(place - 2, "this")
    }

    /// Over a type: `key: Data = …`, `key: string = …`.
    fileprivate func equals(after place: Int) -> Int? {
        if `is`(place + 1, "=") || `is`(place + 1, ":=") { return place + 1 }
        guard `is`(place + 1, ":") else { return nil }
        return (place + 2..<place + 8).first { `is`($0, "=") }
    }
}
