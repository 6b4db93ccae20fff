internal import CZlib
internal import Facts

/// What comes out of an archive, counted against its allowance and held to what the archive promised of it.
final class Metered: Source {
    private let source: any Source
    private let allowance: Allowance
    private let promise: (size: Int, crc: UInt32)?
    private var count = 0
    private var crc: UInt

    init(_ source: any Source, _ allowance: Allowance, promised promise: (size: Int, crc: UInt32)? = nil) {
        self.source = source
        self.allowance = allowance
        self.promise = promise
        crc = crc32(0, nil, 0)
    }

    /// A promise is believed only as far as what is there could hold it.
    var expected: Int? {
        guard let promise else { return nil }
        return max(0, min(promise.size - count, 16 << 20))
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(1 << 20))
        let came = try source.read(into: piece)
        guard let promise else {
            try allowance.spend(came)
            return came
        }
        if came == 0 { return try keepPromise(promise) }
        try allowance.spend(came)
        crc = crc32(crc, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(came))
        count += came
        if count > promise.size { throw .malformed("it holds more bytes than the archive's directory says") }
        return came
    }

    private func keepPromise(_ promise: (size: Int, crc: UInt32)) throws(Reason) -> Int {
        guard count == promise.size else {
            throw .malformed("it holds fewer bytes than the archive's directory says")
        }
        guard UInt32(truncatingIfNeeded: crc) == promise.crc else {
            throw .malformed("its bytes do not agree with their checksum")
        }
        return 0
    }
}
