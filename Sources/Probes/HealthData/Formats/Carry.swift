internal import Trees

/// The bytes of a document that were not read yet, as its windows bring them.
struct Carry {
    private(set) var bytes: [UInt8] = []
    /// Where the next byte to read stands.
    var position = 0
    /// No window follows.
    private(set) var isLast = false

    /// Adds a window's bytes to what is left of the ones before.
    mutating func take(_ window: Window) {
        let new = window.bytes[min(window.overlap, window.bytes.count)...]
        if position >= bytes.count {
            bytes = new.startIndex == 0 ? window.bytes : Array(new)
        } else {
            bytes.removeFirst(position)
            bytes.append(contentsOf: new)
        }
        position = window.isFirst && bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        isLast = window.isLast
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
