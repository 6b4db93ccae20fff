/// The words of a schema by their positions. Asking beyond the end is answered, not trapped.
struct SchemaWords {
    let bytes: [UInt8]
    let tokens: [Token]
    /// Where a text or comment begins that nobody closes.
    let unendedLine: Int?
    /// The closing bracket of each opening one, else the count of tokens: asking is cheap however a file is broken.
    private let closes: [Int]

    init(bytes: [UInt8], tokens: [Token], unendedLine: Int? = nil) {
        self.bytes = bytes
        self.tokens = tokens
        self.unendedLine = unendedLine
        closes = Self.closes(tokens, bytes)
    }

    init(_ bytes: [UInt8], _ notation: Notation) {
        var scanner = SchemaScanner(bytes, notation)
        var tokens: [Token] = []
        while let token = scanner.next() { tokens.append(token) }
        self.init(bytes: bytes, tokens: tokens, unendedLine: scanner.unendedLine)
    }

    private static func closes(_ tokens: [Token], _ bytes: [UInt8]) -> [Int] {
        var closes = [Int](repeating: tokens.count, count: tokens.count)
        var open: [Int] = []
        for index in tokens.indices where tokens[index].kind == .mark {
            switch bytes[tokens[index].range.lowerBound] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(index)
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if let last = open.popLast() { closes[last] = index }
            default: break
            }
        }
        return closes
    }

    /// A reading that tells what was not read.
    var reading: SchemaReading {
        SchemaReading(
            faults: unendedLine.map { [.init(words: "a text or comment begins here that nobody closes", line: $0)] }
                ?? [])
    }

    var count: Int { tokens.count }
    func kind(_ index: Int) -> Token.Kind? { index >= 0 && index < tokens.count ? tokens[index].kind : nil }
    func line(_ index: Int) -> Int { index >= 0 && index < tokens.count ? tokens[index].line : 0 }

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
        kind(index) == .name && bytes.holds(word, inAnyCaseAt: tokens[index].range)
    }

    /// The position of the bracket that closes the one here; the count of tokens where none does.
    func close(of open: Int) -> Int { open >= 0 && open < closes.count ? closes[open] : count }

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

extension [UInt8] {
    /// Whether the bytes there are this word of ASCII letters, in whatever case.
    func holds(_ word: StaticString, inAnyCaseAt range: Range<Int>) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            for (offset, letter) in letters.enumerated() {
                let byte = self[range.lowerBound + offset]
                guard byte == letter || byte.isLetter && byte | 0x20 == letter | 0x20 else { return false }
            }
            return true
        }
    }
}
