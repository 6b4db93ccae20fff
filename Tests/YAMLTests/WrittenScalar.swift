import Support

/// A random text, a way of writing it, and where each of its characters stands in what is written. It is made from
/// YAML's rules the other way round: written first, so that it shares no code with what it tests.
struct WrittenScalar {
    private(set) var written = ""
    private(set) var text = ""
    /// For each scalar of `text`, the scalar of `written` that it begins at.
    private(set) var origins: [Int] = []

    private static let letters = ["a", "b", "=", "(", "ü", "日", "😀", "e\u{301}", "!", "x"]

    init(_ style: String, indent: Int, _ random: inout Seeded) {
        switch style {
        case "plain": writePlain(indent, &random)
        case "single": writeQuoted("'", indent, &random)
        case "double": writeQuoted("\"", indent, &random)
        case "literal": writeBlock("|", indent, &random)
        default: writeBlock(">", indent, &random)
        }
    }

    private var here: Int { written.unicodeScalars.count }

    /// `meaning` is what `writing` decodes to; the caret goes to its beginning.
    private mutating func put(_ writing: String, _ meaning: String) {
        let start = here
        written += writing
        text += meaning
        origins += Array(repeating: start, count: meaning.unicodeScalars.count)
    }

    private mutating func putWord(_ random: inout Seeded) {
        for _ in 0...random.below(4) {
            for scalar in random.pick(Self.letters).unicodeScalars { put(String(scalar), String(scalar)) }
        }
    }

    private func margin(_ indent: Int, _ random: inout Seeded) -> String {
        String(repeating: " ", count: indent + random.below(3))
    }

    /// A line break that reads as a space, or breaks that read as one fewer.
    private mutating func putFold(_ indent: Int, _ random: inout Seeded) {
        put(random.pick(["", " ", "\t "]), "")
        let blankLines = random.below(3)
        put(random.pick(["\n", "\r\n"]), blankLines == 0 ? " " : "")
        for _ in 0..<blankLines {
            put(random.pick(["", "  "]), "")
            put(random.pick(["\n", "\r\n"]), "\n")
        }
        written += margin(indent, &random)
    }
}

// MARK: Flow scalars

extension WrittenScalar {
    private mutating func writePlain(_ indent: Int, _ random: inout Seeded) {
        put("p", "p")
        for _ in 0...random.below(5) {
            putBetween(indent, &random)
            put("w", "w")
            putWord(&random)
        }
    }

    private mutating func putBetween(_ indent: Int, _ random: inout Seeded) {
        if random.chance(3) {
            putFoldAfterWord(indent, &random)
        } else {
            for _ in 0...random.below(2) { put(" ", " ") }
        }
    }

    /// Blanks before the break belong to the space that the break becomes.
    private mutating func putFoldAfterWord(_ indent: Int, _ random: inout Seeded) {
        let start = here
        let count = origins.count
        putFold(indent, &random)
        let isSpace = text.unicodeScalars.last == " "
        if isSpace, origins.count > count { origins[count] = start }
    }

    private mutating func writeQuoted(_ quote: String, _ indent: Int, _ random: inout Seeded) {
        written += quote
        for _ in 0...random.below(8) {
            putWord(&random)
            if quote == "'" { putSingleQuoted(&random) } else { putEscape(indent, &random) }
            put("w", "w")
            putBetween(indent, &random)
            put("v", "v")
        }
        written += quote
    }

    private mutating func putSingleQuoted(_ random: inout Seeded) {
        let piece = random.pick([("''", "'"), ("\"", "\""), (": ", ": "), (" #", " #"), ("\\", "\\")])
        if piece.1.count == 1 { put(piece.0, piece.1) } else { piece.0.forEach { put(String($0), String($0)) } }
    }

    private mutating func putEscape(_ indent: Int, _ random: inout Seeded) {
        if random.chance(5) {
            put("\\\n" + margin(indent, &random), "")
            return
        }
        let piece = random.pick([
            ("\\\"", "\""), ("\\\\", "\\"), ("\\n", "\n"), ("\\x41", "A"), ("\\u00e9", "é"), ("\\U0001F600", "😀"),
            ("\\t", "\t"), ("\\/", "/"), ("\\ ", " "), ("\\e", "\u{1B}"), ("\\N", "\u{85}"), ("'", "'"), ("\\0", "\0"),
        ])
        put(piece.0, piece.1)
    }
}

// MARK: Block scalars

extension WrittenScalar {
    private mutating func writeBlock(_ mark: String, _ parent: Int, _ random: inout Seeded) {
        let width = 1 + random.below(4)
        let isExplicit = random.chance(2)
        let chomping = random.pick(["", "-", "+"])
        written += mark + (isExplicit ? "\(width)" : "") + chomping + random.pick(["\n", " # why\n", " \r\n"])
        for _ in 0..<random.below(3) { put("\n", "\n") }
        let margin = String(repeating: " ", count: parent - 1 + width)
        let count = 1 + random.below(5)
        for index in 0..<count {
            let isSpaced = (isExplicit || index > 0) && mark == "|" && random.chance(3)
            written += margin
            if isSpaced { put(" ", " ") }
            putWord(&random)
            if index + 1 < count { putBlockBreak(mark, &random) }
        }
        putEnding(chomping, &random)
    }

    private mutating func putBlockBreak(_ mark: String, _ random: inout Seeded) {
        let blankLines = random.below(3)
        put("\n", mark == "|" ? "\n" : blankLines == 0 ? " " : "")
        for _ in 0..<blankLines { put("\n", "\n") }
    }

    private mutating func putEnding(_ chomping: String, _ random: inout Seeded) {
        put("\n", chomping == "-" ? "" : "\n")
        for _ in 0..<random.below(3) { put("\n", chomping == "+" ? "\n" : "") }
    }
}
