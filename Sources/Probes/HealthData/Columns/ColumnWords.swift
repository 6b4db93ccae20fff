/// A column's or key's name as the words it is made of: `PatientDOB`, `pt_birth_dt` and `patient.birthDate` alike.
struct ColumnWords {
    /// Lower case, abbreviations written out: `birth_dt` is `birth`, `date`.
    let words: [String]
    /// Which word each dotted part begins with: `address.zip` begins with words 0 and 1.
    let parts: [Int]

    /// Longer names are no names of columns.
    private static let longest = 96

    /// Nil where it is no name.
    init?(_ name: some Collection<UInt8>) {
        guard !name.isEmpty, name.count <= Self.longest else { return nil }
        var splitter = WordSplitter()
        for byte in name { splitter.take(byte) }
        splitter.endWord()
        guard !splitter.words.isEmpty, splitter.words.count <= 10 else { return nil }
        words = splitter.words.map { Abbreviations.full[$0] ?? $0 }
        parts = splitter.parts
    }

    /// The words of its last dotted part, where there are several.
    var last: ArraySlice<String>? { parts.count > 1 ? parts.last.map { words[$0...] } : nil }
}

/// Splits at what is neither letter nor digit, between letters and digits, before a capital after a small letter and
/// before the last of several capitals: `SSNNumber`, `zip3`.
private struct WordSplitter {
    private(set) var words: [String] = []
    private(set) var parts: [Int] = [0]
    private var word: [UInt8] = []
    private var last = Kind.none

    private enum Kind { case none, digit, upper, lower }

    mutating func take(_ byte: UInt8) {
        let kind = Self.kind(byte)
        if kind == .none {
            endWord()
            if byte == UInt8(ascii: "."), words.count > (parts.last ?? 0) { parts.append(words.count) }
        } else {
            breakWord(before: kind)
            word.append(kind == .upper ? byte + 0x20 : byte)
        }
        last = kind
    }

    private mutating func breakWord(before kind: Kind) {
        switch (last, kind) {
        case (.lower, .upper), (.digit, .upper), (.digit, .lower), (.upper, .digit), (.lower, .digit): endWord()
        case (.upper, .lower) where word.count > 1:
            let first = word.removeLast()
            endWord()
            word = [first]
        default: break
        }
    }

    mutating func endWord() {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        if let begun = parts.last, begun > words.count { parts.removeLast() }
    }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x30...0x39: .digit
        case 0x41...0x5A: .upper
        case 0x61...0x7A, 0x80...: .lower
        default: .none
        }
    }
}
