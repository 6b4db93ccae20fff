/// Literal and folded scalars (YAML 1.1 section 9.3).
extension ScalarTrace {
    mutating func runBlock(_ decoded: String, isFolded: Bool) {
        skipHeader()
        copyLeadingBreaks(of: decoded)
        let indent = indentation(of: decoded)
        var ending: [Int] = []
        var wasSpaced = true
        while !isDone, indent > 0, spaces(at: position) >= indent, position + indent < bytes.count {
            position += indent
            let isSpaced = position < bytes.count && isBlank(bytes[position])
            join(ending, isFolded: isFolded && !wasSpaced && !isSpaced)
            copyLine()
            wasSpaced = isSpaced
            ending = takeBreaks(indent: indent)
        }
        for origin in ending where text.count < count { emit(UInt8(ascii: "\n"), from: origin) }
        // The end of the text is the end of its last line, not the line that follows.
        if let first = ending.first { position = first }
    }

    private mutating func skipHeader() {
        while position < bytes.count, breakWidth(at: position) == 0 { position += 1 }
        position += breakWidth(at: position)
    }

    /// Empty lines before the first line of text stand, one for one.
    private mutating func copyLeadingBreaks(of decoded: String) {
        for _ in decoded.utf8.prefix(while: { $0 == 0x0A }) {
            position += spaces(at: position)
            emit(UInt8(ascii: "\n"), from: position)
            position += breakWidth(at: position)
        }
    }

    /// What the first line of text has lost. So neither the header's digit nor the parent's column is needed.
    private func indentation(of decoded: String) -> Int {
        let first = decoded.utf8.drop(while: { $0 == 0x0A })
        return spaces(at: position) - first.prefix(while: { $0 == 0x20 }).count
    }

    /// The break that ended the last line of text comes first; empty lines follow it.
    private mutating func join(_ breaks: [Int], isFolded: Bool) {
        guard let first = breaks.first else { return }
        if !isFolded {
            for origin in breaks { emit(UInt8(ascii: "\n"), from: origin) }
        } else if breaks.count == 1 {
            emit(UInt8(ascii: " "), from: first)
        } else {
            for origin in breaks.dropFirst() { emit(UInt8(ascii: "\n"), from: origin) }
        }
    }

    private mutating func copyLine() {
        while position < bytes.count, breakWidth(at: position) == 0 { copy() }
    }

    /// The breaks of the line that has just been copied and of the empty lines after it.
    private mutating func takeBreaks(indent: Int) -> [Int] {
        var breaks: [Int] = []
        while true {
            let blank = min(spaces(at: position), breaks.isEmpty ? 0 : indent)
            let width = breakWidth(at: position + blank)
            guard width > 0 else { return breaks }
            breaks.append(position + blank)
            position += blank + width
        }
    }

    private func spaces(at offset: Int) -> Int {
        var end = offset
        while at(end, is: " ") { end += 1 }
        return end - offset
    }
}
