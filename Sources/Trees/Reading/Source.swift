internal import Facts
internal import Probing

/// Bytes in order, each once.
protocol Source: AnyObject {
    /// How many bytes came, at least one; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int
    /// How many bytes are still to come, as far as somebody said so. It may be wrong.
    var expected: Int? { get }
    /// The same bytes from wherever one likes, where that is to be had.
    var file: (any TreeFile)? { get }
    /// From here on the holes of a sparse file may be passed over.
    func passOverHoles()
}

extension Source {
    var file: (any TreeFile)? { nil }
    func passOverHoles() {}
}

/// A stretch of a file.
final class FileSource: Source {
    let whole: any TreeFile
    private let deadline: ContinuousClock.Instant
    private var offset: Int
    private let end: Int
    /// Up to where bytes are known to be stored without a hole.
    private var storedEnd = Int.max

    init(_ file: any TreeFile, _ part: Range<Int>? = nil, until deadline: ContinuousClock.Instant) {
        whole = file
        self.deadline = deadline
        offset = part?.lowerBound ?? 0
        end = part?.upperBound ?? Int.max
        isPart = part != nil
    }

    private let isPart: Bool
    var file: (any TreeFile)? { isPart ? nil : whole }
    var expected: Int? { max(0, min(end, whole.size) - offset) }

    func passOverHoles() { storedEnd = offset }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        guard offset < end, !buffer.isEmpty else { return 0 }
        guard ContinuousClock.now < deadline else { throw .deadline }
        if offset >= storedEnd, let zeros = passHole(buffer) { return zeros }
        let wanted = min(buffer.count, min(end, storedEnd) - offset, Self.piece)
        let count = try whole.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        offset += count
        return count
    }

    /// So many bytes are read between two looks at the clock.
    private static let piece = 4 << 20

    /// A hole inside is one zero, so that what stands before and behind it is not joined; one at the end is nothing.
    /// Nil where there is none.
    private func passHole(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard let stored = whole.stored(from: offset) else {
            storedEnd = Int.max
            offset = max(offset, whole.size)
            return nil
        }
        storedEnd = max(stored.upperBound, stored.lowerBound + 1)
        guard stored.lowerBound > offset else { return nil }
        let isBegin = offset == 0
        offset = stored.lowerBound
        if isBegin { return nil }
        buffer[0] = 0
        return 1
    }
}

/// Bytes that were taken off a source to see what it is, and then the rest of it.
final class Pushed: Source {
    private var head: ArraySlice<UInt8>
    private let rest: any Source

    init(_ head: ArraySlice<UInt8>, before rest: any Source) {
        self.head = head
        self.rest = rest
    }

    var expected: Int? { rest.expected.map { $0 + head.count } }
    var file: (any TreeFile)? { rest.file }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        if head.isEmpty { return try rest.read(into: buffer) }
        let count = min(head.count, buffer.count)
        buffer.copyBytes(from: head.prefix(count))
        head = head.dropFirst(count)
        return count
    }
}

/// The end.
final class Nothing: Source {
    var expected: Int? { 0 }
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }
}

extension Source {
    /// As many bytes as there are, at most `count`. What came before a failure stands.
    func take(_ count: Int) -> (bytes: [UInt8], failure: Reason?) {
        take(count, after: [])
    }

    /// The same, behind bytes that are there already.
    func take(_ count: Int, after begin: ArraySlice<UInt8>) -> (bytes: [UInt8], failure: Reason?) {
        var failure: Reason?
        let bytes = [UInt8](unsafeUninitializedCapacity: begin.count + count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            raw.copyBytes(from: begin)
            filled = begin.count
            do throws(Reason) {
                while filled < raw.count {
                    let came = try read(into: UnsafeMutableRawBufferPointer(rebasing: raw[filled...]))
                    if came == 0 { break }
                    filled += came
                }
            } catch {
                failure = error
            }
        }
        return (bytes, failure)
    }
}
