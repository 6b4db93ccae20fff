/// A name's words in lower case: `patientSSN`, `hx_notes` and `Date of birth` are written differently and mean the same.
struct NameWords: Hashable {
    let words: [String]

    init(_ name: String) {
        var words: [[UInt8]] = [[]]
        let bytes = Array(name.utf8.prefix(200))
        for (index, byte) in bytes.enumerated() {
            if startsWord(index, in: bytes), words.last?.isEmpty == false { words.append([]) }
            guard byte.isLetter || byte.isDigit else { continue }
            words[words.count - 1].append(isUpper(byte) ? byte | 0x20 : byte)
        }
        self.words = words.filter { !$0.isEmpty }.map { singular(String(decoding: $0, as: UTF8.self)) }
    }

    var last: String { words.last ?? "" }

    func holds(_ word: String) -> Bool { words.contains(word) }
    func holds(anyOf set: Set<String>) -> Bool { words.contains(where: set.contains) }

    /// Whether they are its last words.
    func ends(with phrase: String) -> Bool { (" " + words.joined(separator: " ")).hasSuffix(" " + phrase) }

    /// Whether the words stand in it one after another.
    func holds(phrase: String) -> Bool {
        (" " + words.joined(separator: " ") + " ").utf8.firstRange(of: (" " + phrase + " ").utf8)
    }
}

/// At a change of kind: `a|B`, `AB|c`, `a|1`, after anything that is neither letter nor digit.
private func startsWord(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    let (before, here) = (bytes[index - 1], bytes[index])
    if isUpper(here) {
        let isBeforeLower = index + 1 < bytes.count && isLower(bytes[index + 1])
        return !isUpper(before) || isBeforeLower
    }
    return here.isDigit != before.isDigit || (isLower(here) && !isLower(before) && !isUpper(before))
}

private func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
private func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

/// Rough: it serves comparing, not reading.
private func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
    if word.hasSuffix("diagnoses") { return "diagnosis" }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    return word.hasSuffix("sses") || word.hasSuffix("xes") ? String(word.dropLast(2)) : String(word.dropLast())
}

extension String.UTF8View {
    fileprivate func firstRange(of needle: String.UTF8View) -> Bool {
        var start = startIndex
        while start != endIndex {
            if self[start...].starts(with: needle) { return true }
            start = index(after: start)
        }
        return false
    }
}
