/// What every lexer stands on: a place in the bytes, and the tokens so far.
///
/// It always moves on and never leaves the bytes, so that no broken source stops it.
struct Scanner {
    let bytes: [UInt8]
    private(set) var at = 0
    private(set) var tokens: [Token] = []
    /// The line of the first literal or comment that the file's end cuts off.
    private(set) var unendedLine: Int?
    private var counted = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    var isAtEnd: Bool { at >= bytes.count }
    /// The byte here; 0 beyond the end.
    var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// A byte near here; 0 outside.
    func peek(_ offset: Int) -> UInt8 {
        let place = at &+ offset
        return place >= 0 && place < bytes.count ? bytes[place] : 0
    }

    func starts(with word: StaticString) -> Bool { starts(with: word, at: at) }

    func starts(with word: StaticString, at place: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place >= 0, place <= bytes.count - count else { return false }
        return word.withUTF8Buffer { buffer in
            for index in 0..<count where bytes[place + index] != buffer[index] { return false }
            return true
        }
    }

    mutating func skip(_ count: Int = 1) { at = min(at &+ count, bytes.count) }
    mutating func move(to place: Int) { at = min(max(place, 0), bytes.count) }

    /// Goes back, and takes back what was read since.
    mutating func rewind(to place: Int, tokens count: Int) {
        at = min(max(place, 0), bytes.count)
        tokens.removeLast(max(0, tokens.count - count))
    }

    mutating func skip(while isWanted: (UInt8) -> Bool) {
        while at < bytes.count, isWanted(bytes[at]) { at &+= 1 }
    }

    mutating func skipLine() { skip { $0 != 0x0A } }

    mutating func emit(_ kind: Token.Kind, _ range: Range<Int>) {
        tokens.append(Token(kind: kind, range: range, line: line(at: range.lowerBound)))
    }

    /// A piece of a literal; an empty one is told only where `always`, so that `""` is an argument.
    mutating func emitText(from start: Int, to end: Int, always: Bool = true) {
        if always || end > start { emit(.text, start..<max(start, end)) }
    }

    mutating func noteUnended(from place: Int) {
        if unendedLine == nil { unendedLine = line(at: place) }
    }

    /// Lines are counted from the place that was asked for last; heredocs ask backwards.
    mutating func line(at place: Int) -> Int {
        while counted < place {
            if bytes[counted] == 0x0A { line &+= 1 }
            counted &+= 1
        }
        while counted > place {
            counted &-= 1
            if bytes[counted] == 0x0A { line &-= 1 }
        }
        return line
    }
}
