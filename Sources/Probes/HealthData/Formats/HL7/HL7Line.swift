/// Finds the segments that stand in one line: one in a file of messages, a whole message in a line of a log.
enum HL7Line {
    /// Where a header with its delimiters stands; nil in nearly every line of a log.
    static func header(in line: ArraySlice<UInt8>, from start: Int? = nil) -> Int? {
        var at = start ?? line.startIndex
        // All three names have H or S in second place; the first letter alone is too common.
        while at + 4 < line.endIndex {
            defer { at += 1 }
            guard line[at] == UInt8(ascii: "M") || line[at] == UInt8(ascii: "F") || line[at] == UInt8(ascii: "B") else {
                continue
            }
            guard line.starts("MSH", at: at) || line.starts("FHS", at: at) || line.starts("BHS", at: at) else {
                continue
            }
            if at > line.startIndex, line[at - 1].isUpper || line[at - 1].isDigit { continue }
            if HL7Delimiters(of: line, at: at) != nil { return at }
        }
        return nil
    }

    /// The segments of a line that holds a header, each with the delimiters of the header before it.
    static func segments(of line: ArraySlice<UInt8>) -> [(ArraySlice<UInt8>, HL7Delimiters)] {
        var segments: [(ArraySlice<UInt8>, HL7Delimiters)] = []
        var next = header(in: line)
        while let at = next, segments.count < 10_000 {
            next = header(in: line, from: at + 4)
            guard let delimiters = HL7Delimiters(of: line, at: at) else { continue }
            let message = line[at..<min(next ?? line.endIndex, end(of: line, at))]
            segments += split(message, delimiters.field).map { ($0, delimiters) }
        }
        return segments
    }

    /// Three letters or digits that begin with a letter, and the field separator.
    static func isSegment(_ bytes: ArraySlice<UInt8>, _ field: UInt8) -> Bool {
        let at = bytes.startIndex
        guard bytes.count > 3 else { return bytes.count == 3 && names.contains(bytes.text) }
        return bytes[at].isUpper && (bytes[at + 1].isUpper || bytes[at + 1].isDigit)
            && (bytes[at + 2].isUpper || bytes[at + 2].isDigit) && bytes[at + 3] == field
    }

    static func isKnown(_ bytes: ArraySlice<UInt8>, _ field: UInt8) -> Bool {
        isSegment(bytes, field) && names.contains(bytes.prefix(3).text)
    }

    /// The end of a batch, which comes after the last message's.
    static func isTrailer(_ line: ArraySlice<UInt8>) -> Bool {
        ["BTS", "FTS"].contains(line.prefix(3).text) && line.dropFirst(3).first?.isSign ?? true
    }

    /// A message that stands in quotes ends with them: JSON and CSV go on after it.
    private static func end(of line: ArraySlice<UInt8>, _ start: Int) -> Int {
        guard start > line.startIndex, [0x22, 0x27, 0x60].contains(line[start - 1]) else { return line.endIndex }
        let quote = line[start - 1]
        var at = start
        while at < line.endIndex {
            if line[at] == UInt8(ascii: "\\") {
                at += 2
            } else if line[at] == quote, at + 1 < line.endIndex, line[at + 1] == quote {
                at += 2
            } else if line[at] == quote {
                return at
            } else {
                at += 1
            }
        }
        return line.endIndex
    }

    private static func split(_ message: ArraySlice<UInt8>, _ field: UInt8) -> [ArraySlice<UInt8>] {
        var segments: [ArraySlice<UInt8>] = []
        var (start, at) = (message.startIndex, message.startIndex + 4)
        while at < message.endIndex {
            guard let next = segment(after: at, in: message, field) else {
                at += 1
                continue
            }
            segments.append(message[start..<at])
            (start, at) = (next, next + 4)
        }
        return segments + [message[start...]]
    }

    /// Where the next segment begins, if an end of a segment as logs write it stands at `position`.
    private static func segment(after position: Int, in message: ArraySlice<UInt8>, _ field: UInt8) -> Int? {
        guard let first = ends[message[position]] else { return nil }
        var at = position
        while at < message.endIndex, let length = length(ofEndAt: at, in: message, ends[message[at]] ?? []) {
            at += length
        }
        guard at > position, at < message.endIndex, isSegment(message[at...], field) else { return nil }
        let isBlank = first.isEmpty
        return isBlank && !isKnown(message[at...], field) ? nil : at
    }

    private static func length(ofEndAt at: Int, in message: ArraySlice<UInt8>, _ texts: [StaticString]) -> Int? {
        if message[at].isSpace { return 1 }
        return texts.first { message.starts($0, at: at) }?.utf8CodeUnitCount
    }

    /// How logs and formats write a carriage return, by its first byte; the longer ones first.
    private static let ends: [UInt8: [StaticString]] = [
        UInt8(ascii: "\\"): [
            "\\\\r\\\\n", "\\\\r", "\\\\n", "\\r", "\\n", "\\x0d", "\\x0D", "\\x0a", "\\u000d", "\\u000D", "\\u000a",
            "\\u000A", "\\015", "\\X0D\\", "\\X0A\\",
        ],
        UInt8(ascii: "<"): ["<CR>", "<cr>", "<LF>", "<lf>", "<0D>", "<0x0D>", "<0A>", "<br>", "<br/>", "<SB>", "<EB>"],
        UInt8(ascii: "&"): ["&#13;", "&#xD;", "&#xd;", "&#x0D;", "&#x0d;", "&#10;", "&#xA;", "&#xa;"],
        UInt8(ascii: "["): ["[CR]", "[cr]", "[LF]", "[0x0D]", "[0D]"],
        UInt8(ascii: "{"): ["{CR}", "{cr}", "{LF}"],
        UInt8(ascii: "^"): ["^M"],
        UInt8(ascii: "%"): ["%0D", "%0d", "%0A", "%0a"],
        UInt8(ascii: "0"): ["0x0D", "0x0d"],
        0xE2: ["\u{240D}", "\u{240A}"],
        UInt8(ascii: " "): [],
        UInt8(ascii: "\t"): [],
        UInt8(ascii: "\r"): ["\r"],
    ]

    /// The segments that messages about people are made of.
    private static let names: Set<String> = [
        "MSH", "MSA", "ERR", "SFT", "EVN", "PID", "PD1", "PDA", "NK1", "PV1", "PV2", "MRG", "GT1", "IN1", "IN2", "IN3",
        "DG1", "DRG", "PR1", "PRB", "AL1", "IAM", "OBR", "OBX", "ORC", "NTE", "SPM", "TQ1", "RXE", "RXO", "RXR", "RXA",
        "RXD", "RXG", "RXC", "FT1", "ACC", "UB1", "UB2", "ROL", "CTD", "SCH", "RGS", "AIS", "AIG", "AIL", "AIP", "TXA",
        "QRD", "QRF", "QPD", "QAK", "RCP", "DSC", "DB1", "CON", "BLG", "GOL", "FHS", "BHS", "BTS", "FTS",
    ]
}
