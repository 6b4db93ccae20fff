public import Facts

/// Opens the files of a tree, one after the other. Not shared: it remembers the folders that it has open.
public protocol TreeOpener {
    /// Throws `denied` where it is no regular file or cannot be opened. Nothing is waited for and no link is followed.
    mutating func open(_ path: String) throws(Reason) -> any TreeFile
}

/// The bytes of one open file, from wherever one likes. It is closed when it goes.
public protocol TreeFile: AnyObject {
    /// As it was when the file was opened; a hint only, for a file may grow or shrink.
    var size: Int { get }
    /// How many bytes came, at least one and at most as many as `buffer` holds; 0 at the end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int
    /// Where bytes are next stored, at or behind `offset`: what lies before it is a hole, which reads as zeros. Nil where
    /// only a hole follows.
    func stored(from offset: Int) -> Range<Int>?
    /// Whether it is still what it was when it was opened.
    func hasChanged() -> Bool
}

/// A file that is held whole.
public final class HeldFile: TreeFile {
    public let bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public var size: Int { bytes.count }
    public func stored(from offset: Int) -> Range<Int>? { offset < size ? offset..<size : nil }
    public func hasChanged() -> Bool { false }

    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        guard offset >= 0, offset < size else { return 0 }
        let count = min(buffer.count, size - offset)
        bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
        return count
    }
}

/// For trees that hand over whole files only.
struct WholeFileOpener: TreeOpener {
    let tree: any Tree

    func open(_ path: String) throws(Reason) -> any TreeFile {
        HeldFile(try tree.read(path, upTo: Int.max))
    }
}
