/// One notation of schemas.
protocol SchemaFormat: Sendable {
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
    private let head: [UInt8]

    init(path: String, head: ArraySlice<UInt8>) {
        self.path = path
        name = String(path.split(separator: "/").last ?? "").lowercased()
        self.head = Array(head)
    }

    func isNamed(_ endings: String...) -> Bool { endings.contains(where: name.hasSuffix) }
    func begins(with texts: String...) -> Bool { texts.contains { head.holds(Array($0.utf8)) } }
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
    /// Whether the needle stands in it.
    fileprivate func holds(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first, count >= needle.count else { return false }
        for start in 0...(count - needle.count) where self[start] == first {
            if self[start..<start + needle.count].elementsEqual(needle) { return true }
        }
        return false
    }
}
