/// A requirements file as lines: comments and blank lines gone, continued lines joined.
struct RequirementsText {
    struct Line: Hashable {
        /// Of its first physical line, from 1.
        let number: Int
        let text: String
    }

    let lines: [Line]

    /// Nil where the text is neither UTF-8 nor, with a byte order mark, UTF-16: PowerShell writes that.
    init?(_ bytes: [UInt8]) {
        guard let text = Self.decode(bytes) else { return nil }
        var joiner = LineJoiner()
        for physical in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            joiner.add(physical)
        }
        lines = joiner.finish()
    }

    private static func decode(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(validating: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
        guard bytes.count % 2 == 0 else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return String(validating: units, as: UTF16.self)
    }
}

/// Joins lines as pip does: first the continued ones, then the comments go, so that a comment's backslash continues
/// the comment. A line that is nothing but a comment ends what was continued.
private struct LineJoiner {
    private var lines: [RequirementsText.Line] = []
    private var pending = ""
    private var first = 1
    private var number = 0

    mutating func add(_ physical: Substring) {
        number += 1
        if pending.isEmpty { first = number }
        if physical.last == "\\", trim(physical).first != "#" {
            pending += physical.dropLast()
        } else {
            pending += trim(physical).first == "#" ? " " + physical : physical
            end()
        }
    }

    mutating func finish() -> [RequirementsText.Line] {
        end()
        return lines
    }

    private mutating func end() {
        let text = trim(withoutComment(pending))
        if !text.isEmpty { lines.append(RequirementsText.Line(number: first, text: String(text))) }
        pending = ""
    }

    /// `#` begins a comment at the beginning of a line or after a space; in a URL it does not.
    private func withoutComment(_ line: String) -> Substring {
        var previous: Character = " "
        for index in line.indices {
            if line[index] == "#", previous.isWhitespace { return line[..<index] }
            previous = line[index]
        }
        return line[...]
    }
}

func trim(_ text: Substring) -> Substring {
    var trimmed = text.drop(while: \.isWhitespace)
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    return trimmed
}
