/// Reads the signs and values of JSON texts one after the other, window by window: one text, one a line, or several in a
/// row (RFC 8259, JSON Lines). Comments and commas too many are passed over, as programs write them; what is not JSON is
/// told, and reading goes on at the next line that begins a text.
struct JSONScanner {
    private enum Inside { case nothing, string, comment, broken }

    private(set) var line = 1
    private(set) var problems: [String] = []
    private var faults = 0
    /// What is open, the innermost last: true for objects.
    private var open: [Bool] = []
    private var expectsKey = false
    private var inside = Inside.nothing
    private var firstLine = 1

    /// A string that is longer is passed over.
    private static let longest = 1 << 20
    private static let deepest = 512

    var isOpen: Bool { !open.isEmpty }

    /// Nil where the bytes end; what they cut is read with the next window.
    mutating func next(_ carry: inout Carry) -> JSONToken? {
        while true {
            guard leave(&carry), skipSpace(&carry) else { return nil }
            let before = carry.position
            if let token = token(&carry) { return token }
            guard carry.position > before else { return nil }
        }
    }

    /// The document is over: what has no end is told.
    mutating func finish() {
        if isOpen || inside != .nothing { fault(firstLine, "what begins here has no end") }
        if faults > 5 { problems.append("there are \(faults - 5) more places that are no JSON") }
    }

    private mutating func fault(_ line: Int, _ what: String) {
        faults += 1
        if faults <= 5 { problems.append("line \(line): \(what)") }
    }

    // MARK: Space and what is passed over

    private mutating func skipSpace(_ carry: inout Carry) -> Bool {
        let count = carry.bytes.count
        while carry.position < count {
            switch carry.bytes[carry.position] {
            case UInt8(ascii: "\n"): line += 1
            case 0x20, 0x09, 0x0D, 0x1E: break
            case UInt8(ascii: ","): expectsKey = open.last ?? false
            case UInt8(ascii: ":"): expectsKey = false
            default: return true
            }
            carry.position += 1
        }
        return false
    }

    /// Goes to the end of what a window before began.
    private mutating func leave(_ carry: inout Carry) -> Bool {
        switch inside {
        case .nothing: return true
        case .string:
            let end = closing(carry, from: carry.position)
            pass(&carry, to: end.after)
            if end.isClosed || carry.isLast { return leaveNothing() }
            return false
        case .comment:
            guard let end = carry.bytes[carry.position...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            pass(&carry, to: end)
            return leaveNothing()
        case .broken:
            let end = nextText(carry)
            pass(&carry, to: end.position)
            if end.isFound { return leaveNothing() }
            return false
        }
        pass(&carry, to: carry.bytes.count)
        return false
    }

    private mutating func leaveNothing() -> Bool {
        inside = .nothing
        return true
    }

    private mutating func pass(_ carry: inout Carry, to end: Int) {
        for index in carry.position..<end where carry.bytes[index] == UInt8(ascii: "\n") { line += 1 }
        carry.position = end
    }

    /// A line that begins with a brace or a bracket, or else how far there is none.
    private func nextText(_ carry: Carry) -> (position: Int, isFound: Bool) {
        var position = carry.position
        while let end = carry.bytes[position...].firstIndex(of: UInt8(ascii: "\n")) {
            guard end + 1 < carry.bytes.count else { return (carry.isLast ? end + 1 : end, false) }
            let byte = carry.bytes[end + 1]
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return (end + 1, true) }
            position = end + 1
        }
        return (carry.bytes.count, false)
    }

    // MARK: Tokens

    private mutating func token(_ carry: inout Carry) -> JSONToken? {
        let byte = carry.bytes[carry.position]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return begin(&carry, isObject: byte == UInt8(ascii: "{"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return end(&carry, isObject: byte == UInt8(ascii: "}"))
        case UInt8(ascii: "\""): return string(&carry)
        case UInt8(ascii: "/"): return comment(&carry)
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return run(&carry, .number)
        case 0x41...0x5A, 0x61...0x7A: return run(&carry, .word)
        default: return broken(&carry, "here stands what is no JSON")
        }
    }

    private mutating func begin(_ carry: inout Carry, isObject: Bool) -> JSONToken {
        guard open.count < Self.deepest else { return broken(&carry, "more than \(Self.deepest) values are open") }
        if open.isEmpty { firstLine = line }
        open.append(isObject)
        expectsKey = isObject
        return sign(&carry, isObject ? .beginObject : .beginArray)
    }

    private mutating func end(_ carry: inout Carry, isObject: Bool) -> JSONToken {
        guard open.popLast() == isObject else { return broken(&carry, "a brace or bracket closes what is not open") }
        expectsKey = open.last ?? false
        return sign(&carry, isObject ? .endObject : .endArray)
    }

    private mutating func sign(_ carry: inout Carry, _ kind: JSONToken.Kind) -> JSONToken {
        carry.position += 1
        return JSONToken(kind: kind, start: carry.position, end: carry.position, isEscaped: false, line: line)
    }

    private mutating func broken(_ carry: inout Carry, _ what: String) -> JSONToken {
        fault(line, what)
        open = []
        expectsKey = false
        inside = .broken
        return JSONToken(kind: .broken, start: carry.position, end: carry.position, isEscaped: false, line: line)
    }

    private mutating func string(_ carry: inout Carry) -> JSONToken? {
        let start = carry.position + 1
        let end = closing(carry, from: start)
        guard end.isClosed else {
            guard carry.isLast || carry.bytes.count - start > Self.longest else { return nil }
            inside = .string
            expectsKey = false
            pass(&carry, to: end.after)
            return nil
        }
        let kind = expectsKey ? JSONToken.Kind.key : .string
        let token = JSONToken(kind: kind, start: start, end: end.after - 1, isEscaped: end.isEscaped, line: line)
        expectsKey = false
        pass(&carry, to: end.after)
        return token
    }

    /// The position after the closing quote, or else how far there is none.
    private func closing(_ carry: Carry, from start: Int) -> (after: Int, isEscaped: Bool, isClosed: Bool) {
        var position = start
        var isEscaped = false
        let count = carry.bytes.count
        while position < count {
            let byte = carry.bytes[position]
            if byte == UInt8(ascii: "\"") { return (position + 1, isEscaped, true) }
            if byte == UInt8(ascii: "\\") {
                guard position + 1 < count else { return (carry.isLast ? count : position, true, false) }
                isEscaped = true
                position += 1
            }
            position += 1
        }
        return (count, isEscaped, false)
    }

    private mutating func comment(_ carry: inout Carry) -> JSONToken? {
        guard carry.position + 1 < carry.bytes.count || carry.isLast else { return nil }
        guard carry.position + 1 < carry.bytes.count, carry.bytes[carry.position + 1] == UInt8(ascii: "/") else {
            return broken(&carry, "here stands what is no JSON")
        }
        inside = .comment
        carry.position += 2
        return nil
    }

    /// A number or a word. Both end where neither a letter, a digit nor a sign of a number is.
    private mutating func run(_ carry: inout Carry, _ kind: JSONToken.Kind) -> JSONToken? {
        let start = carry.position
        var end = start
        while end < carry.bytes.count, Self.isRun(carry.bytes[end]) { end += 1 }
        guard end < carry.bytes.count || carry.isLast || end - start > Self.longest else { return nil }
        carry.position = end
        // `{name: 1}`: JavaScript's, not JSON's, and read nonetheless.
        let isKey = expectsKey && kind == .word
        expectsKey = false
        return JSONToken(kind: isKey ? .key : kind, start: start, end: end, isEscaped: false, line: line)
    }

    private static func isRun(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x24: true
        default: false
        }
    }
}
