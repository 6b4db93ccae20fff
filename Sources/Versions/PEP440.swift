/// PEP 440, by the grammar of its appendix B, and ordered by its "Summary of permitted suffixes and relative ordering".
/// What went before PEP 440 (`2004d`, `1.0-final`) cannot be ordered.
struct PEP440: VersionOrdering {
    private var cursor: VersionCursor
    private var key = OrderKey()

    static func key(of text: String) -> OrderKey? {
        var parser = PEP440(cursor: VersionCursor(text.lowercasedASCII))
        return parser.parse()
    }

    private mutating func parse() -> OrderKey? {
        cursor.skipSpace()
        _ = cursor.take("v")
        guard epochAndRelease() else { return nil }
        let pre = prerelease()
        let post = postrelease()
        let dev = devrelease()
        append(pre, post, dev)
        guard local() else { return nil }
        cursor.skipSpace()
        return cursor.isAtEnd ? key : nil
    }

    /// `2!1.0.3`. Zeros at the end of a release mean nothing: they are left out.
    private mutating func epochAndRelease() -> Bool {
        guard var number = cursor.number() else { return false }
        if cursor.take("!") {
            key.append(number: number)
            guard let first = cursor.number() else { return false }
            number = first
        } else {
            key.append(number: [])
        }
        var release = [number]
        while cursor.peek == UInt8(ascii: "."), let next = numberAfterDot() { release.append(next) }
        while let last = release.last, last.allSatisfy({ $0 == UInt8(ascii: "0") }) { release.removeLast() }
        for number in release {
            key.append(1)
            key.append(number: number)
        }
        key.append(0)
        return true
    }

    /// Nil, and nothing taken, where the dot belongs to what follows the release: `1.0.dev1`.
    private mutating func numberAfterDot() -> ArraySlice<UInt8>? {
        let dot = cursor.position
        _ = cursor.take(".")
        guard let number = cursor.number() else {
            cursor.position = dot
            return nil
        }
        return number
    }

    private mutating func prerelease() -> (phase: UInt8, number: ArraySlice<UInt8>)? {
        let spellings: [(StaticString, UInt8)] = [
            ("alpha", 0), ("a", 0), ("beta", 1), ("b", 1), ("preview", 2), ("pre", 2), ("rc", 2), ("c", 2),
        ]
        for (word, phase) in spellings {
            if let number = suffix(word) { return (phase, number) }
        }
        return nil
    }

    private mutating func postrelease() -> ArraySlice<UInt8>? {
        let start = cursor.position
        if cursor.take("-"), let number = cursor.number() { return number }
        cursor.position = start
        return suffix("post") ?? suffix("rev") ?? suffix("r")
    }

    private mutating func devrelease() -> ArraySlice<UInt8>? { suffix("dev") }

    /// `.dev3`, `-dev_3`, `dev`: the number, empty where it is left out and means 0. Nil, and nothing taken, where the
    /// word does not stand here.
    private mutating func suffix(_ word: StaticString) -> ArraySlice<UInt8>? {
        let start = cursor.position
        skipSeparator()
        guard cursor.take(word: word) else {
            cursor.position = start
            return nil
        }
        skipSeparator()
        return cursor.takeAll(where: \.isDigit)
    }

    private mutating func skipSeparator() { if isSeparator(cursor.peek) { cursor.position += 1 } }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// `1.dev1 < 1a1.dev1 < 1a1 < 1a1.post1 < 1 < 1.post1.dev1 < 1.post1`. Before all prereleases (0) comes a dev
    /// release of the release itself; after them (2) what is no prerelease.
    private mutating func append(
        _ pre: (phase: UInt8, number: ArraySlice<UInt8>)?, _ post: ArraySlice<UInt8>?, _ dev: ArraySlice<UInt8>?
    ) {
        if let pre {
            key.append(1)
            key.append(pre.phase)
            key.append(number: pre.number)
        } else {
            key.append(post == nil && dev != nil ? 0 : 2)
        }
        key.append(post == nil ? 0 : 1)
        if let post { key.append(number: post) }
        key.append(dev == nil ? 1 : 0)
        if let dev { key.append(number: dev) }
    }

    /// `+ubuntu.1`: numbers (2) come after words (1), more parts after fewer (0), any local version after none.
    private mutating func local() -> Bool {
        if cursor.take("+") {
            repeat {
                let part = cursor.takeAll { $0.isDigit || $0.isLetter }
                guard !part.isEmpty else { return false }
                if part.allSatisfy(\.isDigit) {
                    key.append(2)
                    key.append(number: part)
                } else {
                    key.append(1)
                    key.append(word: part)
                }
            } while takeSeparator()
        }
        key.append(0)
        return true
    }

    private mutating func takeSeparator() -> Bool {
        guard isSeparator(cursor.peek) else { return false }
        cursor.position += 1
        return true
    }
}

extension String {
    /// Letters beyond ASCII stay: lower-casing U+212A KELVIN SIGN would make a `k` of it.
    fileprivate var lowercasedASCII: String {
        String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
