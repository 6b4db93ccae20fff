/// Where the value behind a sign begins and ends, and how it is written there.
struct Literal {
    enum Writing: Equatable {
        /// In quotes.
        case quoted
        /// As it is: `.env`, YAML, shell; or within a connection string or a query.
        case bare
        /// Between tags.
        case element
    }

    /// What is longer is no secret that somebody assigns: certificates and pictures are.
    private static let longest = 1000

    let range: Range<Int>
    let writing: Writing
    /// What stands between name and value: `=`, `:`, `>`, `(`, `,`, `|`, `?`, `r` of `or`, or a space.
    let sign: UInt8
    /// More words follow it on the line, and so it may be the first one of a sentence.
    let goesOn: Bool

    /// Nil where no literal stands there: an expression, a type, nothing.
    init?(of candidate: Candidate) {
        let bytes = candidate.bytes
        let from = candidate.value.upperBound
        let start = bytes[from..<min(bytes.count, from + 12)].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? from
        let limit = min(bytes.count, start + Self.longest)
        let end = bytes[start..<limit].firstIndex(where: isLineEnd) ?? limit
        guard start < end else { return nil }
        sign = bytes[from - 1]
        if let quoted = Self.quoted(bytes, start, end) {
            range = quoted.range
            writing = .quoted
            goesOn = false
            guard !quoted.isJoined, sign != UInt8(ascii: ",") || Self.isArgument(candidate, quoted.range) else {
                return nil
            }
            return
        }
        if sign == UInt8(ascii: ">"), bytes[..<start].last == sign,
            !bytes[..<start].dropLast().reversed().startsWith("=")
        {
            guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "<")), close > start,
                bytes[close..<end].startsWith("</")
            else { return nil }
            range = start..<close
            writing = .element
            goesOn = false
            return
        }
        guard sign != UInt8(ascii: ","), sign != UInt8(ascii: "("), let bare = Self.bare(candidate, start, end) else {
            return nil
        }
        range = bare.range
        writing = .bare
        goesOn = bare.goesOn
    }

    /// `"…"`, `'…'`, with a prefix of Python, C# or the like, or with its quotes escaped, in a string in a string.
    private static func quoted(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (range: Range<Int>, isJoined: Bool)? {
        var place = start
        while place < end, place - start < 2, bytes[place].isLetter || bytes[place] == 0x40 || bytes[place] == 0x24 {
            place += 1
        }
        let isEscaped = place < end && bytes[place] == 0x5C
        if isEscaped { place += 1 }
        guard place < end, isQuote(bytes[place]) else { return nil }
        let quote = bytes[place]
        let isInterpolated = bytes[start..<place].contains { $0.lowered == UInt8(ascii: "f") || $0 == 0x24 }
        // Two quotes are an empty string, three begin one of Python or Swift.
        let run = bytes[place..<end].prefix(3).prefix { $0 == quote }.count
        let first = place + run
        if run == 2 { return (first..<first, false) }
        var last = first
        while last < end, bytes[last] != quote {
            if bytes[last] == 0x5C, !isEscaped { last += 1 }
            last += 1
        }
        guard last < end else { return nil }
        let close = isEscaped && last > first && bytes[last - 1] == 0x5C ? last - 1 : last
        guard close >= first else { return nil }
        let isHoled = isInterpolated && bytes[first..<close].contains(UInt8(ascii: "{"))
        return (first..<close, isHoled || isJoined(bytes, last + 1, end))
    }

    /// Whether an operator takes the string up: `"a" + b`, `"%s" % x`, `"a".join(…)`.
    private static func isJoined(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var place = start
        while place < end, bytes[place] == 0x20 { place += 1 }
        guard place + 1 < end else { return false }
        switch bytes[place] {
        case UInt8(ascii: "+"), UInt8(ascii: "%"): return true
        case UInt8(ascii: "."): return bytes[place + 1].isLetter || bytes[place + 1] == 0x20
        default: return false
        }
    }

    /// `define('DB_PASSWORD', '…')`: name and value are the only or the last two, and both in quotes. In a list of words
    /// they are neighbours.
    private static func isArgument(_ candidate: Candidate, _ value: Range<Int>) -> Bool {
        let bytes = candidate.bytes
        let between = bytes[candidate.whole.lowerBound..<candidate.value.lowerBound]
        guard between.contains(where: isQuote) else { return false }
        let next = bytes[min(bytes.count, value.upperBound + 1)...].prefix(8).first { $0 != 0x20 }
        return next.map { ");]".utf8.contains($0) || isLineEnd($0) } ?? true
    }

    private static func bare(
        _ candidate: Candidate, _ start: Int, _ end: Int
    ) -> (range: Range<Int>, goesOn: Bool)? {
        let bytes = candidate.bytes
        guard !isQuote(bytes[start]) else { return nil }
        let around = Surroundings(candidate)
        let ends: (UInt8) -> Bool =
            if around.isQuery {
                { "&#;,)]}".utf8.contains($0) }
            } else if around.isString {
                { ";&,\\)".utf8.contains($0) }
            } else {
                { _ in false }
            }
        if !around.isQuery, !around.isString, candidate.sort.kind == .code || candidate.sort.kind == .markup {
            return nil
        }
        var last = start
        while last < end, !bytes[last].isSpace, !isQuote(bytes[last]) || last == start, !ends(bytes[last]) { last += 1 }
        let rest = bytes[last..<end].drop { $0 == 0x20 || $0 == 0x09 }
        let next = rest.first
        let isComment = next == UInt8(ascii: "#") || next == UInt8(ascii: ";") || next == nil || rest.startsWith("//")
        while last > start, "],;)}".utf8.contains(bytes[last - 1]), !bytes[start..<last].contains(UInt8(ascii: "(")) {
            last -= 1
        }
        return last > start ? (start..<last, !isComment && bytes[min(last, end - 1)].isSpace) : nil
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }
}

/// What a bare value stands in.
struct Surroundings {
    /// `?access_token=…&`
    let isQuery: Bool
    /// `"Server=db;Password=…"`, `"-Dpassword=…"`
    let isString: Bool

    init(_ candidate: Candidate) {
        let bytes = candidate.bytes
        var name = candidate.whole.lowerBound
        while name > 0, candidate.whole.lowerBound - name < 80, bytes[name - 1].isWord || bytes[name - 1] == 0x2D {
            name -= 1
        }
        let before = name > 0 ? bytes[name - 1] : 0x20
        let line = bytes[max(0, name - 400)..<name]
        let start = line.lastIndex(where: isLineEnd).map { $0 + 1 } ?? line.startIndex
        isQuery = before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
        let sign = bytes[candidate.whole.lowerBound..<candidate.value.lowerBound]
        let isApart = sign.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0x60 }
        isString =
            !isApart
            && [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")]
                .contains { quote in line[start...].count { $0 == quote } % 2 == 1 }
            || !isApart && before == UInt8(ascii: ";") && line[start...].contains(UInt8(ascii: "="))
    }
}
