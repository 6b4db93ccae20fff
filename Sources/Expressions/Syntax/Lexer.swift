internal import Diagnostics

/// Splits a source into tokens (CEL's lexis, and duration literals).
struct Lexer {
    let bytes: [UInt8]
    var position: Int
    /// Inside a message the `}` that closes the placeholder ends the expression.
    let isPlaceholder: Bool

    init(_ bytes: [UInt8], from start: Int = 0, isPlaceholder: Bool = false) {
        self.bytes = bytes
        position = start
        self.isPlaceholder = isPlaceholder
    }

    /// All tokens, the last being `.end`.
    mutating func tokens() throws(Fault) -> [Token] {
        var tokens: [Token] = []
        while true {
            let token = try next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private mutating func next() throws(Fault) -> Token {
        skipBlanks()
        let start = position
        guard let byte = peek(), !(isPlaceholder && byte == UInt8(ascii: "}")) else {
            return Token(kind: .end, range: start..<start)
        }
        let kind = try kind(from: byte)
        return Token(kind: kind, range: start..<position)
    }

    private mutating func kind(from byte: UInt8) throws(Fault) -> Token.Kind {
        if isDigit(byte) || (byte == UInt8(ascii: ".") && peek(1).map(isDigit) == true) { return try number() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return .string(try string()) }
        if isLetter(byte) { return try word() }
        return .symbol(try symbol())
    }

    /// An identifier, `in`, or a string with a prefix.
    private mutating func word() throws(Fault) -> Token.Kind {
        let start = position
        while let byte = peek(), isLetter(byte) || isDigit(byte) { position += 1 }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            switch name.lowercased() {
            case "r": return .string(try string(isRaw: true))
            case "b", "br", "rb":
                throw Fault(
                    "left out of Plimsoll's language: bytes literals", at: start..<position + 1,
                    hint: "facts hold text; write a string")
            default: break
            }
        }
        return name == "in" ? .symbol(.in) : .identifier(name)
    }

    private mutating func symbol() throws(Fault) -> Symbol {
        if let fault = otherOperator() { throw fault }
        if let next = peek(1), let symbol = Symbol(bytes[position], next) {
            position += 2
            return symbol
        }
        guard let symbol = Symbol(bytes[position]) else { throw unexpectedCharacter() }
        position += 1
        return symbol
    }

    private func otherOperator() -> Fault? {
        guard position + 2 <= bytes.count else { return nil }
        let range = position..<position + 2
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard let ours = Vocabulary.otherOperators[text] else { return nil }
        return Fault("\"\(text)\" is no operator", at: range, hint: "\"\(text)\" is \(ours)")
    }

    private func unexpectedCharacter() -> Fault {
        let hints: [UInt8: String] = [
            UInt8(ascii: "="): "equality is ==", UInt8(ascii: "&"): "\"and\" is &&", UInt8(ascii: "|"): "\"or\" is ||",
            UInt8(ascii: "`"): "left out of Plimsoll's language: quoted field names",
            UInt8(ascii: ";"): "an expression is one condition",
        ]
        let range = position..<position + scalarLength(at: position)
        let text = String(decoding: bytes[range], as: UTF8.self)
        return Fault("unexpected character \"\(printable(text))\"", at: range, hint: hints[bytes[position]])
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B {
                position += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let inner = peek(), inner != 0x0A { position += 1 }
            } else {
                return
            }
        }
    }

    func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    /// The bytes of the UTF-8 sequence that begins there.
    func scalarLength(at offset: Int) -> Int {
        let length = bytes[offset] < 0x80 ? 1 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
        return min(length, bytes.count - offset)
    }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F }

/// The value of a hexadecimal digit.
func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
}
