/// A stretch of a document, small enough to hold. A document is one window where it fits, else several in order.
///
/// Windows end at a line's end where there is one within the bound; a longer line is cut, and `isCut` says so.
public struct Window: Sendable {
    /// UTF-8, or bytes that are no text.
    public let bytes: [UInt8]
    /// The line that the first byte stands on, from 1. Lines end with `\n`, `\r\n` or, where the document has no `\n`,
    /// `\r`.
    public let firstLine: Int
    public let isFirst: Bool
    public let isLast: Bool
    /// The last line goes on in the next window, which begins with its last `overlap` bytes once more.
    public let isCut: Bool
    /// How many of the first bytes the window before ended with.
    public let overlap: Int

    public init(
        _ bytes: [UInt8], firstLine: Int = 1, isFirst: Bool = true, isLast: Bool = true, isCut: Bool = false,
        overlap: Int = 0
    ) {
        self.bytes = bytes
        self.firstLine = firstLine
        self.isFirst = isFirst
        self.isLast = isLast
        self.isCut = isCut
        self.overlap = overlap
    }
}
