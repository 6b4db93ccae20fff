/// The command that a line of a build file or recipe holds.
enum CommandOfLine {
    /// Without what introduces it: `- run: `, `"deploy": "`, `RUN `, `@`.
    static func cut(_ line: ArraySlice<UInt8>, _ language: String) -> [UInt8] {
        switch language {
        case "yaml": listed(afterKey(afterDash(line)))
        case "json": jsonValue(line)
        case "dockerfile": listed(line)
        case "make": Array(line.drop { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "-") })
        case "ini", "env": Array(afterEquals(line))
        default: Array(line)
        }
    }

    private static func afterDash(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.starts(with: [UInt8(ascii: "-"), 0x20]) ? trimmed(line.dropFirst(2)) : line
    }

    /// Of `run: curl …`, not of `curl http://…`.
    private static func afterKey(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let key = line.prefix { $0.isNamePart || $0 == UInt8(ascii: "-") }
        guard !key.isEmpty, key.endIndex + 1 < line.endIndex, line[key.endIndex] == UInt8(ascii: ":"),
            line[key.endIndex + 1] == 0x20
        else { return line }
        return unquoted(trimmed(line[(key.endIndex + 1)...]))
    }

    /// `ExecStart=/usr/bin/mysqldump …`
    private static func afterEquals(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.starts(with: Array("Exec".utf8)) ? line.drop { $0 != UInt8(ascii: "=") }.dropFirst() : line
    }

    private static func unquoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = text.first, first == 0x22 || first == 0x27, text.count > 1, text.last == first,
            !text.dropFirst().dropLast().contains(first)
        else { return text }
        return text.dropFirst().dropLast()
    }

    /// `["curl", "-k"]` is the command `"curl" "-k"`.
    private static func listed(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var line = Array(line)
        let isQuote = { (byte: UInt8) in byte == 0x22 || byte == 0x27 }
        for index in line.indices {
            let isOpen = line[index] == UInt8(ascii: "[") && index + 1 < line.count && isQuote(line[index + 1])
            let isNext =
                (line[index] == UInt8(ascii: ",") || line[index] == UInt8(ascii: "]")) && index > 0
                && isQuote(line[index - 1])
            if isOpen || isNext { line[index] = 0x20 }
        }
        return line
    }

    private static func jsonValue(_ line: ArraySlice<UInt8>) -> [UInt8] {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), let open = line[colon...].firstIndex(of: 0x22),
            let close = line.lastIndex(of: 0x22), open < close
        else { return [] }
        return line[(open + 1)..<close].filter { $0 != UInt8(ascii: "\\") }
    }
}
