public import Facts
internal import Glibc

/// One text or one stretch of bytes to look through: a file, a member of an archive, a version that git keeps.
public struct Document {
    /// Below the root, with `/`. What lies in an archive stands behind `!/`: `logs.zip!/a/app.log`.
    public let path: String
    public let form: Form
    /// The commit that brought it, where git's history is read; what it is is told by `path` alone.
    public let commit: String?
    /// Why it was not read to its end.
    private(set) var failure: Reason?

    private let bounds: Bounds
    private var source: (any Source)?
    /// What was read and not handed over.
    private var rest: [UInt8]
    /// How much of `rest` was handed over already.
    private var overlap = 0
    private var line = 1
    private var lineEnd: UInt8?
    private var isFirst = true
    private var isOver = false
    private var left: Int

    /// `head` is what was taken off `source` to see what it is; no source: `head` is all.
    private init(path: String, commit: String?, form: Form, head: [UInt8], source: (any Source)?, bounds: Bounds) {
        self.path = path
        self.commit = commit
        self.form = form
        self.bounds = bounds
        let fits = head.count <= min(bounds.window, bounds.whole)
        self.source = fits ? source : Pushed(head[...], before: source ?? Nothing())
        rest = fits ? head : []
        left = bounds.document ?? Int.max
    }

    /// What has been taken off `source` says how the rest is to be read.
    init(
        _ path: String, commit: String?, head: [UInt8], source: (any Source)?, bounds: Bounds
    ) throws(Reason) {
        switch Encoding(of: head.span) {
        case .plain:
            self.init(
                path: path, commit: commit, form: Form(of: head), head: head, source: source, bounds: bounds)
        case .marked:
            self.init(
                path: path, commit: commit, form: Form(of: head), head: Array(head[3...]), source: source,
                bounds: bounds)
        case .utf16(let isBigEndian, let hasMark):
            let bytes = Pushed(head[(hasMark ? 2 : 0)...], before: source ?? Nothing())
            let text = UTF16Source(bytes, isBigEndian: isBigEndian)
            self.init(path: path, commit: commit, form: .text, head: [], source: text, bounds: bounds)
        case .utf32: throw .notCovered("it is UTF-32")
        }
    }

    /// The next stretch; nil behind the last one. UTF-16 comes as UTF-8; a byte order mark does not come at all.
    ///
    /// Throws where the rest cannot be had: what came before stands.
    public mutating func next() throws(Reason) -> Window? {
        if isOver {
            if let failure { throw failure }
            return nil
        }
        fill()
        guard rest.count > overlap else {
            isOver = true
            if let failure { throw failure }
            return nil
        }
        return isOver ? lastWindow() : window()
    }

    /// Reads until there is a window or the document ends. Most documents are small and ended with their head.
    private mutating func fill() {
        guard let source else { return end() }
        let limit = overlap + (isFirst && (source.expected ?? 0) <= bounds.whole ? bounds.whole : bounds.window)
        var size = min(limit, max(rest.count + (source.expected ?? 256 << 10) + 1, 4096))
        while rest.count <= limit {
            (rest, failure) = source.take(max(0, size + 1 - rest.count), after: rest[...])
            if failure != nil || rest.count <= size { return end() }
            if size == limit { return }
            size = min(limit, size * 4)
        }
    }

    private mutating func end() {
        isOver = true
        source = nil
    }

    private mutating func lastWindow() -> Window {
        var bytes: [UInt8] = []
        swap(&bytes, &rest)
        return hand(&bytes, isCut: false)
    }

    private mutating func window() -> Window {
        var bytes: [UInt8] = []
        swap(&bytes, &rest)
        let end = lineEnd ?? decideLineEnd(bytes)
        if let cut = bytes[overlap..<bytes.count - 1].lastIndex(of: end) {
            rest = Array(bytes[(cut + 1)...])
            bytes.removeLast(bytes.count - cut - 1)
            let window = hand(&bytes, isCut: false)
            line += count(of: end, in: window.bytes, from: window.overlap)
            return window
        }
        let cut = characterStart(in: bytes, atOrBefore: bytes.count - 1)
        let again = characterStart(in: bytes, atOrBefore: max(0, cut - bounds.overlap))
        rest = Array(bytes[again...])
        bytes.removeLast(bytes.count - cut)
        let window = hand(&bytes, isCut: true)
        overlap = cut - again
        return window
    }

    private mutating func hand(_ bytes: inout [UInt8], isCut: Bool) -> Window {
        var handed: [UInt8] = []
        swap(&handed, &bytes)
        if handed.count - overlap > left { handed = bounded(handed) }
        left -= handed.count - overlap
        let window = Window(
            handed, firstLine: line, isFirst: isFirst, isLast: isOver, isCut: isCut && !isOver, overlap: overlap)
        isFirst = false
        overlap = 0
        return window
    }

    private mutating func bounded(_ bytes: [UInt8]) -> [UInt8] {
        end()
        failure = .denied("it has more than \(bounds.document ?? 0) bytes; what follows was not looked at")
        return Array(bytes.prefix(overlap + left))
    }

    /// Carriage returns alone end lines where the first window has no line feed at all.
    private mutating func decideLineEnd(_ bytes: [UInt8]) -> UInt8 {
        let end: UInt8 = bytes.contains(0x0A) || !bytes.contains(0x0D) ? 0x0A : 0x0D
        lineEnd = end
        return end
    }
}

private func count(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
        var count = 0
        for index in start..<bytes.count where bytes[index] == byte { count += 1 }
        return count
    }
}

/// Where the UTF-8 character begins that the byte at `index` belongs to; `index` itself in what is no UTF-8.
private func characterStart(in bytes: [UInt8], atOrBefore index: Int) -> Int {
    for start in stride(from: index, through: max(0, index - 3), by: -1) where bytes[start] & 0xC0 != 0x80 {
        return start
    }
    return index
}
