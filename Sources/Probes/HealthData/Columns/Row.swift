/// The cells of one record, unquoted, one after the other in one buffer that is used again for the next record.
struct Row {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// What is longer is cut: nothing that identifies is.
    static let longestCell = 4096
    static let mostCells = 2048

    var count: Int { ends.count }
    var byteCount: Int { bytes.count }
    /// Empty where the record has no such cell.
    subscript(_ index: Int) -> ArraySlice<UInt8> {
        guard index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The bytes of the cell that is being written.
    private var open: Int { bytes.count - (ends.last ?? 0) }

    mutating func append(_ slice: ArraySlice<UInt8>) {
        let room = Self.longestCell - open
        bytes.append(contentsOf: slice.count <= room ? slice : slice.prefix(max(0, room)))
    }

    mutating func append(_ byte: UInt8) { if open < Self.longestCell { bytes.append(byte) } }

    mutating func endCell() {
        guard ends.count < Self.mostCells else {
            bytes.removeLast(open)
            return
        }
        ends.append(bytes.count)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
