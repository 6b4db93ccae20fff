public import Diagnostics

/// Why a text is no JSON, and where.
public struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// In bytes from the beginning of the text.
    public let offset: Int
    public let problem: String

    public var description: String { "byte \(offset): \(problem)" }

    /// The place in the text that was parsed, as an editor shows it.
    public func place(in bytes: [UInt8], file: String) -> Place {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // A scalar is its first byte; the others are 10xxxxxx.
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        return Place(file: file, line: line, column: column)
    }
}

/// How much of a text is taken before it is refused.
public struct JSONLimits: Hashable, Sendable {
    /// How many arrays and objects may stand in one another. More than 500 is taken as 500, which any stack holds.
    public let depth: Int
    /// The length of the text.
    public let bytes: Int
    /// How many values the tree may have: a value of two bytes takes up a hundred in memory.
    public let values: Int

    public init(depth: Int = 100, bytes: Int = 64 << 20, values: Int = 4_000_000) {
        self.depth = min(depth, 500)
        self.bytes = bytes
        self.values = values
    }
}
