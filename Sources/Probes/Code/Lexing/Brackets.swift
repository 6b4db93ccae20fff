/// Which bracket closes which. What does not fit is left alone, so that a missing bracket costs one function, not a file.
struct Brackets {
    /// The partner of each token, -1 where there is none.
    private var partners: [Int32]

    init(_ tokens: [Token], of bytes: [UInt8]) {
        partners = [Int32](repeating: -1, count: tokens.count)
        var open: [(index: Int, closer: UInt8)] = []
        for (index, token) in tokens.enumerated() {
            guard let bracket = Self.bracket(token, in: bytes) else { continue }
            if let closer = Self.closer(of: bracket) {
                open.append((index, closer))
            } else if let match = open.suffix(8).lastIndex(where: { $0.closer == bracket }) {
                let partner = open[match].index
                partners[index] = Int32(truncatingIfNeeded: partner)
                partners[partner] = Int32(truncatingIfNeeded: index)
                open.removeSubrange(match...)
            }
        }
    }

    func partner(of index: Int) -> Int? {
        partners.indices.contains(index) && partners[index] >= 0 ? Int(partners[index]) : nil
    }

    /// `<` and `>` stand for the ends of an interpolation, which are no bytes of their own.
    private static func bracket(_ token: Token, in bytes: [UInt8]) -> UInt8? {
        switch token.kind {
        case .interpolationOpen: return 0x3C
        case .interpolationClose: return 0x3E
        case .mark:
            guard token.range.count == 1 else { return nil }
            switch bytes[token.range.lowerBound] {
            case let byte where byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D: return byte
            case let byte where byte == 0x7B || byte == 0x7D: return byte
            default: return nil
            }
        default: return nil
        }
    }

    private static func closer(of bracket: UInt8) -> UInt8? {
        switch bracket {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x7B: 0x7D
        case 0x3C: 0x3E
        default: nil
        }
    }
}
