/// The sinks of one language.
struct SinkTable {
    /// Paths that data leaves by when it is assigned to them: `document.cookie`; `cookies[` takes any key.
    struct Assigned {
        let kind: SinkKind
        let paths: [String]

        init(_ kind: SinkKind, _ paths: String) {
            self.kind = kind
            self.paths = PathWord.list(paths)
        }
    }

    /// By the last name of the path.
    private var sinks: [String: [Sink]] = [:]
    private var assigned: [String: SinkKind] = [:]

    init(_ sinks: [Sink], assigned: [Assigned] = []) {
        for sink in sinks {
            for name in sink.names { self.sinks[name, default: []].append(sink) }
        }
        for group in assigned {
            for path in group.paths { self.assigned[path] = group.kind }
        }
    }

    static func of(_ language: Language) -> SinkTable {
        switch language {
        case .python: python
        case .javascript: javascript
        case .php: php
        case .java, .kotlin, .scala: jvm
        case .csharp: csharp
        case .go: go
        case .ruby: ruby
        case .swift: swift
        case .shell: shell
        }
    }

    /// The sinks that a path may be.
    func sinks(for path: [PathWord]) -> [Sink] {
        guard let last = path.last, let candidates = sinks[last.whole] else { return [] }
        return candidates.filter { Self.matches($0.receivers, path) }
    }

    private static func matches(_ receivers: Sink.Receivers, _ path: [PathWord]) -> Bool {
        switch receivers {
        case .none: return path.count == 1
        case .any: return path.count > 1
        case .these(let these):
            guard path.count > 1 else { return false }
            return these.contains { ends(path.dropLast(), with: $0) }
        }
    }

    private static func ends(_ path: ArraySlice<PathWord>, with receiver: String) -> Bool {
        // jQuery's `$` has no words.
        let names = receiver.split(separator: ".", omittingEmptySubsequences: false)
        guard names.count <= path.count else { return false }
        return zip(names.reversed(), path.reversed()).allSatisfy { name, word in
            if name.hasPrefix("*") { return word.last == name.dropFirst() }
            return name.hasSuffix("*") ? word.whole.hasPrefix(name.dropLast()) : word.whole == name
        }
    }

    /// What is let out by assigning to a path.
    func kind(assignedTo path: [PathWord], byKey: Bool) -> SinkKind? {
        let names = path.map(\.whole)
        if let last = names.last {
            if let kind = assigned[last] { return kind }
            if names.count > 1, let kind = assigned[names[names.count - 2] + "." + last] { return kind }
        }
        let owner = byKey ? names.dropLast().last : nil
        return owner.flatMap { assigned[$0 + "["] }
    }
}

/// A name on the way to a call: all of it, and its last word, both in lower case without underscores.
struct PathWord: Hashable {
    let whole: String
    let last: String

    init(_ words: [String]) {
        whole = words.joined()
        last = words.last ?? ""
    }

    /// The names of a table, between spaces.
    static func list(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map {
            $0.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "?" && $0 != "$" }
        }
    }
}
