/// What the name of a file, a table or a list says its records are about.
enum Topic: Hashable {
    case patients
    /// Products, providers, staff, places, codes.
    case others
    case unsaid

    /// The first name that says something decides: a table's before its file's.
    init(_ names: [String]) {
        for name in names {
            let topic = Topic.of(name)
            if topic != .unsaid {
                self = topic
                return
            }
        }
        self = .unsaid
    }

    private static func of(_ name: String) -> Topic {
        guard let words = ColumnWords(Array(name.utf8.suffix(96)))?.words else { return .unsaid }
        let last = words.last { TopicWords.others.contains($0) || TopicWords.patients.contains($0) }
        guard let last else { return .unsaid }
        if TopicWords.others.contains(last) { return .others }
        return words.contains(where: TopicWords.lists.contains) ? .others : .patients
    }

    /// `path` without its folders and extensions.
    static func stem(_ path: String) -> String {
        let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        return String(Substring(file.split(separator: UInt8(ascii: ".")).first ?? file))
    }
}
