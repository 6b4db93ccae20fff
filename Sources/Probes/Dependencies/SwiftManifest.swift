/// What a Package.swift says of other packages, read as text: it is a program, and is not run.
struct SwiftManifest {
    /// Nothing is lost but comments.
    private let tokens: [Token]

    private enum Token: Hashable {
        case mark(UInt8)
        case word(String)
        case text(String)
    }

    /// People write these files: a larger one was made to fill memory.
    private static let mostBytes = 1 << 20

    /// Nil where it is too large to be read.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.mostBytes else { return nil }
        var reader = Reader(bytes: bytes)
        tokens = reader.tokens()
    }

    /// Whether it takes in any package, from wherever. Code that calls it in another way is believed, too.
    var asksForPackages: Bool {
        zip(tokens, tokens.dropFirst()).contains { $0 == .mark(UInt8(ascii: ".")) && $1 == .word("package") }
    }

    /// The folders of `.package(path: "…")`, as they are written.
    var paths: [String] {
        dependencies.compactMap { start in
            tokens.indices.dropFirst(start).prefix { tokens[$0] != .mark(UInt8(ascii: ")")) }
                .lazy.compactMap(path).first
        }
    }

    /// Where `.package(` stands.
    private var dependencies: [Int] {
        tokens.indices.dropLast(2).filter {
            tokens[$0] == .mark(UInt8(ascii: ".")) && tokens[$0 + 1] == .word("package")
                && tokens[$0 + 2] == .mark(UInt8(ascii: "("))
        }
    }

    private func path(at index: Int) -> String? {
        guard tokens[index] == .word("path"), index + 2 < tokens.count,
            tokens[index + 1] == .mark(UInt8(ascii: ":")), case .text(let path) = tokens[index + 2]
        else { return nil }
        return path
    }
}

extension SwiftManifest {
    /// Swift's text, as far as it takes to tell code from comments and literals.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func tokens() -> [Token] {
            var tokens: [Token] = []
            while position < bytes.count {
                if skips("/", "/") {
                    skip { $0 != UInt8(ascii: "\n") }
                } else if skips("/", "*") {
                    skipComment()
                } else if skips("\"") {
                    tokens.append(.text(literal()))
                } else if isOfWord(bytes[position]) {
                    tokens.append(.word(taken(while: isOfWord)))
                } else {
                    if bytes[position] > 0x20 { tokens.append(.mark(bytes[position])) }
                    position += 1
                }
            }
            return tokens
        }

        private mutating func skips(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) -> Bool {
            guard bytes[position] == UInt8(ascii: first) else { return false }
            guard let second else {
                position += 1
                return true
            }
            guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: second) else { return false }
            position += 2
            return true
        }

        private mutating func skip(while isSkipped: (UInt8) -> Bool) {
            while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
        }

        private mutating func taken(while isTaken: (UInt8) -> Bool) -> String {
            let start = position
            skip(while: isTaken)
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        /// Comments nest.
        private mutating func skipComment() {
            var depth = 1
            while depth > 0, position < bytes.count {
                if skips("/", "*") {
                    depth += 1
                } else if skips("*", "/") {
                    depth -= 1
                } else {
                    position += 1
                }
            }
        }

        /// To the closing quote or the end of the line. An escape is kept as it is: no plain path has one.
        private mutating func literal() -> String {
            let start = position
            while position < bytes.count, !"\"\n".utf8.contains(bytes[position]) {
                position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
            }
            let end = min(position, bytes.count)
            position = end + 1
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }
}

private func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
}
