/// One notation of schemas.
protocol SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool
    /// In bytes: more is not read, and told.
    static var sizeLimit: Int { get }
    static func read(_ bytes: [UInt8]) -> SchemaReading
}

extension SchemaFormat {
    static var sizeLimit: Int { 8 << 20 }
}

/// What there is to recognise a schema by.
struct SchemaFile {
    let path: String
    /// In lower case.
    let name: String
    private let head: String

    init(path: String, head: ArraySlice<UInt8>) {
        self.path = path
        name = String(path.split(separator: "/").last ?? "").lowercased()
        self.head = String(decoding: head, as: UTF8.self)
    }

    func isNamed(_ endings: String...) -> Bool { endings.contains(where: name.hasSuffix) }
    func begins(with texts: String...) -> Bool { texts.contains { contains($0, in: head) } }
    func lies(in folder: String) -> Bool { path.hasPrefix(folder + "/") || contains("/\(folder)/", in: path) }

    private func contains(_ needle: String, in text: String) -> Bool {
        let needle = Array(needle.utf8)
        return Array(text.utf8).indices(of: needle, first: true) != nil
    }
}

/// What a file holds, as far as it could be read.
struct SchemaReading {
    /// Words never hold what stands in the file: a dump is a schema too.
    struct Fault: Hashable {
        let words: String
        let line: Int
    }

    var entities: [SchemaEntity] = []
    var faults: [Fault] = []
}

/// A table, message, model or type.
struct SchemaEntity: Hashable {
    struct Column: Hashable {
        let name: String
        let line: Int
    }

    let name: String
    /// What it is called elsewhere: the table of a model.
    var otherNames: [String] = []
    var columns: [Column] = []
}

extension [UInt8] {
    /// Where the needle first stands.
    fileprivate func indices(of needle: [UInt8], first: Bool) -> Int? {
        guard !needle.isEmpty, count >= needle.count else { return nil }
        return (0...(count - needle.count)).first { start in
            self[start] == needle[0] && self[start...].starts(with: needle)
        }
    }
}
