internal import Facts
internal import YAML

extension WorkspaceReader {
    /// Text with something in it.
    mutating func text(_ node: Node) -> String? {
        guard let text = decoder.string(node) else { return nil }
        guard !text.allSatisfy(\.isWhitespace) else {
            decoder.report("this text is empty", at: node, hint: "write it, or take the key out")
            return nil
        }
        return text
    }

    mutating func requiredText(_ mapping: Mapping, _ key: String) -> String? {
        decoder.required(mapping, key).flatMap { text($0) }
    }

    /// A path as it is seen from the current folder.
    mutating func path(_ node: Node) -> String? {
        guard let text = text(node) else { return nil }
        if text.hasPrefix("~") {
            decoder.report("~ is not read as a home folder", at: node, hint: "write the path in full")
            return nil
        }
        guard !text.utf8.contains(0) else {
            decoder.report("a path cannot hold the character U+0000", at: node, hint: "take it out")
            return nil
        }
        return join(folder, text)
    }

    mutating func workspaceID(_ node: Node) -> WorkspaceID? {
        guard let text = text(node) else { return nil }
        if let id = WorkspaceID(text) { return id }
        report(badName: text, at: node)
        return nil
    }

    mutating func report(badName text: String, at node: Node) {
        decoder.report(
            "\"\(text)\" cannot be a name here", at: node,
            hint: "use lower-case letters, digits, \".\", \"_\" and \"-\", and begin with a letter or digit")
    }

    /// The last second that is meant: of a date its whole day, in UTC, is.
    mutating func lastSecond(_ node: Node) -> Timestamp? {
        guard let text = decoder.string(node) else { return nil }
        if let end = Timestamp(endOf: text) ?? Timestamp(text) { return end }
        decoder.report("\"\(text)\" is not a date", at: node, hint: "write it as 2026-12-31")
        return nil
    }

    /// The end of something that is allowed for a while.
    mutating func expiry(_ mapping: Mapping) -> Timestamp? {
        guard let node = decoder.required(mapping, "until"), let until = lastSecond(node) else { return nil }
        guard let latest = now.adding(.seconds(366 * 86_400))?.description.prefix(10),
            let end = Timestamp(endOf: String(latest)), until > end
        else { return until }
        decoder.report("\(mapping.what) lasts at most 366 days", at: node, hint: "the latest is \(latest)")
        return nil
    }
}
