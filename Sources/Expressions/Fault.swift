internal import Diagnostics

/// One mistake in an expression: where, what, and what to do.
public struct Fault: Error, Hashable, Sendable {
    /// Offsets in the source's UTF-8.
    public let range: Range<Int>
    public let problem: String
    public let hint: String?

    public init(_ problem: String, at range: Range<Int>, hint: String? = nil) {
        self.range = range
        self.problem = problem
        self.hint = hint
    }
}

/// All the mistakes of one expression, in the order of their places. Never empty.
public struct Faults: Error, Hashable, Sendable {
    public let all: [Fault]

    init(_ faults: [Fault]) {
        all = faults.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.problem) < (
                $1.range.lowerBound, $1.range.upperBound, $1.problem
            )
        }
    }
}

extension Fault {
    /// The mistake with the line of source that it stands on and a caret under it:
    ///
    ///     1:9: tls.protocol has no field "ofered"
    ///       !it.ofered || it.version >= "TLSv1.2"
    ///           ^
    ///       hint: did you mean "offered"?
    public func text(in source: String) -> String {
        let bytes = Array(source.utf8)
        let offset = min(range.lowerBound, bytes.count)
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        let column = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1
        let number = bytes[..<offset].count { $0 == 0x0A } + 1
        let line = String(decoding: bytes[start..<end], as: UTF8.self)
        return "\(number):\(column): \(problem)\n" + caret(under: line, column: column)
            + (hint.map { "\n  hint: \($0)" } ?? "")
    }
}

extension Faults {
    public func text(in source: String) -> String { all.map { $0.text(in: source) }.joined(separator: "\n") }
}
