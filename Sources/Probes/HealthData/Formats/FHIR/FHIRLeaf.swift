/// A value in a resource and the way to it: `identifier[0].system`.
struct FHIRLeaf {
    struct Step: Hashable {
        let name: String
        /// From 0; nil where it stands in no list.
        let index: Int?
    }

    let path: [Step]
    /// The same without positions: `identifier.system`.
    let way: String
    let bytes: [UInt8]
    let line: Int

    init(_ path: [Step], _ bytes: [UInt8], line: Int) {
        self.path = path
        way = path.count == 1 ? path[0].name : path.map(\.name).joined(separator: ".")
        self.bytes = bytes
        self.line = line
    }

    /// Members whose values are looked at; all others are passed over at once.
    static func isRead(_ member: String) -> Bool { read.contains(member) }

    private static let read: Set<String> = [
        "resourceType", "fullUrl", "id", "system", "value", "use", "code", "text", "family", "given", "line", "city",
        "district", "postalCode", "birthDate", "deceasedDateTime", "url", "reference", "display", "valueString",
        "subscriberId", "medicareId", "profile", "div", "name",
    ]

    var last: String { path.last?.name ?? "" }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func contains(_ word: String) -> Bool { SQLDialect.contains(bytes[...], word) }
}

extension Sequence<FHIRLeaf.Step> {
    /// `identifier[0]`
    var words: String {
        map { step in step.index.map { "\(step.name)[\($0)]" } ?? step.name }.joined(separator: ".")
    }
}
