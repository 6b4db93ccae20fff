/// Reads the tokens of a dump, window by window. Comments and the bodies of functions are passed over.
struct SQLLexer {
    private enum Inside { case nothing, lineComment, blockComment, string(UInt8), dollars([UInt8]) }

    let dialect: SQLDialect
    private(set) var line = 1
    /// Where a string began that the text ended in.
    private(set) var openString: Int?
    private var inside = Inside.nothing
    private var isFirstOnLine = true

    /// A token that is longer is passed over, however many windows it fills.
    private static let longest = 1 << 20

    init(_ dialect: SQLDialect) { self.dialect = dialect }

    /// Nil where the bytes end; a token that they cut is read with the next window.
    mutating func next(_ carry: inout Carry) -> SQLToken? {
        while true {
            guard leave(&carry), skipSpace(&carry) else { return nil }
            let start = carry.position
            if let token = token(&carry) {
                isFirstOnLine = false
                return token
            }
            guard carry.position > start else { return nil }
        }
    }

    /// The rest of the line that was read, with its end.
    mutating func skipLine(_ carry: inout Carry) -> Bool {
        guard let end = carry.bytes[carry.position...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
        carry.position = end + 1
        line += 1
        isFirstOnLine = true
        return true
    }

    /// Passes over a row that nothing is told of; false where something stands that only a token can be.
    mutating func skipTuple(_ carry: inout Carry, _ depth: inout Int) -> Bool {
        guard case .nothing = inside else { return false }
        let count = carry.bytes.count
        while carry.position < count {
            switch carry.bytes[carry.position] {
            case UInt8(ascii: "'"):
                let end = closing(UInt8(ascii: "'"), carry, from: carry.position + 1, escapes: escapes(carry))
                guard end.isClosed else { return false }
                line += end.lines
                carry.position = end.after
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 {
                    carry.position += 1
                    return true
                }
            case UInt8(ascii: "\n"): line += 1
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x09, 0x0D, UInt8(ascii: ","), UInt8(ascii: "."), 0x5F:
                break
            default: return false
            }
            carry.position += 1
        }
        return false
    }

    /// `E'…'` of PostgreSQL.
    private func escapes(_ carry: Carry) -> Bool {
        guard !dialect.hasBackslashes, carry.position > 0 else { return dialect.hasBackslashes }
        return carry.bytes[carry.position - 1] | 0x20 == UInt8(ascii: "e")
    }

    // MARK: Space and comments

    private mutating func skipSpace(_ carry: inout Carry) -> Bool {
        let count = carry.bytes.count
        while carry.position < count {
            switch carry.bytes[carry.position] {
            case UInt8(ascii: "\n"):
                line += 1
                isFirstOnLine = true
                carry.position += 1
            case 0x20, 0x09, 0x0D, 0x0B, 0x0C: carry.position += 1
            default: return true
            }
        }
        return false
    }

    /// Goes on to the end of what a window before began and was too long to keep; false where it is not here.
    private mutating func leave(_ carry: inout Carry) -> Bool {
        let end: (after: Int, isFound: Bool)
        switch inside {
        case .nothing: return true
        case .lineComment: end = find([UInt8(ascii: "\n")], carry, from: carry.position)
        case .blockComment: end = find(Array("*/".utf8), carry, from: carry.position)
        case .dollars(let tag): end = find(tag, carry, from: carry.position)
        case .string(let quote):
            let close = closing(quote, carry, from: carry.position, escapes: dialect.hasBackslashes)
            end = (close.after, close.isClosed)
        }
        pass(&carry, to: end.after)
        if end.isFound { inside = .nothing }
        return end.isFound
    }

    private mutating func pass(_ carry: inout Carry, to end: Int) {
        for index in carry.position..<end where carry.bytes[index] == UInt8(ascii: "\n") {
            line += 1
            isFirstOnLine = true
        }
        carry.position = end
    }

    /// What is begun and not ended here: it waits for the next window, or is passed over as far as it goes where it is
    /// too long.
    private mutating func wait(_ carry: inout Carry, _ what: Inside, passed: Int) {
        guard carry.isLast || carry.bytes.count - carry.position > Self.longest else { return }
        if carry.isLast, case .string = what { openString = openString ?? line }
        inside = what
        pass(&carry, to: carry.isLast ? carry.bytes.count : passed)
    }

    // MARK: Tokens

    /// Nil where no token ends here; the position moves where a comment was passed.
    private mutating func token(_ carry: inout Carry) -> SQLToken? {
        let start = carry.position
        let byte = carry.bytes[start]
        switch byte {
        case UInt8(ascii: "'"): return quoted(&carry, start, byte, .string, dialect.hasBackslashes)
        case UInt8(ascii: "\""), UInt8(ascii: "`"): return quoted(&carry, start, byte, .quotedName, false)
        case UInt8(ascii: "["): return quoted(&carry, start, UInt8(ascii: "]"), .quotedName, false)
        case 0x30...0x39: return run(&carry, .number)
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: return word(&carry)
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "$"):
            return comment(&carry, byte)
        default: return sign(&carry, byte)
        }
    }

    private mutating func comment(_ carry: inout Carry, _ byte: UInt8) -> SQLToken? {
        let start = carry.position
        guard start + 1 < carry.bytes.count || carry.isLast || byte == UInt8(ascii: "#") else { return nil }
        let second = start + 1 < carry.bytes.count ? carry.bytes[start + 1] : 0
        // `#temp` is a table of SQL Server, `#>` an operator of PostgreSQL.
        let isComment = byte != UInt8(ascii: "#") || isFirstOnLine || dialect.hasBackslashes
        switch (byte, second) {
        case (UInt8(ascii: "-"), UInt8(ascii: "-")),
            (UInt8(ascii: "#"), _) where isComment:
            pass(&carry, find([UInt8(ascii: "\n")], carry, from: start), .lineComment)
        case (UInt8(ascii: "/"), UInt8(ascii: "*")):
            pass(&carry, find(Array("*/".utf8), carry, from: start + 2), .blockComment)
        case (UInt8(ascii: "$"), _): return dollars(&carry, second)
        default: return sign(&carry, byte)
        }
        return nil
    }

    private mutating func pass(_ carry: inout Carry, _ end: (after: Int, isFound: Bool), _ what: Inside) {
        if end.isFound { pass(&carry, to: end.after) } else { wait(&carry, what, passed: end.after) }
    }

    /// `$body$ … $body$` (PostgreSQL 4.1.2.4).
    private mutating func dollars(_ carry: inout Carry, _ second: UInt8) -> SQLToken? {
        let rest = carry.bytes[(carry.position + 1)...].prefix(64)
        guard let end = rest.firstIndex(of: UInt8(ascii: "$")), rest[..<end].allSatisfy(Self.isWord),
            !(0x30...0x39).contains(second)
        else { return sign(&carry, UInt8(ascii: "$")) }
        let tag = Array(carry.bytes[carry.position...end])
        pass(&carry, find(tag, carry, from: end + 1), .dollars(tag))
        return nil
    }

    private mutating func sign(_ carry: inout Carry, _ byte: UInt8) -> SQLToken {
        carry.position += 1
        return make(.sign, carry.position - 1, carry.position, sign: byte)
    }

    /// A word, or a string that a letter stands before: `N'…'`, `E'…'`, `X'…'`.
    private mutating func word(_ carry: inout Carry) -> SQLToken? {
        let start = carry.position
        guard let token = run(&carry, .word) else { return nil }
        guard token.end - start == 1, token.end < carry.bytes.count, carry.bytes[token.end] == UInt8(ascii: "'") else {
            return token
        }
        carry.position = start
        switch carry.bytes[start] | 0x20 {
        case UInt8(ascii: "e"): return quoted(&carry, start + 1, UInt8(ascii: "'"), .string, true)
        case UInt8(ascii: "n"): return quoted(&carry, start + 1, UInt8(ascii: "'"), .string, dialect.hasBackslashes)
        case UInt8(ascii: "x"), UInt8(ascii: "b"):
            return quoted(&carry, start + 1, UInt8(ascii: "'"), .binary, false)
        default:
            carry.position = token.end
            return token
        }
    }

    private mutating func run(_ carry: inout Carry, _ kind: SQLToken.Kind) -> SQLToken? {
        let start = carry.position
        var end = start
        let count = carry.bytes.count
        while end < count, Self.isWord(carry.bytes[end]) || kind == .number && carry.bytes[end] == UInt8(ascii: ".") {
            end += 1
        }
        guard end < count || carry.isLast || end - start > Self.longest else { return nil }
        carry.position = end
        return make(kind, start, end)
    }

    private mutating func quoted(
        _ carry: inout Carry, _ open: Int, _ quote: UInt8, _ kind: SQLToken.Kind, _ escapes: Bool
    ) -> SQLToken? {
        let end = closing(quote, carry, from: open + 1, escapes: escapes)
        guard end.isClosed else {
            wait(&carry, .string(quote), passed: end.after)
            return nil
        }
        let token = make(kind, open + 1, end.after - 1, isEscaped: end.isEscaped)
        line += end.lines
        carry.position = end.after
        return token
    }

    private func make(
        _ kind: SQLToken.Kind, _ start: Int, _ end: Int, isEscaped: Bool = false, sign: UInt8 = 0
    ) -> SQLToken {
        SQLToken(
            kind: kind, start: start, end: end, isEscaped: isEscaped, sign: sign, line: line,
            isFirstOnLine: isFirstOnLine)
    }

    // MARK: Ends

    /// The position after the closing quote, or how far there is surely none: the next window says whether a quote at
    /// the end of this one is doubled.
    private func closing(
        _ quote: UInt8, _ carry: Carry, from start: Int, escapes: Bool
    ) -> (after: Int, lines: Int, isEscaped: Bool, isClosed: Bool) {
        var position = start
        var lines = 0
        var isEscaped = false
        let count = carry.bytes.count
        while position < count {
            let byte = carry.bytes[position]
            if byte == quote {
                guard position + 1 < count else {
                    return carry.isLast ? (count, lines, isEscaped, true) : (position, lines, isEscaped, false)
                }
                guard carry.bytes[position + 1] == quote else { return (position + 1, lines, isEscaped, true) }
                isEscaped = true
                position += 1
            } else if byte == UInt8(ascii: "\\") {
                if position + 2 >= count, !carry.isLast { return (position, lines, isEscaped, false) }
                if escapes || isEscape(carry, position, quote) {
                    isEscaped = true
                    position += 1
                }
            } else if byte == UInt8(ascii: "\n") {
                lines += 1
            }
            position += 1
        }
        return (count, lines, isEscaped, false)
    }

    /// In a dialect of unknown make `\'` escapes where the string would else end before a letter.
    private func isEscape(_ carry: Carry, _ position: Int, _ quote: UInt8) -> Bool {
        guard quote == UInt8(ascii: "'"), position + 2 < carry.bytes.count, carry.bytes[position + 1] == quote else {
            return false
        }
        return Self.isWord(carry.bytes[position + 2])
    }

    /// The position after a word, or how far it is surely not.
    private func find(_ word: [UInt8], _ carry: Carry, from start: Int) -> (after: Int, isFound: Bool) {
        let count = carry.bytes.count
        var position = start
        while position + word.count <= count {
            if carry.bytes[position] == word[0], carry.bytes[position...].starts(with: word) {
                return (position + word.count, true)
            }
            position += 1
        }
        return (max(start, count - word.count + 1), false)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        default: false
        }
    }
}
