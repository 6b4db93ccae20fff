internal import Facts

/// The members of a tar, one after the other (POSIX ustar and pax, GNU's long names).
final class Tar {
    enum Kind: Equatable {
        case file, folder, link
        /// Its holes are kept as a map that is not read here.
        case sparse
        case other
    }

    struct Member {
        let name: [UInt8]
        let kind: Kind
        let size: Int
    }

    private let source: any Source
    /// What is left of the member that was handed out last, and the padding behind it.
    private var left = 0
    private var padding = 0
    private var sawEnd = false

    init(_ source: any Source) { self.source = source }

    static func begins(_ head: [UInt8]) -> Bool {
        head.count >= TarHeader.size && TarHeader(head[..<TarHeader.size]) != nil
    }

    /// The next member; nil at the end. What was not read of the one before is passed over.
    ///
    /// Throws where what follows is no header, or where the archive ends before it should.
    func next() throws(Reason) -> Member? {
        var extended = TarExtension()
        while let header = try nextHeader() {
            switch header.type {
            case 0x4C: extended.name = cString(try content(of: header))  // L
            case 0x4B: _ = try content(of: header)  // K, the end of a link
            case 0x78: try extended.read(content(of: header))  // x
            case 0x67: _ = try content(of: header)  // g
            default: return try member(header, extended)
            }
        }
        return nil
    }

    /// The bytes of the member that was handed out last.
    var content: any Source { Content(self) }

    private func member(_ header: TarHeader, _ extended: TarExtension) throws(Reason) -> Member {
        let kind = extended.isSparse ? Kind.sparse : header.kind
        if header.isSparseContinued { try passSparseMap() }
        begin(extended.size ?? header.size)
        return Member(name: extended.name ?? header.name, kind: kind, size: left)
    }

    private func begin(_ size: Int) {
        left = size
        padding = (TarHeader.size - size % TarHeader.size) % TarHeader.size
    }

    /// Blocks of zeros end an archive; another one may follow them, as `tar -A` and `cat` make it.
    private func nextHeader() throws(Reason) -> TarHeader? {
        try pass(left + padding)
        (left, padding) = (0, 0)
        while true {
            let (block, failure) = source.take(TarHeader.size)
            if let failure { throw failure }
            if block.isEmpty, sawEnd { return nil }
            guard block.count == TarHeader.size else {
                if sawEnd, block.allSatisfy({ $0 == 0 }) { return nil }
                throw .malformed("it ends too early")
            }
            if let header = TarHeader(block[...]) {
                sawEnd = false
                return header
            }
            guard block.allSatisfy({ $0 == 0 }) else {
                throw .malformed("a member's header is damaged; the rest was not looked at")
            }
            sawEnd = true
        }
    }

    /// Names and attributes, which are short.
    private func content(of header: TarHeader) throws(Reason) -> [UInt8] {
        guard header.size <= 1 << 20 else { throw .malformed("a member's name has more than a megabyte") }
        let (bytes, failure) = source.take(header.size)
        if let failure { throw failure }
        guard bytes.count == header.size else { throw .malformed("it ends too early") }
        begin(header.size)
        left = 0
        return bytes
    }

    /// GNU's old sparse format goes on in blocks of its own, before the content.
    private func passSparseMap() throws(Reason) {
        while true {
            let (block, failure) = source.take(TarHeader.size)
            if let failure { throw failure }
            guard block.count == TarHeader.size else { throw .malformed("it ends too early") }
            if block[504] == 0 { return }
        }
    }

    private func pass(_ count: Int) throws(Reason) {
        guard try source.skip(count) == count else { throw .malformed("it ends too early") }
    }

    private final class Content: Source {
        private let tar: Tar
        init(_ tar: Tar) { self.tar = tar }

        var expected: Int? { tar.left }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
            guard tar.left > 0, !buffer.isEmpty else { return 0 }
            let came = try tar.source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(tar.left)))
            if came == 0 { throw .malformed("the archive ends before it does") }
            tar.left -= came
            return came
        }
    }
}

extension Source {
    /// How many bytes there were to pass over, at most `count`.
    func skip(_ count: Int) throws(Reason) -> Int {
        var left = count
        while left > 0 {
            let (bytes, failure) = take(min(left, 64 << 10))
            if let failure { throw failure }
            if bytes.isEmpty { break }
            left -= bytes.count
        }
        return count - left
    }
}

/// Up to the first zero.
func cString(_ bytes: some Swift.Collection<UInt8>) -> [UInt8] { Array(bytes.prefix { $0 != 0 }) }
