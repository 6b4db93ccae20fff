internal import CZlib
internal import Facts

/// Deflate (RFC 1951), bare as in a zip, or as gzip (RFC 1952) with as many members as there are.
final class Inflating: Source {
    enum Wrapping: Equatable { case bare, gzip }

    private let source: any Source
    private let wrapping: Wrapping
    /// zlib remembers where this lies: it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var isOver = false
    private var failure: Reason?

    init(_ source: any Source, _ wrapping: Wrapping) throws(Reason) {
        self.source = source
        self.wrapping = wrapping
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(byteCount: Self.piece, alignment: 16)
        guard plimsoll_inflate_init(stream, wrapping == .gzip ? 15 + 16 : -15) == Z_OK else {
            throw .denied("zlib did not begin")
        }
    }

    private static let piece = 64 << 10

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    var expected: Int? { nil }

    /// What came out before a failure is handed over first.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        if failure == nil {
            let buffer = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(1 << 30))
            stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(buffer.count)
            do throws(Reason) { try inflate(upTo: buffer.count) } catch { failure = error }
            let came = buffer.count - Int(stream.pointee.avail_out)
            if came > 0 { return came }
        }
        if let failure { throw failure }
        return 0
    }

    private func inflate(upTo count: Int) throws(Reason) {
        while !isOver, stream.pointee.avail_out == UInt32(count), count > 0 {
            if stream.pointee.avail_in == 0, try refill() == 0 {
                throw .malformed("its compressed data end too early")
            }
            try step()
        }
    }

    private func step() throws(Reason) {
        switch CZlib.inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: try endMember()
        case Z_NEED_DICT: throw .malformed("its compressed data need a dictionary")
        case Z_MEM_ERROR: throw .denied("no memory to unpack it")
        default: throw .malformed("its compressed data are damaged")
        }
    }

    private func refill() throws(Reason) -> Int {
        let count = try source.read(into: input)
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
        return count
    }

    private func endMember() throws(Reason) {
        switch wrapping {
        case .bare:
            isOver = true
            if try nextByte() != nil { throw .malformed("more bytes follow its compressed data") }
        case .gzip:
            try beginNextMember()
        }
    }

    /// Another member, zeros to fill up a block, or the end. Anything else would be passed over unseen.
    private func beginNextMember() throws(Reason) {
        while let byte = try nextByte() {
            switch byte {
            case 0: drop()
            case 0x1F:
                guard inflateReset(stream) == Z_OK else { throw .malformed("its compressed data are damaged") }
                return
            default:
                throw .malformed("bytes follow its compressed data that are none")
            }
        }
        isOver = true
    }

    private func nextByte() throws(Reason) -> UInt8? {
        if stream.pointee.avail_in == 0, try refill() == 0 { return nil }
        return stream.pointee.next_in.pointee
    }

    private func drop() {
        stream.pointee.next_in += 1
        stream.pointee.avail_in -= 1
    }
}
