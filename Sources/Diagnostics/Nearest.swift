/// The name that was probably meant, or nil where none is near: at most a third of the letters differ, one where there
/// are fewer than six, and never all of them.
/// Ties go to the first in alphabetical order, so the answer does not depend on the order of the candidates.
public func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().utf8.prefix(64))
    let limit = min(max(1, letters.count / 3), letters.count - 1)
    var best: (distance: Int, name: String)?
    for candidate in names where candidate != name {
        let distance = editDistance(letters, Array(candidate.lowercased().utf8.prefix(64)))
        guard distance <= limit else { continue }
        if let found = best, (found.distance, found.name) < (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.name
}

/// `did you mean "offered"?`, or nil where nothing is near.
public func didYouMean(_ name: String, among names: some Sequence<String>) -> String? {
    nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
}

/// Damerau-Levenshtein (optimal string alignment): a swap of neighbours counts as one edit, as typing does.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
        var current = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                current[j] = min(current[j], beforePrevious[j - 2] + 1)
            }
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
}
