/// Takes a start tag apart. Attributes may lack their quotes, as in what people write by hand.
struct XMLTag {
    /// More attributes than any element has that we look for.
    private static let most = 64

    private var rest: ArraySlice<UInt8>

    /// What stands between `<` and `>`.
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func element(line: Int) -> XMLElement {
        let isEmpty = rest.last == UInt8(ascii: "/")
        if isEmpty { rest = rest.dropLast() }
        let name = takeName()
        var attributes: [(name: XMLName, value: ArraySlice<UInt8>)] = []
        while attributes.count < Self.most, let attribute = takeAttribute() { attributes.append(attribute) }
        return XMLElement(name: XMLName(name), attributes: attributes, line: line, isEmpty: isEmpty)
    }

    private mutating func takeAttribute() -> (name: XMLName, value: ArraySlice<UInt8>)? {
        rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
        guard !rest.isEmpty else { return nil }
        let name = takeName()
        let spaced = rest.drop(while: \.isSpace)
        guard spaced.first == UInt8(ascii: "=") else {
            // No name either: a stray sign, which is passed over.
            if name.isEmpty { rest = rest.dropFirst() }
            return (XMLName(name), [])
        }
        rest = spaced.dropFirst().drop(while: \.isSpace)
        return (XMLName(name), withoutEntities(takeValue()))
    }

    private mutating func takeName() -> ArraySlice<UInt8> {
        let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
        rest = rest[name.endIndex...]
        return name.prefix(256)
    }

    private mutating func takeValue() -> ArraySlice<UInt8> {
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = rest.prefix { !$0.isSpace }
            rest = rest[value.endIndex...]
            return value
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
        return value
    }

    /// Where the tag that begins at the start of `bytes` has its `>`; `isBroken` where a `<` comes before, in a value whose
    /// quote is not closed as well as anywhere else. Nil where the bytes end first.
    static func end(in bytes: ArraySlice<UInt8>) -> (position: Int, isBroken: Bool)? {
        var quote: UInt8?
        var isAfterEqual = false
        for at in bytes.indices.dropFirst() {
            let byte = bytes[at]
            if byte == UInt8(ascii: "<") { return (at, true) }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return (at, false)
            } else if isAfterEqual, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            if !byte.isSpace { isAfterEqual = byte == UInt8(ascii: "=") && quote == nil }
        }
        return nil
    }
}
