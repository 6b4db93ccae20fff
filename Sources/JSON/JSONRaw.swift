/// The bytes of one JSON value, checked, and written back as they are.
public struct JSONRaw: Hashable, Sendable {
    public let bytes: ArraySlice<UInt8>

    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONFault) {
        _ = try JSONValue.parse(bytes, limits: limits)
        self.bytes = bytes[...]
    }

    init(checked bytes: ArraySlice<UInt8>) { self.bytes = bytes }
}

extension JSONValue {
    /// Reads the one value that the text is.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes, limits)
        return try reader.document()
    }

    /// The members of the object that the line is, each value as the bytes it was written with: for a caller that
    /// changes some members and must keep those it does not know.
    public static func members(
        ofLine line: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(JSONFault) -> [(name: String, value: JSONRaw)] {
        var reader = JSONReader(line, limits)
        return try reader.rawMembers()
    }
}

extension JSONReader {
    fileprivate mutating func rawMembers() throws(JSONFault) -> [(name: String, value: JSONRaw)] {
        // The whole line first: it must be one object, and no name may stand twice.
        var whole = self
        guard case .object(let object) = try whole.document() else { throw fault("the line is no object", at: 0) }
        skipSpace()
        try enter()
        return try object.members.map { member throws(JSONFault) in
            skipSpace()
            _ = try name()
            let start = position
            _ = try value()
            let end = position
            skipSpace()
            _ = take(UInt8(ascii: ","))
            return (member.name, JSONRaw(checked: bytes[start..<end]))
        }
    }
}
