/// A rule's name: dotted lower-case words, `tls.no-legacy-protocols`. Its first word is its area.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let description: String

    /// Nil for anything but two or more words of lower-case letters, digits and `-`, each beginning with a letter or
    /// digit.
    public init?(_ text: String) {
        let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard words.count >= 2, text.utf8.count <= 100, words.allSatisfy(Self.isWord) else { return nil }
        description = text
    }

    public var area: String { String(decoding: description.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self) }
    /// What follows the area: the file's name.
    public var name: String { String(decoding: description.utf8.dropFirst(area.utf8.count + 1), as: UTF8.self) }

    public static func < (a: RuleID, b: RuleID) -> Bool { a.description < b.description }

    private static func isWord(_ word: Substring.UTF8View) -> Bool {
        func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard let first = word.first, isPlain(first) else { return false }
        return word.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
    }
}
