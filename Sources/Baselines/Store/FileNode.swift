internal import Diagnostics
internal import JSON

/// A value of a file that was read, and where it stands: what is wrong with it is told with file, line and column.
struct FileNode {
    let json: JSONValue
    /// From the line's value down: `fields.version`, `targets[2].id`; empty for the value itself.
    let path: String
    let line: FileLine

    init(_ json: JSONValue, _ line: FileLine) {
        self.init(json, path: "", line)
    }

    private init(_ json: JSONValue, path: String, _ line: FileLine) {
        self.json = json
        self.path = path
        self.line = line
    }

    func wrong(_ problem: String, hint: String? = nil) -> Problem {
        let member = String(path.prefix { $0 != "." && $0 != "[" })
        return line.problem(path.isEmpty ? problem : "\(path) \(problem)", at: member, hint: hint)
    }

    /// The member of that name, or nil where there is none or it is `null`.
    func optional(_ name: String) -> FileNode? {
        guard let value = json[name], !value.isNull else { return nil }
        return FileNode(value, path: path.isEmpty ? name : "\(path).\(name)", line)
    }

    func member(_ name: String) throws(Problem) -> FileNode {
        guard let value = json[name] else { throw wrong("lacks \"\(name)\"") }
        return FileNode(value, path: path.isEmpty ? name : "\(path).\(name)", line)
    }

    func string() throws(Problem) -> String {
        guard let text = json.stringValue else { throw wrong("is no text") }
        return text
    }

    func int(in range: ClosedRange<Int64>) throws(Problem) -> Int {
        guard let number = json.intValue, range.contains(number) else {
            throw wrong("is no whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    func elements() throws(Problem) -> [FileNode] {
        guard let array = json.arrayValue else { throw wrong("is no list") }
        return array.enumerated().map { FileNode($1, path: "\(path)[\($0)]", line) }
    }

    func object() throws(Problem) -> JSONObject {
        guard let object = json.objectValue else { throw wrong("is no object") }
        return object
    }

    /// A text that stands for something else: `what` says what.
    func parsed<T>(_ what: String, _ parse: (String) -> T?) throws(Problem) -> T {
        guard let text = json.stringValue, let value = parse(text) else { throw wrong("is no \(what): \(shown)") }
        return value
    }

    /// The value, short enough for a message.
    var shown: String { clipped(json.text) }
}

/// Text from a file or server, short enough for one line of a message.
func clipped(_ text: String) -> String {
    text.count > 60 ? "\(text.prefix(60))…" : text
}

/// One line of a file, as it was read.
struct FileLine {
    let file: String
    /// From 1.
    let number: Int
    let bytes: [UInt8]
    /// What to do about most that can be wrong with it.
    var hint = "take the file back from version control; nothing was judged"

    /// The column is that of the line's member which holds what is wrong.
    func problem(_ problem: String, at member: String = "", hint: String? = nil) -> Problem {
        let start = (try? JSONValue.members(ofLine: bytes))?.first { $0.name == member }?.value.bytes.startIndex ?? 0
        return self.problem(problem, offset: start, hint: hint)
    }

    /// `offset` is in bytes from the line's beginning.
    func problem(_ problem: String, offset: Int, hint: String? = nil) -> Problem {
        let column = bytes.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
        let isShort = bytes.count < 2000
        return Problem(
            problem, at: Place(file: file, line: number, column: column), hint: hint ?? self.hint,
            line: isShort ? String(decoding: bytes, as: UTF8.self) : nil)
    }
}
