/// A number as it was written. Its text is kept, so that no digit is lost between reading and writing.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// By the grammar of RFC 8259 section 6.
    public let text: String

    /// Nil where the text is no JSON number.
    public init?(_ text: String) {
        var reader = JSONReader(Array(text.utf8), .init())
        guard let number = try? reader.number(), reader.isAtEnd else { return nil }
        self = number
    }

    init(checked text: String) { self.text = text }

    public init(_ value: some BinaryInteger) { text = String(value) }

    /// In the shortest form that reads back as the same double. Nil for infinities and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// Nil where there is a fraction or an exponent, or where the integer does not fit.
    public var int64: Int64? { Int64(text) }

    /// The nearest double; nil beyond their range.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    public var description: String { text }

    /// Integers as they are, whatever their length, and without a negative zero; others in the shortest form that
    /// reads back as the same double. What is beyond the range of doubles keeps its text.
    var canonical: String {
        if isInteger { return text == "-0" ? "0" : text }
        return double?.description ?? text
    }

    private var isInteger: Bool {
        text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
    }
}
