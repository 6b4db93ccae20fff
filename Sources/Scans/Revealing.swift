public import Baselines
internal import Diagnostics
public import Facts
internal import Glibc
internal import Trees

/// Shows a person at a terminal the lines in which something was found, by reading them anew: no fact holds them.
public struct Revealing {
    private let tree: FolderTree
    /// The file that was read last: facts come by path.
    private var path: String?
    private var lines: [ArraySlice<UInt8>] = []

    /// Throws where the folder cannot be read.
    public init(folder: String) throws(FileFailure) {
        do throws(Reason) { tree = try FolderTree(folder) } catch {
            throw FileFailure(folder, "cannot be read again (\(error))", EACCES)
        }
    }

    /// `app.log:12: …`, escaped and cut to a terminal's line; nil for what stands on no line.
    public mutating func line(of fact: Fact) -> String? {
        guard let path = fact.evidence.path, let line = fact.evidence.line else { return nil }
        if path != self.path { read(path) }
        guard lines.indices.contains(line - 1) else {
            return "  \(printable(path)):\(line): cannot be shown: it is no line of a file of its own"
        }
        let text = printable(String(decoding: lines[line - 1].prefix(400), as: UTF8.self))
        return "  \(printable(path)):\(line): \(text)"
    }

    private mutating func read(_ path: String) {
        self.path = path
        let bytes = (try? tree.read(path, upTo: 64 << 20)) ?? []
        let end: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
        lines = bytes.split(separator: end, omittingEmptySubsequences: false)
    }
}
