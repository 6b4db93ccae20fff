import Diagnostics

/// One small mistake in one file, as a hand makes it.
struct SingleFault: Sendable, CustomStringConvertible {
    enum Sort: String, Sendable, CaseIterable {
        case key, kind, name, method, macro, `operator`, literal, word, value, reference, placeholder
    }

    let sort: Sort
    let file: String
    /// From 1.
    let line: Int
    let column: Int
    let original: String
    let replaced: String
    /// What a hint must hold for somebody to know what was meant; nil where nobody could know.
    let wanted: String?
    /// How many columns from there on are the place: what is left out may be missed where it would begin or end.
    var width = 1

    var description: String { "\(file):\(line):\(column) \(sort): \(original) -> \(replaced)" }

    /// The text with the mistake in it, or nil where the original does not stand there.
    func applied(to lines: [[Unicode.Scalar]]) -> String? {
        var lines = lines
        let old = Array(original.unicodeScalars)
        let start = column - 1
        guard start + old.count <= lines[line - 1].count, Array(lines[line - 1][start..<start + old.count]) == old
        else {
            return nil
        }
        lines[line - 1].replaceSubrange(start..<start + old.count, with: Array(replaced.unicodeScalars))
        var text = String.UnicodeScalarView()
        for line in lines {
            text.append(contentsOf: line)
            text.append("\n")
        }
        return String(text)
    }

    /// Whether somebody told of it at its place.
    func isPlaced(_ problems: [Problem]) -> Bool {
        problems.contains { isHere($0.place) }
    }

    func isHinted(_ problems: [Problem]) -> Bool {
        guard let wanted else { return true }
        return problems.contains { isHere($0.place) && ($0.hint ?? "").contains(wanted) }
    }

    private func isHere(_ place: Place) -> Bool {
        place.line == line && (column..<column + width).contains(place.column)
    }
}

/// What a hurried hand does to a word.
enum Slip: CaseIterable {
    case drop, double, swap

    /// Nil where the word would come out as it was.
    func applied(to word: String) -> String? {
        var letters = Array(word)
        let middle = letters.count / 2
        switch self {
        case .drop:
            guard letters.count > 1 else { return nil }
            letters.remove(at: middle)
        case .double: letters.insert(letters[middle], at: middle)
        case .swap:
            guard letters.count > 1 else { return nil }
            letters.swapAt(middle, middle - 1)
        }
        let slipped = String(letters)
        return slipped == word ? nil : slipped
    }
}
