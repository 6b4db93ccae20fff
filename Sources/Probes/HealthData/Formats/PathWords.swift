/// What a document's path says of its format: the extensions of its last name, as in `dump.sql.1`.
struct PathWords {
    let name: String
    /// Lower case, without points, the last one last.
    let extensions: [String]

    init(_ path: String) {
        let file = path.split { $0 == "/" || $0 == "!" }.last.map(String.init) ?? path
        let parts = file.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        name = file
        extensions = parts.dropFirst().filter { !Self.wrappings.contains($0) && !Self.isNumber($0) }
    }

    func ends(in wanted: Set<String>) -> Bool { extensions.last.map(wanted.contains) ?? false }

    private static let wrappings: Set<String> = [
        "gz", "bak", "old", "orig", "tmp", "bz2", "xz", "zst", "zip", "part", "copy",
    ]

    private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
