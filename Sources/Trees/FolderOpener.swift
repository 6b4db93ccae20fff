internal import Facts
internal import Glibc
internal import Probing

/// Opens the files of a folder, and keeps the folders on the way to the last one open: the next file mostly lies beside
/// it.
struct FolderOpener: TreeOpener {
    private let root: Int32
    /// Holds `root` open.
    private let tree: FolderTree
    private let depth: Int
    private var folders: [(name: Substring.UTF8View, open: OpenFolder)] = []

    init(root: Int32, of tree: FolderTree, depth: Int) {
        self.root = root
        self.tree = tree
        self.depth = depth
    }

    mutating func open(_ path: String) throws(Reason) -> any TreeFile {
        let names = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard let name = names.last, names.allSatisfy(isPlain) else {
            throw .denied("the path leaves the folder or is not in its plain form")
        }
        guard names.count <= depth + 1 else { throw .denied("deeper than \(depth) folders") }
        try enter(names.dropLast())
        return try FolderFile(String(Substring(name)), in: folders.last?.open.descriptor.raw ?? root)
    }

    private func isPlain(_ name: Substring.UTF8View) -> Bool {
        !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) && !name.contains(0)
    }

    /// Component by component, so that none of them is a link.
    private mutating func enter(_ names: ArraySlice<Substring.UTF8View>) throws(Reason) {
        let kept = zip(folders, names).prefix { $0.name.elementsEqual($1) }.count
        folders.removeLast(folders.count - kept)
        for name in names.dropFirst(kept) {
            let parent = folders.last?.open.descriptor.raw ?? root
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
            folders.append((name, OpenFolder(try Descriptor.open(String(Substring(name)), in: parent, flags))))
        }
    }
}

/// So that an array can hold it.
private final class OpenFolder {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
}

/// A regular file on this machine. A FIFO does not make it wait.
final class FolderFile: TreeFile {
    private let descriptor: Descriptor
    private let before: stat

    init(_ name: String, in folder: Int32) throws(Reason) {
        let descriptor = try Descriptor.open(name, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        before = try descriptor.status()
        guard before.st_mode & S_IFMT == S_IFREG else { throw .denied("it is no regular file") }
        self.descriptor = descriptor
    }

    var size: Int { Int(before.st_size) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        while true {
            let count = pread(descriptor.raw, buffer.baseAddress, buffer.count, offset)
            if count >= 0 { return count }
            if errno != EINTR { throw systemSaid(errno) }
        }
    }

    // Of <unistd.h>, but told only to GNU sources, as which Swift does not see it.
    private static let seekData: Int32 = 3
    private static let seekHole: Int32 = 4

    /// Files without holes are not asked for theirs.
    func stored(from offset: Int) -> Range<Int>? {
        guard Int(before.st_blocks) * 512 < size else { return offset..<Int.max }
        let start = lseek(descriptor.raw, offset, Self.seekData)
        if start < 0 { return errno == ENXIO ? nil : offset..<Int.max }
        let end = lseek(descriptor.raw, start, Self.seekHole)
        return start..<(end > start ? end : Int.max)
    }

    func hasChanged() -> Bool {
        guard let after = try? descriptor.status() else { return true }
        return !isSame(before, after)
    }
}
