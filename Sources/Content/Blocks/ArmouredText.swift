/// Goes through bytes from block to block.
struct ArmouredText {
    enum Find {
        case block(Block)
        case tooLong(at: Int)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Find? {
        while let mark = nextMark() {
            position = mark.body
            if let find = mark.isPuTTY ? puttyKey(mark) : armour(mark) {
                if case .block(let block) = find { position = block.whole.upperBound }
                return find
            }
        }
        return nil
    }

    private struct Mark {
        let start: Int
        let body: Int
        /// Of the mark that ends it.
        let end: [UInt8]
        let label: String
        var isPuTTY: Bool { end.isEmpty }
    }

    /// Looks at every fifth byte only. Whatever the place, one of five that follow each other in a mark is among these
    /// four: `-----BEGIN`, `---- BEGIN` and `PuTTY-User-Key-File-`.
    private mutating func nextMark() -> Mark? {
        var place = position + 4
        while place < bytes.count {
            switch bytes[place] {
            case 0x2D, 0x4B, 0x4E, 0x54:  // - K N T
                if let mark = mark(around: place) { return mark }
            default: break
            }
            place += 5
        }
        return nil
    }

    private func mark(around place: Int) -> Mark? {
        for start in max(position, place - 14)...place {
            switch bytes[start] {
            case 0x2D:
                if let mark = armourMark(at: start, dashes: "-----") ?? armourMark(at: start, dashes: "---- ") {
                    return mark
                }
            case 0x50: if let mark = puttyMark(at: start) { return mark }
            default: break
            }
        }
        return nil
    }

    private func armourMark(at start: Int, dashes: StaticString) -> Mark? {
        guard has(dashes, at: start), has("BEGIN ", at: start + 5) else { return nil }
        let label = start + 11
        var end = label
        while end < bytes.count, end - label <= 64, isOfLabel(bytes[end]) { end += 1 }
        let isSpaced = bytes[start + 4] == 0x20
        let close = isSpaced ? end - 1 : end
        guard end > label, has(isSpaced ? " ----" : "-----", at: close) else { return nil }
        let name = Array(bytes[label..<close])
        let mark =
            Array((isSpaced ? "---- END " : "-----END ").utf8) + name + Array((isSpaced ? " ----" : "-----").utf8)
        return Mark(start: start, body: close + 5, end: mark, label: String(decoding: name, as: UTF8.self))
    }

    private func isOfLabel(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x20
    }

    private func puttyMark(at start: Int) -> Mark? {
        guard has("PuTTY-User-Key-File-", at: start) else { return nil }
        let version = start + 20
        guard version < bytes.count, (0x31...0x39).contains(bytes[version]) else { return nil }
        let label = String(decoding: bytes[start...version], as: UTF8.self)
        return Mark(start: start, body: version + 1, end: [], label: label)
    }

    private func armour(_ mark: Mark) -> Find? {
        let limit = min(bytes.count, mark.start + BlockScanner.largest)
        var place = mark.body
        while let dash = first(0x2D, in: place..<limit) {
            if has(mark.end, at: dash), dash + mark.end.count <= limit {
                return .block(
                    Block(label: mark.label, value: mark.body..<dash, whole: mark.start..<dash + mark.end.count))
            }
            // The next one begins: this one has no end.
            if has("-----BEGIN ", at: dash) || has("---- BEGIN ", at: dash) { return nil }
            place = dash + 1
        }
        return goesOn(to: limit) ? .tooLong(at: mark.start) : nil
    }

    /// Its private lines, and the code that ends them.
    private func puttyKey(_ mark: Mark) -> Find? {
        var limit = min(bytes.count, mark.start + BlockScanner.largest)
        limit = first("PuTTY-User-Key-File-", in: mark.body..<limit) ?? limit
        guard let lines = first("Private-Lines:", in: mark.body..<limit),
            let code = first("Private-MAC:", in: lines..<limit) ?? first("Private-Hash:", in: lines..<limit)
        else { return nil }
        var end = code + 12
        while end < limit, isOfCode(bytes[end]) { end += 1 }
        return .block(Block(label: mark.label, value: lines + 14..<code, whole: mark.start..<end))
    }

    private func isOfCode(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == 0x20 || byte == 0x3A
    }

    /// Whether the last bytes before the limit read as those of a key, and there are more.
    private func goesOn(to limit: Int) -> Bool {
        limit < bytes.count && bytes[max(0, limit - 256)..<limit].allSatisfy(isOfBody)
    }

    /// Base64, line breaks, their escapes, and what joins quoted lines.
    private func isOfBody(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2B, 0x2F, 0x3D, 0x20, 0x09, 0x0A, 0x0D, 0x5C, 0x22, 0x27, 0x2C: true
        default: false
        }
    }
}

extension ArmouredText {
    private func has(_ text: StaticString, at place: Int) -> Bool {
        text.withUTF8Buffer { has($0, at: place) }
    }

    private func has(_ text: some RandomAccessCollection<UInt8>, at place: Int) -> Bool {
        place >= 0 && place + text.count <= bytes.count
            && bytes[place..<place + text.count].elementsEqual(text)
    }

    private func first(_ byte: UInt8, in range: Range<Int>) -> Int? { bytes[range].firstIndex(of: byte) }

    private func first(_ text: StaticString, in range: Range<Int>) -> Int? {
        guard let byte = text.withUTF8Buffer({ $0.first }) else { return nil }
        var place = range.lowerBound
        while place < range.upperBound, let next = first(byte, in: place..<range.upperBound) {
            if has(text, at: next) { return next }
            place = next + 1
        }
        return nil
    }
}
