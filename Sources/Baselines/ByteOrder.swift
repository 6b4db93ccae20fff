/// Texts in the order of their bytes, first word first: `<` of strings follows Unicode's canonical order, which other
/// programs do not. What is absent is an empty word.
public struct ByteOrder: Comparable, Sendable {
    private let words: [String]

    public init(_ words: String?...) { self.words = words.map { $0 ?? "" } }

    public static func < (a: ByteOrder, b: ByteOrder) -> Bool {
        for (mine, theirs) in zip(a.words, b.words) where !mine.utf8.elementsEqual(theirs.utf8) {
            return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
        }
        return a.words.count < b.words.count
    }

    public static func == (a: ByteOrder, b: ByteOrder) -> Bool { !(a < b) && !(b < a) }
}

extension Sequence {
    public func sorted(by order: (Element) -> ByteOrder) -> [Element] {
        map { (order($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// So that numbers sort as they count.
func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
}
