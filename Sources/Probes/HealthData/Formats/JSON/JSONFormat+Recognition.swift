extension JSONFormat {
    /// A text that is called so, or that begins as objects of data do; logs of JSON lines are read as logs.
    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let path = PathWords(path)
        guard path.ends(in: called) || path.extensions.isEmpty || path.ends(in: texts), !isOfTools(path) else {
            return false
        }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        return begins(text.drop { $0 <= 0x20 })
    }

    /// `{"`, `{}`, `[{`, `[[` and so on, with space between.
    private static func begins(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        guard let second = text.dropFirst().first(where: { $0 > 0x20 }) else { return true }
        if first == UInt8(ascii: "{") {
            return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") || second == UInt8(ascii: "/")
        }
        return "{[\"]-0123456789tfn".utf8.contains(second)
    }

    private static let called: Set<String> = ["json", "jsonl", "ndjson", "geojson", "jsonc", "json5", "jl", "jsons"]
    private static let texts: Set<String> = ["txt", "data", "dump", "export", "out", "fixture"]

    /// What tools write for themselves and nobody is in.
    private static func isOfTools(_ path: PathWords) -> Bool {
        let names: Set<String> = [
            "package.json", "package-lock.json", "composer.json", "composer.lock", "tsconfig.json",
            "npm-shrinkwrap.json",
            "manifest.json", "bower.json", "angular.json", "lerna.json", "launch.json", "settings.json", "tasks.json",
            "deno.json", "turbo.json", "nx.json", "project.json", "renovate.json", "vercel.json", "firebase.json",
        ]
        return names.contains(path.name.lowercased())
    }
}
