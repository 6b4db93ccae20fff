internal import CYAML
internal import Diagnostics

extension Document {
    /// libyaml ends a file that lacks its last line break on a line that nobody sees.
    func clamped(_ mark: yaml_mark_t) -> (line: Int, column: Int) {
        if mark.line < lineStarts.count { return (mark.line, mark.column) }
        let end = place(atOffset: bytes.count)
        return (end.line - 1, end.column - 1)
    }

    func place(of mark: yaml_mark_t) -> Place {
        let (line, column) = clamped(mark)
        return place(line: line + 1, column: column + 1)
    }
}

/// Turns libyaml's marks, which count Unicode scalars, into byte offsets. It walks from the last one it was asked for,
/// because marks come nearly in order: a long line of many nodes would be quadratic otherwise.
struct OffsetCursor {
    private let document: Document
    private var index = 0
    private var offset = 0

    init(_ document: Document) { self.document = document }

    mutating func offset(of mark: yaml_mark_t) -> Int {
        if document.isASCII { return min(mark.index, document.bytes.count) }
        while index < mark.index, offset < document.bytes.count { step(by: 1) }
        while index > mark.index, offset > 0 { step(by: -1) }
        return offset
    }

    private mutating func step(by direction: Int) {
        index += direction
        repeat { offset += direction } while offset < document.bytes.count && document.bytes[offset] & 0xC0 == 0x80
    }
}
