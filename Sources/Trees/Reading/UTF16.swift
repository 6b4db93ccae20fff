internal import Facts

/// UTF-16 as UTF-8. A half of a pair without the other is U+FFFD.
final class UTF16Source: Source {
    private let source: any Source
    private let isBigEndian: Bool
    private var input: [UInt8] = []
    /// The first half of a pair whose other half has not come.
    private var high: UInt16?
    private var output: [UInt8] = []
    private var handed = 0
    private var isOver = false

    init(_ source: any Source, isBigEndian: Bool) {
        self.source = source
        self.isBigEndian = isBigEndian
    }

    /// Mostly Latin text halves; other scripts grow by half.
    var expected: Int? { source.expected.map { $0 / 2 + output.count - handed } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        while handed == output.count {
            if isOver { return 0 }
            try convert()
        }
        let count = min(buffer.count, output.count - handed)
        buffer.copyBytes(from: output[handed..<handed + count])
        handed += count
        return count
    }

    private func convert() throws(Reason) {
        output.removeAll(keepingCapacity: true)
        handed = 0
        let odd = input.count
        let (bytes, failure) = source.take(Self.piece - odd, after: input[...])
        if let failure, bytes.count == odd { throw failure }
        isOver = failure == nil && bytes.count < Self.piece
        output.reserveCapacity(bytes.count)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            add(isBigEndian ? first << 8 | second : second << 8 | first)
        }
        input = bytes.count % 2 == 0 ? [] : [bytes[bytes.count - 1]]
        if isOver, high != nil || !input.isEmpty { addScalar(0xFFFD) }
    }

    private static let piece = 64 << 10

    private func add(_ unit: UInt16) {
        if let first = high {
            high = nil
            if unit & 0xFC00 == 0xDC00 {
                return addScalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
            }
            addScalar(0xFFFD)
        }
        switch unit & 0xFC00 {
        case 0xD800: high = unit
        case 0xDC00: addScalar(0xFFFD)
        default: addScalar(UInt32(unit))
        }
    }

    private func addScalar(_ value: UInt32) {
        switch value {
        case ..<0x80:
            output.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            output.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
            addTail(value)
        case ..<0x10000:
            output.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
            addTail(value >> 6)
            addTail(value)
        default:
            output.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
            addTail(value >> 12)
            addTail(value >> 6)
            addTail(value)
        }
    }

    private func addTail(_ value: UInt32) { output.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F)) }
}
