internal import Facts
internal import Probing

/// What the end of a zip says of its directory (APPNOTE 4.3.14 to 4.3.16).
struct ZipEnd {
    /// Where the directory begins, in the file.
    let directory: Int
    let size: Int
    let members: Int
    /// How many bytes stand before the archive proper: a program that unpacks it.
    let shift: Int

    init(of file: any TreeFile) throws(Reason) {
        let tailSize = min(file.size, 22 + 0xFFFF)
        let tailStart = file.size - tailSize
        let tail = try file.bytes(at: tailStart, tailSize)
        guard let at = Self.find(in: tail) else {
            throw .malformed("its directory is missing: it is cut off or damaged")
        }
        let fields = LittleEndian(tail[at...])
        guard let disk = fields.int(at: 4, 2), let members = fields.int(at: 10, 2), let size = fields.int(at: 12, 4),
            let offset = fields.int(at: 16, 4)
        else { throw .malformed("its directory is missing") }
        let end = tailStart + at
        if members == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
            let large = try Self(large: file, before: end)
        {
            self = large
            return
        }
        guard disk == 0 else { throw .notCovered("it is one part of a split archive") }
        try self.init(end: end, size: size, offset: offset, members: members)
    }

    /// The record's comment reaches exactly to the end of the file; else the last record that there is.
    private static func find(in tail: [UInt8]) -> Int? {
        guard tail.count >= 22 else { return nil }
        let places = (0...tail.count - 22).reversed().filter {
            tail[$0] == 0x50 && tail[$0 + 1] == 0x4B && tail[$0 + 2] == 5 && tail[$0 + 3] == 6
        }
        return places.first { at in LittleEndian(tail[at...]).int(at: 20, 2) == tail.count - at - 22 } ?? places.first
    }

    private init(end: Int, size: Int, offset: Int, members: Int) throws(Reason) {
        let shift = end.subtractingReportingOverflow(size).partialValue.subtractingReportingOverflow(offset)
            .partialValue
        guard size <= end, offset <= end, shift >= 0 else { throw .malformed("its directory lies outside of it") }
        directory = end - size
        self.size = size
        self.members = members
        self.shift = shift
    }

    /// Zip64: a locator of 20 bytes stands before the plain record. Nil where there is none.
    private init?(large file: any TreeFile, before end: Int) throws(Reason) {
        guard end >= 20 + 56 else { return nil }
        let locator = try file.bytes(at: end - 20, 20)
        guard locator.starts(with: [0x50, 0x4B, 6, 7]) else { return nil }
        guard let told = LittleEndian(locator[...]).int(at: 8, 8) else {
            throw .malformed("its directory lies outside of it")
        }
        for place in [told, end - 20 - 56] where place >= 0 && place <= end - 20 - 56 {
            let record = try file.bytes(at: place, 56)
            let fields = LittleEndian(record[...])
            guard record.starts(with: [0x50, 0x4B, 6, 6]), let members = fields.int(at: 32, 8),
                let size = fields.int(at: 40, 8), let offset = fields.int(at: 48, 8)
            else { continue }
            try self.init(end: place, size: size, offset: offset, members: members)
            return
        }
        throw .malformed("its directory (zip64) is damaged")
    }
}

/// One line of a zip's directory (APPNOTE 4.3.12).
enum ZipEntry {
    /// The member and how many bytes the line has; nil where it is damaged.
    static func parse(_ bytes: ArraySlice<UInt8>, shift: Int) -> (Zip.Member, size: Int)? {
        let fields = LittleEndian(bytes)
        guard bytes.starts(with: [0x50, 0x4B, 1, 2]), let names = fields.int(at: 28, 2),
            let extras = fields.int(at: 30, 2), let comment = fields.int(at: 32, 2),
            let crc = fields.number(at: 16, 4), let attributes = fields.number(at: 38, 4),
            bytes.count >= 46 + names + extras + comment
        else { return nil }
        let name = bytes.dropFirst(46).prefix(names)
        let extra = bytes.dropFirst(46 + names).prefix(extras)
        guard let (unpacked, packed, header) = sizes(fields, extra), header <= Int.max >> 2, packed <= Int.max >> 2
        else {
            return nil
        }
        let member = Zip.Member(
            name: name, flags: fields.int(at: 8, 2) ?? 0, method: fields.int(at: 10, 2) ?? 0,
            crc: UInt32(truncatingIfNeeded: crc), packed: packed, unpacked: unpacked, header: header + shift,
            attributes: UInt32(truncatingIfNeeded: attributes), system: fields.int(at: 5, 1) ?? 0)
        return (member, 46 + names + extras + comment)
    }

    /// What does not fit into four bytes stands in the extra field 1, in this order (APPNOTE 4.5.3).
    private static func sizes(_ fields: LittleEndian, _ extra: ArraySlice<UInt8>) -> (Int, Int, Int)? {
        var numbers = [fields.int(at: 24, 4), fields.int(at: 20, 4), fields.int(at: 42, 4)].compactMap { $0 }
        guard numbers.count == 3 else { return nil }
        var large = LittleEndian(field(1, of: extra) ?? [])
        for index in 0..<3 where numbers[index] == 0xFFFF_FFFF {
            guard let number = large.int(at: 0, 8) else { return nil }
            numbers[index] = number
            large = LittleEndian(large.bytes.dropFirst(8))
        }
        return (numbers[0], numbers[1], numbers[2])
    }

    private static func field(_ id: Int, of extra: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = extra
        while let found = LittleEndian(rest).int(at: 0, 2), let size = LittleEndian(rest).int(at: 2, 2) {
            if found == id { return rest.dropFirst(4).prefix(size) }
            rest = rest.dropFirst(4 + size)
        }
        return nil
    }
}
