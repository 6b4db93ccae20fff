/// Reads a pattern in PCRE2's syntax for its shape. It is not a check: PCRE2 has taken the pattern before.
struct PatternReader {
    private let bytes: [UInt8]
    private let narrow: Int
    private var position = 0
    private var isCaseless = false
    private var isSpaced = false
    private var depth = 0
    private var sizes: [String: Int] = [:]

    init(_ bytes: [UInt8], narrow: Int) {
        self.bytes = bytes
        self.narrow = narrow
    }

    mutating func shape() -> PatternShape { alternatives() }

    /// To the group's end, or the pattern's.
    private mutating func alternatives() -> PatternShape {
        depth += 1
        defer { depth -= 1 }
        var all = [PatternShape()]
        while let byte = peek(), byte != UInt8(ascii: ")"), depth < 100 {
            if byte == UInt8(ascii: "|") {
                position += 1
                all.append(PatternShape())
            } else {
                element(into: &all[all.count - 1])
            }
        }
        return .least(of: all)
    }

    private mutating func element(into shape: inout PatternShape) {
        let start = position
        guard let byte = take() else { return }
        switch byte {
        case UInt8(ascii: "("): group(into: &shape)
        case UInt8(ascii: "["):
            skipClass()
            atom(from: start, into: &shape)
        case UInt8(ascii: "\\"): escape(from: start, into: &shape)
        case UInt8(ascii: "^"), UInt8(ascii: "$"): break
        case 0x09...0x0D where isSpaced, 0x20 where isSpaced: break
        case UInt8(ascii: "#") where isSpaced:
            while let byte = take(), byte != 0x0A {}
        default: atom(from: start, into: &shape)
        }
    }

    /// What takes one byte, and how often.
    private mutating func atom(from start: Int, into shape: inout PatternShape) {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let times = repeats()
        let whole = String(decoding: bytes[start..<position], as: UTF8.self)
        shape.add(byteOf: choices(of: text), whole, times, narrow: narrow)
    }

    private mutating func escape(from start: Int, into shape: inout PatternShape) {
        guard let byte = take() else { return }
        switch byte {
        case UInt8(ascii: "Q"): quoted(into: &shape)
        case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
            UInt8(ascii: "G"), UInt8(ascii: "E"), UInt8(ascii: "K"):
            break
        case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "g"), UInt8(ascii: "k"):  // back references
            while let next = peek(), (0x30...0x39).contains(next) { position += 1 }
            skipBraces()
            _ = repeats()
        case UInt8(ascii: "x"):
            if peek() == UInt8(ascii: "{") { skipBraces() } else { skipHex() }
            atom(from: start, into: &shape)
        default: atom(from: start, into: &shape)
        }
    }

    private mutating func quoted(into shape: inout PatternShape) {
        while let byte = take() {
            if byte == UInt8(ascii: "\\"), peek() == UInt8(ascii: "E") {
                position += 1
                return
            }
            shape.add(byteOf: 1, String(UnicodeScalar(byte)), .once, narrow: narrow)
        }
    }

    private mutating func group(into shape: inout PatternShape) {
        let (caseless, spaced) = (isCaseless, isSpaced)
        let isForBytes = opening()
        if isForBytes == nil { return }  // flags for the rest of the group that stands around it
        let inner = alternatives()
        if peek() != nil { position += 1 }
        (isCaseless, isSpaced) = (caseless, spaced)
        let times = repeats()
        if isForBytes == true { shape.add(inner, times) }
    }

    /// Behind `(`. False for what takes no bytes, nil where the group is over already.
    private mutating func opening() -> Bool? {
        guard peek() == UInt8(ascii: "?") else { return true }
        position += 1
        guard let byte = take() else { return nil }
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "!"): return false
        case UInt8(ascii: "#"):
            while let next = take(), next != UInt8(ascii: ")") {}
            return nil
        case UInt8(ascii: "<") where peek() == UInt8(ascii: "=") || peek() == UInt8(ascii: "!"):
            position += 1
            return false
        case UInt8(ascii: "<"), UInt8(ascii: "'"), UInt8(ascii: "P"):
            if byte == UInt8(ascii: "P") { position += 1 }
            while let next = take(), next != UInt8(ascii: ">"), next != UInt8(ascii: "'") {}
            return true
        case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "|"): return true
        default:
            position -= 1
            return flags()
        }
    }

    private mutating func flags() -> Bool? {
        var isOn = true
        while let byte = take() {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "^"): isOn = false
            case UInt8(ascii: "i"): isCaseless = isOn
            case UInt8(ascii: "x"): isSpaced = isOn
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: ")"): return nil
            default: break
            }
        }
        return nil
    }

    private mutating func repeats() -> Repeat {
        var times = Repeat.once
        switch peek() {
        case UInt8(ascii: "*"): times = Repeat(least: 0, most: nil)
        case UInt8(ascii: "+"): times = Repeat(least: 1, most: nil)
        case UInt8(ascii: "?"): times = Repeat(least: 0, most: 1)
        case UInt8(ascii: "{"):
            guard let counted = counted() else { return .once }
            times = counted
        default: return .once
        }
        position += 1
        if let byte = peek(), byte == UInt8(ascii: "?") || byte == UInt8(ascii: "+") { position += 1 }
        return times
    }

    /// `{2}`, `{2,}` and `{2,9}`, up to the brace that closes; nil for a brace that is just that.
    private mutating func counted() -> Repeat? {
        guard let close = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let parts = bytes[(position + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
        guard (1...2).contains(parts.count), let least = numbers[0] else { return nil }
        position = close
        return Repeat(least: least, most: parts.count == 1 ? least : numbers[1])
    }

    /// Behind `[`. A `]` that comes first is one of the class.
    private mutating func skipClass() {
        if peek() == UInt8(ascii: "^") { position += 1 }
        if peek() == UInt8(ascii: "]") { position += 1 }
        while let byte = take(), byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: "\\") { position += 1 }
            if byte == UInt8(ascii: "["), peek() == UInt8(ascii: ":") { skipNamedClass() }
        }
    }

    private mutating func skipNamedClass() {
        let end = bytes[position...].dropFirst().firstIndex(of: UInt8(ascii: ":"))
        if let end, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "]") { position = end + 2 }
    }

    private mutating func skipBraces() {
        guard let open = peek(), [UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "'")].contains(open) else {
            return
        }
        position += 1
        while let byte = take(), ![UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: "'")].contains(byte) {}
    }

    private mutating func skipHex() {
        for _ in 0..<2 where peek().map(isWord) == true { position += 1 }
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// How many bytes it matches, which PCRE2 is asked.
    private mutating func choices(of atom: String) -> Int {
        let text = (isCaseless ? "(?i)" : "") + atom
        if let known = sizes[text] { return known }
        let size = (try? Confirmer(text))?.singleBytes ?? 256
        sizes[text] = size
        return size
    }
}
