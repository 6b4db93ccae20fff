/// Numbers as zip and git store them, from bytes that may end anywhere.
struct LittleEndian {
    let bytes: ArraySlice<UInt8>
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Nil where the bytes end before it does.
    func number(at offset: Int, _ size: Int) -> UInt64? {
        guard offset >= 0, size <= 8, offset <= bytes.count - size else { return nil }
        let start = bytes.startIndex + offset
        return bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    func int(at offset: Int, _ size: Int) -> Int? { number(at: offset, size).flatMap(Int.init(exactly:)) }
}
