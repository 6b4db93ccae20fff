internal import Trees

/// What of a document is here and not understood yet: the end of one window and the whole of the next.
///
/// A format takes as much as it understands with `skip`; what it leaves waits for the next window, so it must not leave
/// more than it bounds.
struct Backlog {
    private(set) var bytes: [UInt8] = []
    /// Where what is not understood begins.
    private(set) var start = 0
    /// The line that it begins on, from 1.
    private(set) var line = 1
    /// No window comes after what is here.
    private(set) var isWhole = false
    private var newline = UInt8(ascii: "\n")

    var rest: ArraySlice<UInt8> { bytes[start...] }
    var isEmpty: Bool { start == bytes.count }

    mutating func add(_ window: Window) {
        bytes.removeFirst(start)
        start = 0
        // A document without a line feed has its lines ended by carriage returns.
        let hasFeed = window.bytes.contains(UInt8(ascii: "\n"))
        if window.isFirst || hasFeed { newline = hasFeed ? UInt8(ascii: "\n") : UInt8(ascii: "\r") }
        isWhole = window.isLast
        // The window knows its line: what waits before it stands on earlier ones.
        line = window.firstLine - lines(to: bytes.count)
        bytes += window.bytes.dropFirst(window.isFirst ? 0 : window.overlap)
    }

    mutating func skip(to end: Int) {
        let end = min(max(end, start), bytes.count)
        line += lines(to: end)
        start = end
    }

    /// The line that a byte of `rest` stands on.
    func line(at position: Int) -> Int { line + lines(to: position) }

    private func lines(to end: Int) -> Int {
        var count = 0
        for byte in bytes[start..<end] where byte == newline { count += 1 }
        return count
    }
}
