/// Finds keys and certificates in their armour: PEM (RFC 7468), OpenSSH, PGP (RFC 9580 section 6.2), SSH2 (RFC 4716)
/// and PuTTY's own. Patterns are no good for them: they are longer than what a pattern is confirmed in.
///
/// The lines may be escaped, quoted and joined to one, as in JSON, `.env` files and source code.
public struct BlockScanner: Sendable {
    /// The most that a block may have, in bytes. RSA keys of 16,384 bits have 13 KB.
    public static let largest = 64 << 10

    public init() {}

    /// Finds every block in `bytes[range]`, in order. Returns where one goes on beyond `largest`; a mark without an end,
    /// as documentation has it, is nothing.
    public func scan(_ bytes: [UInt8], in range: Range<Int>, _ found: (Block) -> Void) -> [Surrender] {
        let range = range.clamped(to: bytes.indices)
        var surrenders: [Surrender] = []
        bytes.withUnsafeBufferPointer { buffer in
            var text = ArmouredText(UnsafeBufferPointer(rebasing: buffer[range]))
            while let next = text.next() {
                switch next {
                case .block(let block): found(block.moved(by: range.lowerBound))
                case .tooLong(let offset):
                    surrenders.append(Surrender(pattern: 0, offset: offset + range.lowerBound, why: .length))
                }
            }
        }
        return surrenders
    }
}

extension Block {
    fileprivate func moved(by distance: Int) -> Block {
        Block(label: label, value: value.moved(by: distance), whole: whole.moved(by: distance))
    }
}
