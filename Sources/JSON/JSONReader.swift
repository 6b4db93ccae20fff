internal import Diagnostics

/// Reads the tree of a text, byte by byte (RFC 8259), and refuses what the standard merely advises against: a name
/// that stands twice, a lone surrogate.
struct JSONReader {
    let bytes: [UInt8]
    let limits: JSONLimits
    var position = 0
    private var depth = 0
    private var values = 0

    init(_ bytes: [UInt8], _ limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The one value that the whole text is.
    mutating func document() throws(JSONFault) -> JSONValue {
        guard bytes.count <= limits.bytes else {
            throw fault("the text has \(bytes.count) bytes, more than \(limits.bytes)", at: 0)
        }
        skipSpace()
        let value = try value()
        skipSpace()
        guard isAtEnd else { throw fault("there is more text after the end of the value") }
        return value
    }

    mutating func value() throws(JSONFault) -> JSONValue {
        values += 1
        guard values <= limits.values else { throw fault("there are more than \(limits.values) values") }
        switch peek {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw fault("a value is missing, here stands \(here)")
        }
    }

    private mutating func object() throws(JSONFault) -> JSONObject {
        try enter()
        defer { depth -= 1 }
        var object = JSONObject()
        if take(UInt8(ascii: "}")) { return object }
        repeat {
            skipSpace()
            let start = position
            let name = try name()
            guard object.append(name, try value()) else {
                throw fault("the name \"\(shown(name))\" stands twice", at: start)
            }
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("\",\" or \"}\" is missing, here stands \(here)") }
        return object
    }

    private mutating func array() throws(JSONFault) -> [JSONValue] {
        try enter()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat {
            skipSpace()
            elements.append(try value())
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("\",\" or \"]\" is missing, here stands \(here)") }
        return elements
    }

    /// A member's name and its colon, up to the value.
    mutating func name() throws(JSONFault) -> String {
        guard peek == UInt8(ascii: "\"") else { throw fault("a name in quotes is missing, here stands \(here)") }
        let name = try string()
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw fault("\":\" is missing, here stands \(here)") }
        skipSpace()
        return name
    }

    /// Steps over the bracket that opens an array or object.
    mutating func enter() throws(JSONFault) {
        guard depth < limits.depth else { throw fault("nested deeper than \(limits.depth) levels") }
        depth += 1
        position += 1
        skipSpace()
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[offset]) {
            throw fault("a value is missing, here stands no \"\(word)\"", at: start)
        }
        return value
    }
}

extension JSONReader {
    var isAtEnd: Bool { position == bytes.count }

    /// The byte that stands here; 0 at the end, which no JSON text holds unescaped.
    var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    func fault(_ problem: String) -> JSONFault { fault(problem, at: position) }
    func fault(_ problem: String, at offset: Int) -> JSONFault { JSONFault(offset: offset, problem: problem) }

    /// A text from the document, for messages: it cannot move a cursor or fill a page.
    private func shown(_ text: String) -> String {
        text.utf8.count <= 200 ? printable(text) : printable(String(text.prefix(60))) + "…"
    }

    /// What stands here, for messages.
    var here: String {
        if isAtEnd { return "the end of the text" }
        let byte = bytes[position]
        if byte > 0x20, byte < 0x7F { return "\"\(Unicode.Scalar(byte))\"" }
        return "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
}
