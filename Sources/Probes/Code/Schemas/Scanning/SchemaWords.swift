/// The words of a schema by their positions. Asking beyond the end is answered, not trapped.
struct SchemaWords {
    let bytes: [UInt8]
    let tokens: [Token]

    init(bytes: [UInt8], tokens: [Token]) {
        self.bytes = bytes
        self.tokens = tokens
    }

    init(_ bytes: [UInt8], _ notation: Notation) {
        self.init(bytes: bytes, tokens: SchemaScanner.tokens(of: bytes, notation))
    }

    var count: Int { tokens.count }
    func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }
    func line(_ index: Int) -> Int { tokens.indices.contains(index) ? tokens[index].line : 0 }

    /// The first word of its line.
    func beginsLine(_ index: Int) -> Bool { line(index) != line(index - 1) }

    /// White space at the beginning of its line; a tab counts as one.
    func indentation(_ index: Int) -> Int {
        guard tokens.indices.contains(index) else { return 0 }
        var start = tokens[index].range.lowerBound
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }

    /// Empty beyond the end. Cut at 200 bytes: nobody's name is longer.
    func text(_ index: Int) -> String {
        guard tokens.indices.contains(index) else { return "" }
        return String(decoding: bytes[tokens[index].range].prefix(200), as: UTF8.self)
    }

    func name(_ index: Int) -> String? { kind(index) == .name ? text(index) : nil }
    func literal(_ index: Int) -> String? { kind(index) == .text ? text(index) : nil }

    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        guard kind(index) == .mark else { return false }
        return bytes[tokens[index].range.lowerBound] == UInt8(ascii: mark)
    }

    /// A name that is this word, in whatever case.
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        guard kind(index) == .name, tokens[index].range.count == word.utf8CodeUnitCount else { return false }
        return zip(bytes[tokens[index].range], 0..<word.utf8CodeUnitCount).allSatisfy { byte, offset in
            byte == word.utf8Start[offset] || byte | 0x20 == word.utf8Start[offset] | 0x20
        }
    }

    /// The position of the bracket that closes the one here; the end where none does.
    func close(of open: Int) -> Int {
        var depth = 0
        for index in open..<max(open, count) where tokens[index].kind == .mark {
            switch bytes[tokens[index].range.lowerBound] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
            if depth <= 0 { return index }
        }
        return count
    }

    /// The parts between the marks at the top level of what stands in brackets here.
    func parts(of open: Int, by separator: Unicode.Scalar = ",") -> [Range<Int>] {
        let end = close(of: open)
        var parts: [Range<Int>] = []
        var (start, index) = (open + 1, open + 1)
        while index < end {
            if isMark(index, separator) {
                parts.append(start..<index)
                start = index + 1
            } else if isMark(index, "(") || isMark(index, "[") || isMark(index, "{") {
                index = min(close(of: index), end)
            }
            index += 1
        }
        if start < end { parts.append(start..<end) }
        return parts
    }
}
