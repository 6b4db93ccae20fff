/// A language whose words are known here.
enum Language: String, CaseIterable {
    case python, javascript, php, java, csharp, go, ruby, swift, shell, kotlin, scala

    /// By the file's extension, else by its first line (`#!/usr/bin/env python3`). Nil for any other language.
    init?(path: String, bytes: some Sequence<UInt8>) {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 1, let language = Self.byExtension[parts[parts.count - 1].lowercased()] {
            // `.inc` is also C's and the shell's.
            let isOther = language == .php && Self.isShared(parts[parts.count - 1])
            guard !isOther || Self.isEmptyOrPHP(bytes) else { return nil }
            self = language
        } else if let language = Self.byShebang(bytes.prefix(80)) {
            self = language
        } else {
            return nil
        }
    }

    private static func isShared(_ ending: Substring) -> Bool { ending == "inc" || ending == "module" }

    private static func isEmptyOrPHP(_ bytes: some Sequence<UInt8>) -> Bool {
        var before: UInt8 = 0, isEmpty = true
        for byte in bytes {
            if before == 0x3C, byte == 0x3F { return true }
            before = byte
            isEmpty = false
        }
        return isEmpty
    }

    /// Whether a line's end may end a statement.
    var endsLines: Bool { self != .java && self != .csharp && self != .php }

    /// Whether indentation shows what belongs to a function: by law in Python, by custom in Ruby, where `end` stands
    /// below its `def`.
    var isIndented: Bool { self == .python || self == .ruby }

    private static let byExtension: [String: Language] = [
        "py": .python, "pyw": .python, "pyi": .python,
        "js": .javascript, "jsx": .javascript, "mjs": .javascript, "cjs": .javascript, "ts": .javascript,
        "tsx": .javascript, "mts": .javascript, "cts": .javascript, "vue": .javascript, "svelte": .javascript,
        "php": .php, "phtml": .php, "inc": .php, "php5": .php, "php7": .php, "module": .php,
        "java": .java, "cs": .csharp, "csx": .csharp, "go": .go,
        "rb": .ruby, "rake": .ruby, "gemspec": .ruby, "ru": .ruby,
        "swift": .swift, "sh": .shell, "bash": .shell, "zsh": .shell, "ksh": .shell,
        "kt": .kotlin, "kts": .kotlin, "scala": .scala, "sc": .scala, "groovy": .java,
    ]

    private static let interpreters: [(name: String, language: Language)] = [
        ("python", .python), ("node", .javascript), ("deno", .javascript), ("bun", .javascript), ("php", .php),
        ("ruby", .ruby), ("bash", .shell), ("zsh", .shell), ("ksh", .shell), ("dash", .shell), ("sh", .shell),
        ("swift", .swift),
    ]

    private static func byShebang(_ bytes: some Sequence<UInt8>) -> Language? {
        let head = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard head.starts(with: [0x23, 0x21]) else { return nil }
        let words = String(decoding: head.dropFirst(2), as: UTF8.self).split { $0 == " " || $0 == "/" || $0 == "\t" }
        for word in words where !word.hasPrefix("-") {
            if let found = interpreters.first(where: { word.hasPrefix($0.name) }) { return found.language }
        }
        return nil
    }
}
