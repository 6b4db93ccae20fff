/// A pattern with a long list of words, `\b(?:order|part|…)\b`, as one expression a word. Hyperscan seeks hundreds of
/// words for the price of one, but a list it makes an automaton of, which takes three times as long.
struct Unfolding {
    /// Shorter lists stay as they are.
    static let least = 12
    private let bytes: [UInt8]

    /// The pattern itself where it has no such list. Together they match wherever the pattern does, and nowhere else.
    static func of(_ text: String) -> [String] {
        let unfolding = Unfolding(bytes: Array(text.utf8))
        guard unfolding.isPlain, let list = unfolding.list() else { return [text] }
        return unfolding.words(of: list)
    }

    /// Spaced patterns, comments, quotes and flags in the middle would need more than counting of brackets.
    private var isPlain: Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return !["\\Q", "(?#", "(?x", "(?|"].contains { text.contains($0) } && !hasLaterFlags
    }

    /// `(?i)` behind the first bytes holds for what follows it, in the next word too.
    private var hasLaterFlags: Bool {
        var steps = Steps(bytes)
        while let step = steps.next() {
            guard step.byte == UInt8(ascii: "("), step.place > 0, bytes.dropFirst(step.place + 1).first == 0x3F else {
                continue
            }
            let flags = bytes[(step.place + 2)...].prefix { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5E }
            let end = step.place + 2 + flags.count
            if end < bytes.count, bytes[end] == UInt8(ascii: ")") { return true }
        }
        return false
    }

    private struct List {
        let start: Int
        let bars: [Int]
        let end: Int
    }

    /// The first long list in `(?:…)` that stands in no other group and is not repeated.
    private func list() -> List? {
        var steps = Steps(bytes)
        var start = 0
        var bars: [Int] = []
        while let step = steps.next() {
            switch (step.byte, step.depth) {
            case (UInt8(ascii: "|"), 0): return nil
            case (UInt8(ascii: "("), 0): (start, bars) = (step.place, [])
            case (UInt8(ascii: "|"), 1): bars.append(step.place)
            case (UInt8(ascii: ")"), 1) where bars.count + 1 >= Self.least:
                if isGroup(at: start), !isRepeated(after: step.place), !hasBarAfter(step.place) {
                    return List(start: start, bars: bars, end: step.place)
                }
            default: break
            }
        }
        return nil
    }

    private func isGroup(at start: Int) -> Bool { bytes[start...].starts(with: Array("(?:".utf8)) }

    private func isRepeated(after place: Int) -> Bool {
        guard place + 1 < bytes.count else { return false }
        return Array("*+?{".utf8).contains(bytes[place + 1])
    }

    private func hasBarAfter(_ place: Int) -> Bool {
        var steps = Steps(bytes)
        while let step = steps.next() {
            if step.place > place, step.byte == UInt8(ascii: "|"), step.depth == 0 { return true }
        }
        return false
    }

    private func words(of list: List) -> [String] {
        let edges = [list.start + 2] + list.bars + [list.end]
        return zip(edges, edges.dropFirst()).map { from, to in
            let word = Array("(?:".utf8) + bytes[(from + 1)..<to]
            return String(decoding: bytes[..<list.start] + word + bytes[list.end...], as: UTF8.self)
        }
    }
}

/// The bytes of a pattern that stand in no class and behind no `\`, with the number of groups around each.
private struct Steps {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A bracket counts as standing in the group that it opens or ends, less one for the first.
    mutating func next() -> (place: Int, byte: UInt8, depth: Int)? {
        while place < bytes.count {
            let (here, byte) = (place, bytes[place])
            place += 1
            switch byte {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "["): skipClass()
            case UInt8(ascii: "("):
                depth += 1
                return (here, byte, depth - 1)
            case UInt8(ascii: ")"):
                depth -= 1
                return (here, byte, depth + 1)
            default: return (here, byte, depth)
            }
        }
        return nil
    }

    private mutating func skipClass() {
        if place < bytes.count, bytes[place] == UInt8(ascii: "^") { place += 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: "]") { place += 1 }
        while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
            if bytes[place] == UInt8(ascii: "\\") { place += 1 }
            if place + 1 < bytes.count, bytes[place] == UInt8(ascii: "["), bytes[place + 1] == UInt8(ascii: ":") {
                while place < bytes.count, bytes[place] != UInt8(ascii: "]") { place += 1 }
            }
            place += 1
        }
        place += 1
    }
}
