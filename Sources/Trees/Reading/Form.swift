internal import Glibc

/// What a document's bytes are.
public enum Form: Hashable, Sendable {
    case text
    /// There are zeros in its first 64 KB, and it is not UTF-16.
    case binary
    /// A DICOM file: `DICM` behind 128 bytes of preamble (DICOM PS3.10, 7.1).
    case dicom
}

/// How a document's bytes become UTF-8.
enum Encoding: Equatable {
    case plain
    /// UTF-8 behind a byte order mark of three bytes.
    case marked
    case utf16(isBigEndian: Bool, hasMark: Bool)
    case utf32

    init(of head: borrowing Span<UInt8>) {
        guard head.count >= 2 else {
            self = .plain
            return
        }
        switch (head[0], head[1]) {
        case (0xEF, 0xBB) where head.count >= 3 && head[2] == 0xBF: self = .marked
        case (0xFF, 0xFE) where head.count >= 4 && head[2] == 0 && head[3] == 0: self = .utf32
        case (0, 0) where head.count >= 4 && head[2] == 0xFE && head[3] == 0xFF: self = .utf32
        case (0xFF, 0xFE): self = .utf16(isBigEndian: false, hasMark: true)
        case (0xFE, 0xFF): self = .utf16(isBigEndian: true, hasMark: true)
        default: self = Self.evident(head)
        }
    }

    /// UTF-16 of mostly Latin text shows itself without a mark: nearly every other byte is zero, nearly none of those
    /// between is, and the rest are printable or white space.
    private static func evident(_ head: borrowing Span<UInt8>) -> Encoding {
        let count = min(head.count, 4096) & ~1
        guard count >= 8, head[0] == 0 || head[1] == 0 || head[2] == 0 || head[3] == 0 else { return .plain }
        var zeros = (even: 0, odd: 0)
        var strange = 0
        for index in stride(from: 0, to: count, by: 2) {
            let (first, second) = (head[index], head[index + 1])
            if first == 0 { zeros.even += 1 }
            if second == 0 { zeros.odd += 1 }
            let low = first == 0 ? second : first
            if (first == 0 || second == 0) && low < 0x20 && low != 9 && low != 10 && low != 13 { strange += 1 }
        }
        guard strange * 50 <= count / 2 else { return .plain }
        if zeros.odd * 20 >= count / 2 * 14, zeros.even * 50 <= count / 2 {
            return .utf16(isBigEndian: false, hasMark: false)
        }
        if zeros.even * 20 >= count / 2 * 14, zeros.odd * 50 <= count / 2 {
            return .utf16(isBigEndian: true, hasMark: false)
        }
        return .plain
    }
}

extension Form {
    init(of bytes: [UInt8]) {
        if bytes.count >= 132, bytes[128] == 0x44, bytes[129] == 0x49, bytes[130] == 0x43, bytes[131] == 0x4D {
            self = .dicom
        } else {
            self =
                bytes.withUnsafeBytes { bytes in
                    bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
                } ? .binary : .text
        }
    }
}
