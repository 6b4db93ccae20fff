internal import Facts

/// The block of 512 bytes before each member of a tar.
struct TarHeader {
    static let size = 512

    let name: [UInt8]
    let size: Int
    let type: UInt8
    /// GNU's old sparse format, with more of its map in blocks to come.
    let isSparseContinued: Bool

    /// Nil where the checksum is not the block's: that is all there is to know a header by.
    init?(_ block: ArraySlice<UInt8>) {
        let bytes = Array(block)
        guard bytes.count == Self.size, let sum = Self.number(bytes[148..<156]), sum == Self.sum(bytes), bytes[0] != 0,
            let size = Self.number(bytes[124..<136])
        else { return nil }
        type = bytes[156]
        // Only these have content; a link's size tells of the file that it leads to.
        self.size = (0x31...0x36).contains(type) ? 0 : size
        let isUstar = bytes[257..<263].elementsEqual([0x75, 0x73, 0x74, 0x61, 0x72, 0])
        let prefix = isUstar ? cString(bytes[345..<500]) : []
        name = (prefix.isEmpty ? [] : prefix + [0x2F]) + cString(bytes[0..<100])
        isSparseContinued = type == 0x53 && bytes[482] != 0
    }

    var kind: Tar.Kind {
        switch type {
        case 0, 0x30, 0x37: name.last == 0x2F ? .folder : .file
        case 0x35: .folder
        case 0x31, 0x32: .link
        case 0x53: .sparse
        default: .other
        }
    }

    /// The checksum counts its own eight bytes as spaces.
    private static func sum(_ bytes: [UInt8]) -> Int {
        var sum = 8 * 0x20
        for (index, byte) in bytes.enumerated() where !(148..<156).contains(index) { sum += Int(byte) }
        return sum
    }

    /// Octal digits between spaces, or, with the top bit set, a number of base 256 as GNU writes large ones.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if field.first == 0x80 { return large(field.dropFirst()) }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
        guard digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
    }

    private static func large(_ field: ArraySlice<UInt8>) -> Int? {
        guard field.dropLast(7).allSatisfy({ $0 == 0 }) else { return nil }
        let value = field.suffix(7).reduce(0) { $0 << 8 | Int($1) }
        return value <= Int.max >> 2 ? value : nil
    }
}

/// What stands before a member's header and overrules it: pax (POSIX.1-2001) or GNU.
struct TarExtension {
    var name: [UInt8]?
    private(set) var size: Int?
    private(set) var isSparse = false

    /// Records of `LENGTH KEY=VALUE\n`, the length counting itself.
    mutating func read(_ bytes: [UInt8]) throws(Reason) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard (1...9).contains(digits.count), let length = Int(String(decoding: digits, as: UTF8.self)),
                length > digits.count + 1, length <= rest.count
            else { throw .malformed("a member's attributes are damaged; the rest was not looked at") }
            note(rest.prefix(length).dropFirst(digits.count + 1).dropLast())
            rest = rest.dropFirst(length)
        }
    }

    private mutating func note(_ record: ArraySlice<UInt8>) {
        guard let equals = record.firstIndex(of: 0x3D) else { return }
        let value = record[(equals + 1)...]
        let key = String(decoding: record[..<equals], as: UTF8.self)
        switch key {
        case "path": name = Array(value)
        case "size":
            size = Int(String(decoding: value, as: UTF8.self)).flatMap { (0...Int.max >> 2).contains($0) ? $0 : nil }
        case "GNU.sparse.name": name = Array(value)
        default: break
        }
        if key.hasPrefix("GNU.sparse.") { isSparse = true }
    }
}
