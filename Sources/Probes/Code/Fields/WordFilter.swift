/// Passes over names that hold no word of a vocabulary, by the first three letters of their words: most names of most
/// files. What it lets through may still hold none.
struct WordFilter {
    /// By three letters of five bits; a word of two letters ends in zero.
    private var isKnown = [Bool](repeating: false, count: 1 << 15)

    init(_ words: some Sequence<String>) {
        for word in words where word.utf8.count > 1 {
            let letters = word.utf8.prefix(3).map(Self.letter)
            isKnown[Self.index(letters[0], letters[1], letters.count > 2 ? letters[2] : 0)] = true
        }
    }

    mutating func formUnion(_ words: some Sequence<String>) {
        let other = WordFilter(words)
        for index in isKnown.indices where other.isKnown[index] { isKnown[index] = true }
    }

    /// Whether a name may hold one. Every capital may begin a word.
    func mayHold(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        var isStart = true
        for index in range {
            let byte = bytes[index]
            let letter = Self.letter(byte)
            if letter != 0, isStart || byte.isUpperLetter, begins(at: index, letter, range.upperBound, bytes) {
                return true
            }
            isStart = letter == 0 && !byte.isDigit
        }
        return false
    }

    private func begins(at index: Int, _ first: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
        guard index + 1 < end else { return false }
        let second = Self.letter(bytes[index + 1])
        let third = index + 2 < end ? Self.letter(bytes[index + 2]) : 0
        if isKnown[Self.index(first, second, third)] { return true }
        let mayEnd = third == 0 || bytes[index + 2].isUpperLetter
        return mayEnd && isKnown[Self.index(first, second, 0)]
    }

    private static func index(_ a: Int, _ b: Int, _ c: Int) -> Int { a << 10 | b << 5 | c }

    /// 1 to 26; 0 for what is no letter.
    private static func letter(_ byte: UInt8) -> Int { byte.isLetter ? Int(byte | 0x20) - 0x60 : 0 }
}
