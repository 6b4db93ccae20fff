internal import Diagnostics
internal import JSON

/// A file of JSON objects, one a line, whose first line says the format.
struct LineFile {
    /// What this program writes, and the newest that it reads.
    static let format: Int64 = 1
    private static let name = "plimsoll.baseline"
    /// A line is one fact or one acceptance; no look at one thing fills a megabyte.
    private static let longestLine = 1 << 20

    /// The first line, kept as it was: a newer program may have said more in it.
    let header: [UInt8]
    /// All the others.
    let lines: [FileNode]

    static let newHeader = JSONValue.object([name: .int(format)]).canonical

    /// Throws every line that is wrong; of a file that is too new, only that.
    init(_ bytes: [UInt8], shownAs file: String) throws(Problems) {
        var reader = LineReader(file: file)
        var nodes = reader.nodes(in: bytes)
        guard let first = nodes.first, first.line.number == 1 else { throw Problems(reader.problems) }
        if let problem = Self.complaint(about: first) { throw Problems([problem]) }
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        header = nodes.removeFirst().line.bytes
        lines = nodes
    }

    private static func complaint(about first: FileNode) -> Problem? {
        guard let format = first.json[name]?.intValue, format >= 1 else {
            return first.wrong("the first line does not say the format: \(String(decoding: newHeader, as: UTF8.self))")
        }
        guard format > Self.format else { return nil }
        return first.line.problem(
            "the file is of format \(format), and this program reads format \(Self.format)", at: name,
            hint: "use the program that wrote it, or a newer one; nothing was judged")
    }

    /// The file's text again, from lines in the order that they are to have.
    static func text(_ header: [UInt8], _ lines: [[UInt8]]) -> [UInt8] {
        var bytes = header
        bytes.append(UInt8(ascii: "\n"))
        for line in lines {
            bytes.append(contentsOf: line)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    private struct LineReader {
        let file: String
        var problems: [Problem] = []

        init(file: String) { self.file = file }

        mutating func nodes(in bytes: [UInt8]) -> [FileNode] {
            guard !bytes.isEmpty else {
                problems.append(FileLine(file: file, number: 1, bytes: []).problem("the file is empty"))
                return []
            }
            var nodes: [FileNode] = []
            var number = 0
            var rest = bytes[...]
            while !rest.isEmpty, problems.count < 20 {
                number += 1
                guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
                    let line = FileLine(file: file, number: number, bytes: Array(rest.prefix(longestLine)))
                    problems.append(line.problem("the file ends in the middle of a line", offset: rest.count))
                    break
                }
                if let node = node(Array(rest[..<end]), number) { nodes.append(node) }
                rest = rest[(end + 1)...]
            }
            return nodes
        }

        private mutating func node(_ bytes: [UInt8], _ number: Int) -> FileNode? {
            let line = FileLine(file: file, number: number, bytes: bytes)
            if let problem = mergeMark(line) {
                problems.append(problem)
                return nil
            }
            do throws(JSONFault) {
                let json = try JSONValue.parse(bytes, limits: JSONLimits(depth: 20, bytes: longestLine))
                if case .object = json { return FileNode(json, line) }
                problems.append(line.problem("the line is no object"))
            } catch {
                problems.append(line.problem(error.problem, offset: error.offset))
            }
            return nil
        }

        private func mergeMark(_ line: FileLine) -> Problem? {
            let marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
            guard marks.contains(where: { line.bytes.starts(with: $0.utf8) }) else { return nil }
            return line.problem(
                "a merge left its marks here",
                hint: "keep the lines that are meant, every one stands by itself, and take the marks away")
        }
    }
}
