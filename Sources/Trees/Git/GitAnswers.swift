internal import Facts

/// A `git cat-file` that is asked for objects, some at a time: as many as fit between the two processes without either
/// waiting for the other to read.
struct GitAnswers {
    enum Answer: Equatable {
        case object(kind: String, size: Int)
        case missing
        /// It has ended, and says nothing more.
        case over
    }

    /// So many questions of at most 65 bytes fit into a socket's buffer.
    static let step = 400

    private let git: Git
    private let arguments: [String]
    private(set) var child: Child?

    init(_ git: Git, _ arguments: [String]) {
        self.git = git
        self.arguments = arguments
    }

    mutating func ask(_ names: [[UInt8]]) throws(Reason) {
        if child == nil { child = try git.start(arguments) }
        _ = child?.write(names.flatMap { $0 + [0x0A] })
    }

    /// `NAME KIND SIZE`, or `NAME missing`.
    mutating func next() throws(Reason) -> Answer {
        guard let line = try child?.line() else {
            child = nil
            return .over
        }
        let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, let size = Int(words[2]), size >= 0 else { return .missing }
        return .object(kind: words[1], size: size)
    }

    mutating func stop() { child = nil }
}

/// The bytes of the object that a `git cat-file --batch` tells of.
final class GitObject: Source {
    private let child: Child
    private(set) var left: Int
    private(set) var isBroken = false

    init(_ child: Child, size: Int) {
        self.child = child
        left = size
    }

    var expected: Int? { left }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        guard left > 0, !buffer.isEmpty, !isBroken else { return 0 }
        let came = try child.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(left)))
        guard came > 0 else {
            isBroken = true
            throw .malformed("git could not read it to its end: the repository is damaged")
        }
        left -= came
        return came
    }
}
