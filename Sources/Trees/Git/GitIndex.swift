internal import Facts

/// The paths that git's index names (gitformat-index, versions 2 to 4), read without running git.
struct GitIndex: Equatable {
    /// Sorted by bytes, each once.
    private(set) var files: [String] = []
    private(set) var submodules: [String] = []
    /// Folders that a sparse index holds as one entry.
    private(set) var folders: [String] = []

    /// The file does not say which hash its repository uses; only one of the two makes sense of all its bytes.
    init(_ bytes: [UInt8]) throws(Reason) {
        do throws(Reason) {
            self = try Self(bytes, hash: 20)
        } catch {
            guard let index = try? Self(bytes, hash: 32) else { throw error }
            self = index
        }
    }

    private init(_ bytes: [UInt8], hash: Int) throws(Reason) {
        var cursor = GitIndexCursor(bytes, hash: hash)
        let count = try cursor.header()
        files.reserveCapacity(min(count, bytes.count / 64))
        var last: [UInt8] = []
        for _ in 0..<count {
            let entry = try cursor.entry(after: last)
            guard !entry.name.lexicographicallyPrecedes(last) else { throw damaged("its entries are not in order") }
            if entry.name != last { add(entry) }
            last = entry.name
        }
        try cursor.passExtensions()
    }

    private mutating func add(_ entry: GitIndexCursor.Entry) {
        let path = String(decoding: entry.name, as: UTF8.self)
        switch entry.mode & 0o170000 {
        case 0o160000: submodules.append(path)
        case 0o040000: folders.append(path.hasSuffix("/") ? String(path.dropLast()) : path)
        default: files.append(path)
        }
    }
}

private func damaged(_ what: String) -> Reason { .malformed("git's index is damaged: \(what)") }

/// Where one stands in the bytes of an index.
struct GitIndexCursor {
    struct Entry {
        let name: [UInt8]
        let mode: Int
    }

    private let bytes: [UInt8]
    private let hash: Int
    private var offset = 0
    private var version = 0

    init(_ bytes: [UInt8], hash: Int) {
        self.bytes = bytes
        self.hash = hash
    }

    /// Where the checksum begins, which nothing may run into.
    private var end: Int { bytes.count - hash }

    /// How many entries there are said to be.
    mutating func header() throws(Reason) -> Int {
        guard bytes.starts(with: [0x44, 0x49, 0x52, 0x43]), end >= 12 else { throw damaged("it does not begin as one") }
        version = number(at: 4, 4)
        guard (2...4).contains(version) else { throw .notCovered("git's index is of version \(version)") }
        offset = 12
        return number(at: 8, 4)
    }

    /// Ten numbers of four bytes, the object's name, two bytes of flags (four if extended), then the path.
    mutating func entry(after last: [UInt8]) throws(Reason) -> Entry {
        let start = offset
        guard end - start > 40 + hash + 4 else { throw damaged("it ends too early") }
        let mode = number(at: start + 24, 4)
        let isExtended = number(at: start + 40 + hash, 2) & 0x4000 != 0
        guard !isExtended || version >= 3 else { throw damaged("an entry has flags that its version has not") }
        offset = start + 42 + hash + (isExtended ? 2 : 0)
        let name = version == 4 ? try compressedName(after: last) : try paddedName(from: start)
        guard !name.isEmpty else { throw Self.isSplit }
        guard Self.isPlain(name) else { throw damaged("an entry is no path below its folder") }
        return Entry(name: name, mode: mode)
    }

    /// One to eight zeros follow, up to a multiple of eight from the entry's start.
    private mutating func paddedName(from start: Int) throws(Reason) -> [UInt8] {
        let name = try terminated()
        let next = start + (offset - start + 7) / 8 * 8
        guard next <= end, bytes[offset..<next].allSatisfy({ $0 == 0 }) else { throw damaged("an entry is cut off") }
        offset = next
        return name
    }

    /// How many bytes to take off the end of the last path, and what comes in their place.
    private mutating func compressedName(after last: [UInt8]) throws(Reason) -> [UInt8] {
        var count = 0
        var isFirst = true
        while true {
            guard offset < end, count < 1 << 24 else { throw damaged("an entry is cut off") }
            let byte = bytes[offset]
            offset += 1
            count = (isFirst ? 0 : (count + 1) << 7) | Int(byte & 0x7F)
            isFirst = false
            if byte & 0x80 == 0 { break }
        }
        guard count <= last.count else { throw damaged("an entry takes more off the last path than it has") }
        return try last.dropLast(count) + terminated()
    }

    private mutating func terminated() throws(Reason) -> [UInt8] {
        guard offset < end, let zero = bytes[offset..<end].firstIndex(of: 0) else {
            throw damaged("an entry is cut off")
        }
        defer { offset = zero + 1 }
        return Array(bytes[offset..<zero])
    }

    /// Four letters and a size each, up to the checksum.
    mutating func passExtensions() throws(Reason) {
        while offset < end {
            guard end - offset >= 8 else { throw damaged("bytes follow its entries") }
            if bytes[offset..<offset + 4].elementsEqual("link".utf8) {
                throw Self.isSplit
            }
            let size = number(at: offset + 4, 4)
            guard size <= end - offset - 8 else { throw damaged("bytes follow its entries") }
            offset += 8 + size
        }
        guard offset == end else { throw damaged("it ends too early") }
    }

    /// A shared index elsewhere has the entries; those that changed since stand here, without a name.
    private static let isSplit = Reason.notCovered(
        "git's index is split (git update-index --no-split-index makes it whole)")

    private func number(at offset: Int, _ size: Int) -> Int {
        bytes[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func isPlain(_ name: [UInt8]) -> Bool {
        guard name.count <= 4096 else { return false }
        let parts = name.split(separator: 0x2F, omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            if part.isEmpty { return index == parts.count - 1 && index > 0 }  // a folder of a sparse index
            return !part.elementsEqual([0x2E]) && !part.elementsEqual([0x2E, 0x2E])
        }
    }
}
