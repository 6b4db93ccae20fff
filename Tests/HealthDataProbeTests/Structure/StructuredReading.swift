import Digests
import Trees

@testable import HealthDataProbe

/// What a format makes of a document.
struct StructuredReading {
    let matches: [Match]
    let problems: [String]

    static let key: WorkspaceKey = {
        guard let key = WorkspaceKey(bytes: [UInt8](repeating: 7, count: WorkspaceKey.byteCount)) else {
            preconditionFailure("32 bytes are a key")
        }
        return key
    }()

    init(_ bytes: [UInt8], as format: (some HealthFormat).Type, windowsOf size: Int = .max) {
        var ledger = Ledger(key: Self.key)
        var reader = format.init(path: "document")
        for window in windows(of: bytes, size: size) { reader.read(window, into: &ledger) }
        matches = ledger.matches
        problems = reader.problems
    }

    init(_ text: String, as format: (some HealthFormat).Type, windowsOf size: Int = .max) {
        self.init(Array(text.utf8), as: format, windowsOf: size)
    }

    /// `ssn linked`, sorted.
    var told: [String] { matches.map { "\($0.category) \($0.grade.rawValue)" }.sorted() }
    /// `PID-13 of message 4: phone`
    var places: Set<String> { Set(matches.map { "\($0.place ?? "line \($0.line)"): \($0.category)" }) }
    func grades(on line: Int) -> Set<Grade> { Set(matches.filter { $0.line == line }.map(\.grade)) }
    var lines: Set<Int> { Set(matches.map(\.line)) }
    /// What does not hang on the windows that the document came in.
    var whole: [String] { matches.map { "\($0.line) \($0.category) \($0.grade) \($0.place ?? "") \($0.tag)" } }
}

/// Cuts a document as trees do: at line ends where there are some within the bound, else anywhere, with some overlap.
func windows(of bytes: [UInt8], size: Int) -> [Window] {
    guard bytes.count > size else { return [Window(bytes)] }
    let newline = bytes.contains(0x0A) ? UInt8(0x0A) : 0x0D
    var windows: [Window] = []
    var (start, line, overlap) = (0, 1, 0)
    while start < bytes.count {
        let bound = min(start + size, bytes.count)
        let lineEnd = bytes[start..<bound].lastIndex(of: newline).map { $0 + 1 }
        let fits = lineEnd.map { $0 > start + overlap } ?? false
        let end = bound == bytes.count ? bound : fits ? lineEnd ?? bound : bound
        let isCut = end < bytes.count && bytes[end - 1] != newline
        windows.append(
            Window(
                Array(bytes[start..<end]), firstLine: line, isFirst: start == 0, isLast: end == bytes.count,
                isCut: isCut, overlap: overlap))
        overlap = isCut ? min(size / 4, end - start) : 0
        line += bytes[start..<(end - overlap)].count { $0 == newline }
        start = end == bytes.count ? end : end - overlap
    }
    return windows
}
