/// Texts in the order of their bytes, first word first: `<` of strings follows Unicode's canonical order, which other
/// programs do not.
struct ByteOrder: Comparable {
    private let words: [String]

    init(_ words: String...) { self.words = words }

    static func < (a: ByteOrder, b: ByteOrder) -> Bool {
        for (mine, theirs) in zip(a.words, b.words) where !mine.utf8.elementsEqual(theirs.utf8) {
            return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
        }
        return a.words.count < b.words.count
    }

    static func == (a: ByteOrder, b: ByteOrder) -> Bool { !(a < b) && !(b < a) }
}

extension Sequence {
    func sorted(by order: (Element) -> ByteOrder) -> [Element] {
        map { (order($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
