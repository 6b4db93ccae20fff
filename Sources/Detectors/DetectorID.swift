/// `identifiers.ssn`: dotted lower-case words, the folder and the name of its file.
public struct DetectorID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let description: String

    /// Nil for anything but two dotted words of lower-case letters, digits and `-` that begin with a letter.
    public init?(_ text: String) {
        let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard words.count == 2, words.allSatisfy(Self.isWord) else { return nil }
        description = text
    }

    private static func isWord(_ word: Substring.UTF8View) -> Bool {
        guard let first = word.first, (0x61...0x7A).contains(first) else { return false }
        return word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    public static func < (a: DetectorID, b: DetectorID) -> Bool {
        a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
    }
}
