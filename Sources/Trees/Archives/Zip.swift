internal import Facts
internal import Probing

/// A zip's directory (PKWARE APPNOTE 6.3), which stands at its end and is the truth: what a local header says is only
/// held against it.
struct Zip {
    struct Member {
        let name: ArraySlice<UInt8>
        let flags: Int
        let method: Int
        let crc: UInt32
        let packed: Int
        let unpacked: Int
        /// Where its local header begins, in the file.
        let header: Int
        let attributes: UInt32
        let system: Int
        /// Its bytes are another member's too.
        var isOverlapped = false

        var isFolder: Bool { name.last == 0x2F && unpacked == 0 }
        /// A symbolic link as Unix systems store it: the mode stands in the upper half of the attributes.
        var isLink: Bool { system == 3 && attributes >> 28 == 0xA }
        /// The least that it takes up.
        var leastEnd: Int { header + 30 + name.count + packed }
    }

    private let file: any TreeFile
    private let deadline: ContinuousClock.Instant
    private(set) var members: [Member] = []
    /// Why there may be more than `members`.
    private(set) var problems: [Reason] = []

    /// Throws where there is no directory to be found or it is longer than `bounds.held`.
    init(_ file: any TreeFile, within bounds: Bounds, until deadline: ContinuousClock.Instant) throws(Reason) {
        self.file = file
        self.deadline = deadline
        let end = try ZipEnd(of: file)
        guard end.size <= bounds.held else { throw .denied("its directory has more than \(bounds.held) bytes") }
        let directory = try file.bytes(at: end.directory, end.size)
        guard directory.count == end.size else { throw .malformed("its directory is cut off") }
        readDirectory(directory, shift: end.shift, upTo: bounds.members)
        if problems.isEmpty, members.count != end.members {
            problems.append(.malformed("its directory names \(members.count) members and counts \(end.members)"))
        }
        markOverlaps()
        try noteHidden(before: end.directory)
    }

    private mutating func readDirectory(_ directory: [UInt8], shift: Int, upTo count: Int) {
        var rest = directory[...]
        while !rest.isEmpty {
            guard members.count < count else {
                return problems.append(.denied("it has more than \(count) members; the rest was not looked at"))
            }
            guard let (member, size) = ZipEntry.parse(rest, shift: shift) else {
                return problems.append(.malformed("its directory is damaged behind \(members.count) members"))
            }
            members.append(member)
            rest = rest.dropFirst(size)
        }
    }

    /// Members that share bytes are how few bytes become very many; the first in the file is taken, the others are told.
    private mutating func markOverlaps() {
        var end = 0
        for index in members.indices.sorted(by: { members[$0].header < members[$1].header })
        where !members[index].isFolder {
            if members[index].header < end { members[index].isOverlapped = true }
            end = max(end, members[index].leastEnd)
        }
    }

    /// A local header that the directory does not name: deleted from the directory, and still there.
    private mutating func noteHidden(before directory: Int) throws(Reason) {
        var end = 0
        var last: Member?
        for member in members.sorted(by: { $0.header < $1.header }) + [nil] as [Member?] {
            let start = member?.header ?? directory
            if start - end >= 30, try holdsHeader(between: end, start, behind: last) {
                return problems.append(.malformed("it holds bytes of members that its directory does not name"))
            }
            guard let member, member.leastEnd > end else { continue }
            (end, last) = (member.leastEnd, member)
        }
    }

    /// What may be one is looked at again from where the member before it really ends.
    private func holdsHeader(between end: Int, _ start: Int, behind member: Member?) throws(Reason) -> Bool {
        guard try holdsHeader(file.bytes(at: end, min(start - end, 4096))) else { return false }
        guard let member, let begin = try? begin(of: member) else { return true }
        let end = begin + member.packed
        guard start - end >= 30 else { return false }
        return holdsHeader(try file.bytes(at: end, min(start - end, 4096)))
    }

    /// Extra fields, a data descriptor and padding may lie between two members.
    private func holdsHeader(_ gap: [UInt8]) -> Bool {
        guard gap.count >= 30 else { return false }
        return (0...gap.count - 30).contains { gap[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 3, 4]) }
    }

    /// A member's bytes as they come out. Throws where they are encrypted, packed in a way not known here, or where the
    /// local header contradicts the directory.
    func source(of member: Member, _ allowance: Allowance) throws(Reason) -> any Source {
        if member.flags & 1 != 0 || member.method == 99 { throw .notCovered("it is encrypted") }
        if member.isOverlapped { throw .malformed("its bytes belong to another member too") }
        guard [0, 8].contains(member.method) else {
            throw .notCovered("it is compressed with \(zipMethod(member.method)), which is not unpacked")
        }
        let start = try begin(of: member)
        let packed = FileSource(file, start..<start + member.packed, until: deadline)
        let bytes: any Source = member.method == 8 ? try Inflating(packed, .bare) : packed
        return Metered(bytes, allowance, promised: (member.unpacked, member.crc))
    }

    private func begin(of member: Member) throws(Reason) -> Int {
        let header = try file.bytes(at: member.header, 30 + member.name.count)
        let fields = LittleEndian(header[...])
        guard header.starts(with: [0x50, 0x4B, 3, 4]), let names = fields.int(at: 26, 2),
            let extras = fields.int(at: 28, 2), fields.int(at: 8, 2) == member.method, names == member.name.count,
            header.dropFirst(30).elementsEqual(member.name)
        else { throw .malformed("its local header contradicts the archive's directory") }
        let start = member.header + 30 + names + extras
        guard start <= file.size - member.packed else { throw .malformed("its bytes lie beyond the archive's end") }
        return start
    }
}

/// APPNOTE 4.4.5.
private func zipMethod(_ method: Int) -> String {
    switch method {
    case 1...6: "an early method (\(method))"
    case 9: "deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 20, 93: "zstd"
    case 95: "xz"
    case 98: "PPMd"
    default: "method \(method)"
    }
}

extension TreeFile {
    /// As many of the bytes as there are.
    func bytes(at offset: Int, _ count: Int) throws(Reason) -> [UInt8] {
        var failure: Reason?
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, min(count, size - offset))) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            do throws(Reason) {
                while filled < raw.count {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: raw[filled...])
                    let came = try read(at: offset + filled, into: rest)
                    if came == 0 { break }
                    filled += came
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
